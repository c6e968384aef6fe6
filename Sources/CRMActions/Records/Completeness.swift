import CRMDomain
import CRMStore
import Wording

/// What must be there before a record is written, and what must fit together.
enum Completeness {
  static func demand(_ kind: RecordKind, _ draft: Draft, current: Record?) throws(Failure) {
    func value(_ field: Field) -> Value { draft[field] ?? current?[field] ?? .null }
    let named = kind.fields.filter { field in
      field.traits.contains(.required) || field.name == kind.title && field.isSetByAdd
    }
    let missing = named.filter { field in value(field).isEmpty }
    guard missing.isEmpty else { throw refusal(kind, missing) }
    if let account = value(Company.bankAccount).text, let bik = value(Company.bik).text,
      kind.name == Company.kind.name
    {
      _ = try BankAccount.check(account, bik: bik)
    }
  }

  private static func refusal(_ kind: RecordKind, _ missing: [Field]) -> Failure {
    let flags = missing.map { "--\($0.flag)" }.joined(separator: ", ")
    let labels = missing.map(\.label).joined(separator: ", ")
    return Failure(
      .usage, "\(kind.name).incomplete",
      Text("a ", "не хватает для записи ") + kind.noun.form(for: 1) + Text(" needs: ", ": ")
        + labels,
      hint: Text("give \(flags)", "укажите \(flags)"))
  }
}
