import CRMDomain
import CRMStore
import SQL
import Wording

/// Who speaks of a segment: rules and other segments know it by its name.
extension Store {
  /// A rule or another segment that names a segment, oldest first; nil where none does.
  func namer(ofSegment id: Int64) throws(Failure) -> (kind: RecordKind, id: Int64)? {
    guard let name = try engine.value("SELECT name FROM segments WHERE id = \(id)").text else {
      return nil
    }
    let kinds = try catalog()
    let rules = try engine.all(
      #"SELECT id, name, "text" FROM rules WHERE removed = 0 ORDER BY id"#)
    for row in rules {
      // A rule that cannot be read speaks of nothing.
      guard let rule = try? Rule.read(row.text(2), name: row.text(1), among: kinds) else {
        continue
      }
      if rule.conditions.contains(where: { Store.names($0, name) }) {
        return (RuleRecord.kind, row.integer(0))
      }
    }
    let others = try engine.all(
      """
      SELECT id, filters FROM segments WHERE removed = 0 AND id <> \(id) AND filters IS NOT NULL
      ORDER BY id
      """)
    for row in others {
      let words = row.text(1).unicodeScalars.split(separator: "\n").map(String.init)
      let terms = words.compactMap { try? FilterTerm.read($0) }
      if terms.contains(where: { Store.names($0, name) }) { return (Segment.kind, row.integer(0)) }
    }
    return nil
  }

  private static func names(_ term: FilterTerm, _ segment: String) -> Bool {
    term.path.last == Segment.filter
      && term.values.contains { Fold.key($0) == Fold.key(segment) }
  }
}
