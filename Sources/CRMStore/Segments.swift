import CRMDomain
import SQL
public import Wording

/// What `segment=vip` means in a filter: the filters of the segment, or its list.
extension Store {
  /// The number of the segment of that name.
  public func segmentID(_ name: String) throws(Failure) -> Int64? {
    try engine.value(
      "SELECT id FROM segments WHERE name_key = \(Fold.key(name)) AND removed = 0"
    ).integer
  }

  func segmentCondition(
    _ term: FilterTerm, of kind: RecordKind, alias: SQL, depth: Int
  ) throws(Failure) -> SQL {
    guard term.path.count == 1, [.equals, .notEquals].contains(term.op), term.values.count <= 50
    else {
      throw Failure(
        .usage, "segment.filter",
        Text("a segment is named: segment=NAME", "сегмент называют: segment=ИМЯ"),
        hint: Text("see 'crm segment list'", "см. 'crm segment list'"))
    }
    var parts: [SQL] = []
    for name in term.values { parts.append(try members(name, kind, alias, depth)) }
    let any = "(\(parts.joined(" OR ")))" as SQL
    // What cannot be compared is in no segment.
    return term.op == .equals ? any : "(CASE WHEN \(any) THEN 0 ELSE 1 END) = 1"
  }

  private func members(
    _ name: String, _ kind: RecordKind, _ alias: SQL, _ depth: Int
  ) throws(Failure) -> SQL {
    guard let id = try segmentID(name) else { throw Store.noSegment(name) }
    let row = try engine.first("SELECT kind, filters FROM segments WHERE id = \(id)")
    guard let row, row.text(0) == kind.name else {
      throw try wrongSegment(name, row?.text(0), kind)
    }
    guard openSegments.insert(id).inserted else {
      throw Failure(
        .data, "segment.circle",
        Text("the segment '\(name)' is defined by itself", "сегмент «\(name)» задан через себя"))
    }
    defer { openSegments.remove(id) }
    guard let filters = row[1].text, !filters.isEmpty else {
      return try listed(id, kind, alias)
    }
    var conditions: [SQL] = []
    for word in Store.members(ofStored: filters) {
      conditions.append(
        try condition(try FilterTerm.read(word), of: kind, alias: alias, depth: depth))
    }
    return "(\(conditions.joined(" AND ")))"
  }

  private func listed(_ id: Int64, _ kind: RecordKind, _ alias: SQL) throws(Failure) -> SQL {
    guard let field = Segment.field(of: kind.name) else { return "1 = 0" }
    let text = try engine.value(
      "SELECT \(name: field.name) FROM segments WHERE id = \(id)"
    ).text
    let ids = Store.members(ofStored: text ?? "").compactMap { Int64($0) }
    guard !ids.isEmpty else { return "1 = 0" }
    return "\(alias).id IN (\(ids.map { "\($0)" as SQL }.joined(", ")))"
  }

  private func wrongSegment(
    _ name: String, _ found: String?, _ kind: RecordKind
  ) throws(Failure) -> Failure {
    let other = found.flatMap { Kinds.named($0) }?.noun.form(for: 5) ?? Text("", "")
    return Failure(
      .usage, "segment.kind",
      Text("the segment '\(name)' is one of ", "сегмент «\(name)» – это ") + other
        + Text(", not of ", ", а не ") + kind.noun.form(for: 5),
      hint: kind.name == Deal.kind.name
        ? Text("write contact.segment=\(name)", "пишите contact.segment=\(name)") : nil)
  }

  /// What is said of a segment that is not there.
  static func noSegment(_ name: String) -> Failure {
    Failure(
      .noInput, "segment.not-found",
      Text("there is no segment '\(name)'", "нет сегмента «\(name)»"),
      hint: Text("see 'crm segment list'", "см. 'crm segment list'"))
  }
}
