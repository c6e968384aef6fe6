public import CRMDomain
import CRMStore
import SQL
public import Wording

/// A record that comes with the program.
struct ShippedRecord {
  let kind: RecordKind
  /// The field by which a store that has it already is told.
  let key: Field
  let draft: Draft
}

/// All that a new store starts with, and that an older one may take over.
enum ShippedRecords {
  static func all(_ language: Language) -> [ShippedRecord] {
    ShippedTemplates.records + ShippedSurveys.records(language) + ShippedRules.records(language)
      + ShippedEscalation.records
  }
}

extension Desk {
  /// Adds what comes with this program and the store lacks, as it was made by an older one, and
  /// returns it. What was changed or removed here stays as it is.
  public func renew() throws(Failure) -> [Link] {
    try store.demandAdministrator()
    let language = try store.ownLanguage()
    return try change { operation throws(Failure) in
      operation.isQuiet = true
      var added: [Link] = []
      for record in ShippedRecords.all(language) where try !operation.hasShipped(record) {
        added.append(Link(record.kind.name, try operation.addShipped(record)))
      }
      return added
    }
  }
}

extension Operation {
  /// Adds all that comes with the program to a new store.
  func addShipped(_ language: Language) throws(Failure) {
    for record in ShippedRecords.all(language) { try add(record.kind, record.draft) }
  }

  fileprivate func hasShipped(_ record: ShippedRecord) throws(Failure) -> Bool {
    let key = record.draft[record.key]?.stored
    let column = SQL.name(record.kind.column(record.key.name))
    return try store.engine.first(
      "SELECT 1 FROM \(name: record.kind.table) WHERE CAST(\(column) AS TEXT) = \(key)") != nil
  }

  /// A rule that does not fit the fields and stages of this store is added switched off.
  fileprivate func addShipped(_ record: ShippedRecord) throws(Failure) -> Int64 {
    var draft = record.draft
    if record.kind.name == RuleRecord.kind.name, let name = draft[RuleRecord.name]?.text {
      let rule = RuleText(
        name: name, summary: nil, isEnabled: true, text: draft[RuleRecord.text]?.text ?? "")
      if let (_, failure) = try RuleProof(rule, store).faults().first {
        draft[RuleRecord.enabled] = .integer(0)
        warnings.append(
          Text("rule \(name) is switched off: ", "правило \(name) выключено: ") + failure.message)
      }
    }
    return try add(record.kind, draft)
  }
}
