import CRMDomain
import SQL
import Wording

/// Whether each record is what its journal says, and whether it can be found by what it holds.
extension Store {
  func recordFaults(_ kind: RecordKind) throws(Failure) -> [String] {
    let fields = kind.fields.filter { $0.isStored && $0.type != .id }
    let folded = fields.filter { $0.traits.contains(.searchable) }
    let names = fields.map { SQL.name($0.column) } + folded.map { SQL.name($0.keyColumn) }
    let query: SQL = """
      SELECT id, removed, \(names.joined(", ")) FROM \(name: kind.table) ORDER BY id
      """
    var faults: [String] = []
    try engine.each(query) { row throws(Failure) in
      var record = Record.empty(kind)
      record["id"] = row[0].integer.map(Value.integer) ?? .null
      for (place, field) in fields.enumerated() {
        record[field] = Store.value(row[place + 2], of: field)
      }
      for (place, field) in folded.enumerated()
      where row[place + 2 + fields.count].text != record[field].text.map(Fold.key) {
        faults.append("\(record.reference): \(field.name) cannot be searched")
      }
      let isRemoved = row.integer(1) == 1
      faults += try journalFaults(record, isRemoved, fields)
      faults += try keyFaults(record, isRemoved)
    }
    return faults
  }

  /// Each field holds what the journal last said; nothing said means nothing held, or the number
  /// that the table gives by itself.
  private func journalFaults(
    _ record: Record, _ isRemoved: Bool, _ fields: [Field]
  ) throws(Failure) -> [String] {
    var said: [String: String] = [:]
    var added = false
    try engine.each(
      """
      SELECT field, after, first_values FROM changes
      WHERE kind = \(record.kind.name) AND record = \(record.id) ORDER BY id
      """
    ) { row throws(Failure) in
      said[row.text(0)] = row[1].text
      for (name, stored) in FirstValues.read(row.text(2)) { said[name] = stored }
      added = added || row.text(0) == "id"
    }
    guard added else { return [] }
    var faults: [String] = []
    for field in fields where Operation.isTold(field.name, record.kind) {
      let held = record[field].stored.flatMap { $0.isEmpty ? nil : $0 }
      if said[field.name] == nil, field.traits.contains(.once) { continue }
      if said[field.name] == nil, ["0", "1"].contains(held), !field.traits.contains(.open) {
        continue
      }
      guard held != said[field.name].flatMap({ $0.isEmpty ? nil : $0 }) else { continue }
      faults.append("\(record.reference): \(field.name) differs from the journal")
    }
    if isRemoved != (said["removed"] == "1") {
      faults.append("\(record.reference): its removal differs from the journal")
    }
    return faults
  }

  private func keyFaults(_ record: Record, _ isRemoved: Bool) throws(Failure) -> [String] {
    guard Store.hasKeys(record.kind) else { return [] }
    let rows = try engine.all(
      """
      SELECT type, "key" FROM record_keys
      WHERE kind = \(record.kind.name) AND record = \(record.id)
      """)
    let held = Set(rows.map { "\($0.text(0)) \($0.text(1))" })
    let wanted =
      isRemoved ? [] : Set(Store.keys(of: record).map { "\($0.type.rawValue) \($0.key)" })
    var faults =
      held == wanted ? [] : ["\(record.reference): its keys are not those of its values"]
    guard record.kind.name == Contact.kind.name else { return faults }
    let links = try engine.all(
      "SELECT company FROM contact_companies WHERE contact = \(record.id)")
    if Set(links.map { String($0.integer(0)) }) != Set(record[Contact.companies].list) {
      faults.append("\(record.reference): its companies are not those of its links")
    }
    return faults
  }
}
