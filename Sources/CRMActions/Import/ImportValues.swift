import CRMDomain
import CRMStore
import Wording

/// Turns the words of a row into values of fields.
///
/// References are remembered: the same few owners and companies stand in most rows.
struct ImportValues {
  private static let remembered = 20_000

  private let operation: Operation
  private let request: ImportRequest
  private var references: [String: Value] = [:]
  private var store: Store { operation.store }
  private var kind: RecordKind { request.kind }

  init(_ operation: Operation, _ request: ImportRequest) {
    self.operation = operation
    self.request = request
  }

  /// Adds the value of a word to a draft; several columns of a list field add up.
  mutating func put(_ word: String, _ field: Field, into draft: inout Draft) throws(Failure) {
    if field.traits.contains(.adminOnly) { try store.demandAdministrator() }
    switch field.type {
    case .phone: try put(phones: word, field, into: &draft)
    case .email
    where word.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }):
      guard let all = kind.field(field.name + "s") else { fallthrough }
      try add(word.split(separator: ";").joined(separator: ","), all, into: &draft)
    case .reference, .references, .link: draft[field] = try reference(word, field)
    default: try add(word, field, into: &draft)
    }
  }

  /// A bare day in a file is the beginning of that day, a word for a time is one that is over.
  private func value(_ word: String, _ field: Field) throws(Failure) -> Value {
    guard field.type == .instant, ImportPast.fields(of: kind).contains(field.name) else {
      return try store.value(word, for: field)
    }
    do {
      let session = store.session
      let start = try TimeWord.read(word).range(
        now: session.now, zone: session.zone, preferring: .past
      ).lowerBound
      return .integer(start.seconds)
    } catch {
      throw error.at(Text(verbatim: field.name))
    }
  }

  private func add(_ word: String, _ field: Field, into draft: inout Draft) throws(Failure) {
    let value = try self.value(word, field)
    if field.isList, let before = draft[field] {
      draft[field] = .list(before.list + value.list.filter { !before.list.contains($0) })
    } else if field.type == .email, let before = draft[field]?.text,
      let all = kind.field(field.name + "s")
    {
      draft[field] = nil
      draft[all] = .list([before] + [value.text ?? ""].filter { $0 != before })
    } else {
      draft[field] = value
    }
  }

  /// The numbers in a cell: several go to the field that holds all of them.
  private func put(phones word: String, _ field: Field, into draft: inout Draft) throws(Failure) {
    let numbers = store.session.readPhones(word).filter { $0.quality != .service }.map(\.stored)
    // Says what is wrong with the word, by the rules of a single number.
    guard let first = numbers.first else {
      draft[field] = try store.value(word, for: field)
      return
    }
    let before = draft[field]?.text.map { [$0] } ?? draft[field.name + "s"]?.list ?? []
    let all = before + numbers.filter { !before.contains($0) }
    guard all.count > 1, let plural = kind.field(field.name + "s") else {
      guard numbers.count == 1 else {
        draft[field] = try store.value(word, for: field)
        return
      }
      draft[field] = .text(first)
      return
    }
    draft[field] = nil
    draft[plural] = .list(all)
  }

  // MARK: References

  private mutating func reference(_ word: String, _ field: Field) throws(Failure) -> Value {
    let key = field.name + "\n" + word
    if let known = references[key] { return known }
    let value: Value
    switch field.type {
    case .reference(let target) where target == Company.kind.name:
      value = .integer(try company(word, field))
    case .references(let target) where target == Company.kind.name:
      value = .list(try companies(word, field))
    default: value = try store.value(word, for: field)
    }
    if references.count >= ImportValues.remembered { references = [:] }
    references[key] = value
    return value
  }

  /// Companies by number, key or name; a name may hold a comma.
  private func companies(_ word: String, _ field: Field) throws(Failure) -> [String] {
    if try named(word) != nil { return [String(try company(word, field))] }
    var ids: [String] = []
    for part in word.split(whereSeparator: { $0 == "," || $0 == "\n" || $0 == ";" }) {
      let id = String(try company(part.stripped, field))
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func company(_ word: String, _ field: Field) throws(Failure) -> Int64 {
    if let id = try named(word) { return id }
    do {
      return try store.resolve(Company.kind.name, word)
    } catch {
      guard error.exit == .noInput else { throw error.at(Text(verbatim: field.name)) }
    }
    guard request.addsCompanies else {
      throw Failure(
        .noInput, "company.not-found",
        Text(
          "\(field.name): there is no company '\(word)'", "\(field.name): нет компании «\(word)»"),
        hint: Text(
          "import companies first, or add those that are named with --add-companies",
          "сначала загрузите компании или добавьте названные: --add-companies"))
    }
    return try operation.addChecked(
      Company.kind, [Company.name: .text(word)], allowDuplicate: true)
  }

  private func named(_ word: String) throws(Failure) -> Int64? {
    let ids = try store.owners(of: .name, CompanyName.key(word), kind: Company.kind.name)
    guard ids.count < 2 else {
      let list = ids.map(String.init).joined(separator: ", ")
      throw Failure(
        .data, "company.ambiguous",
        Text("'\(word)' names several: \(list)", "«\(word)» подходит нескольким: \(list)"),
        hint: Text("name one by its number or INN", "назовите компанию по номеру или ИНН"))
    }
    return ids.first
  }
}
