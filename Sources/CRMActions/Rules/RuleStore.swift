import CRMDomain
import CRMStore
import SQL
import Wording

/// What the rules ask of the store, free of who happens to act.
extension Store {
  /// The rules that are switched on, in their order, all of them read.
  func enabledRules() throws(Failure) -> [Rule] { try RuleBook(self).allRules() }

  /// Whether all conditions hold of a record.
  func holds(
    _ conditions: [FilterTerm], _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Bool {
    guard !conditions.isEmpty else { return true }
    let term = FilterTerm(path: ["id"], op: .equals, values: [String(id)])
    return try unrestricted { () throws(Failure) in
      try count(Selection(kind, terms: [term] + conditions, includesHidden: true)) > 0
    }
  }

  /// Marks that a rule fires on a record for an event; false when it did so before.
  func claim(
    rule: Int64, _ kind: RecordKind, _ id: Int64, event: String
  ) throws(Failure) -> Bool {
    let changed = try engine.run(
      """
      INSERT INTO firings (rule, kind, record, event, fired_at)
      VALUES (\(rule), \(kind.name), \(id), \(event), \(session.now.seconds))
      ON CONFLICT DO NOTHING
      """)
    return changed == 1
  }

  /// The open task of that title on a record.
  func openTask(title: String, on link: String) throws(Failure) -> Int64? {
    try engine.value(
      """
      SELECT id FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
        AND title_key = \(Fold.key(title)) ORDER BY id LIMIT 1
      """
    ).integer
  }

  /// The open task of rules on a record whose title is the beginning of a longer one. What a person
  /// wrote is his own.
  func openTask(beginning title: String, kind: String, on link: String) throws(Failure) -> Int64? {
    let key = Fold.key(title)
    return try engine.all(
      """
      SELECT id, title_key FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
        AND kind = \(kind) AND EXISTS (SELECT 1 FROM changes c WHERE c.kind = 'task'
          AND c.record = tasks.id AND c.field = 'id' AND c.rule IS NOT NULL)
      ORDER BY id
      """
    ).first { row in row[1].text.map { key.hasPrefix($0 + " ") } ?? false }?.integer(0)
  }

  /// A text with `{field}` replaced by the record's values.
  func fill(_ text: String, _ kind: RecordKind, _ id: Int64) throws(Failure) -> String {
    let blank = Blank(text)
    guard !blank.places.isEmpty else { return text }
    // Reading only the fields that the text names spares the derived ones.
    var selection = Selection(kind, fields: blank.places, includesHidden: true)
    selection.terms = [FilterTerm(path: ["id"], op: .equals, values: [String(id)])]
    let found = try unrestricted { () throws(Failure) in try all(selection) }
    guard let record = found.first else { return text }
    return try blank.filled { name throws(Failure) in try words(record, name) }
  }

  /// A status or stage in the store's language: what is kept must not depend on who acted.
  private func ownLabel(_ record: Record, _ name: String) throws(Failure) -> String? {
    let stage: Stage?
    switch name {
    case "status_label" where Stage.holder(record.kind.name).name == record.kind.name:
      stage = try self.stage(record[Lead.status.name].text ?? "", of: record.kind.name)
    case "stage_label" where record.kind.name == Deal.kind.name:
      stage = try self.stage(
        record[Deal.stage].text ?? "", of: record[Deal.pipeline].text ?? "")
    default: return nil
    }
    let language = try ownLanguage()
    return stage?.label[language]
  }

  private func words(_ record: Record, _ name: String) throws(Failure) -> String {
    guard let field = record.kind.field(name) else {
      throw FieldFailure.unknown(name, record.kind)
    }
    if let label = try ownLabel(record, name) { return label }
    switch (field.type, record[field]) {
    case (_, .null): return "—"
    case (.reference(let target), .integer(let id)):
      guard let other = Kinds.named(target) else { return String(id) }
      return try title(other, id)
    case (.money, .integer(let minor)): return Amounts.plain(minor)
    case (_, .integer(let number)): return String(number)
    case (_, .text(let text)): return text
    case (_, .list(let members)): return members.joined(separator: ", ")
    }
  }
}
