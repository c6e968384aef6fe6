public import CRMDomain
import SQL
public import Wording

extension Store {
  /// The newest changes of a record that say something to a person: its adding, and later changes.
  public func recent(
    _ kind: RecordKind, _ id: Int64, limit: Int
  ) throws(Failure) -> [JournalEntry] {
    let entries = try history(of: kind, id)
    guard let first = entries.first?.operation else { return [] }
    let quiet: Set<String> = ["assigned_at", "first_response_at", "won_at", "closed_at", "contact"]
    let told = entries.filter { entry in
      entry.change.field == "id"
        || entry.operation != first && !quiet.contains(entry.change.field)
    }
    return Array(told.suffix(limit).reversed())
  }

  /// When a field got the value that it has; nil where nobody has set it.
  public func since(
    _ kind: RecordKind, _ id: Int64, _ field: Field
  ) throws(Failure) -> Instant? {
    try history(of: kind, id, field: field.name).last { $0.change.field == field.name }?.at
  }

  /// The newest letters on a record.
  public func recentLetters(of record: Record, limit: Int) throws(Failure) -> [Record] {
    guard Message.kind.field(record.kind.name) != nil else { return [] }
    let term = FilterTerm(path: [record.kind.name], op: .equals, values: [String(record.id)])
    return try all(
      Selection(Message.kind, terms: [term], order: ["-date"], limit: limit))
  }
}
