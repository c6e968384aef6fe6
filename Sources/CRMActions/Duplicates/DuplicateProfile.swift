import CRMDomain
import CRMStore

/// What a search knows of one record.
struct DuplicateProfile {
  let id: Int64
  let title: String
  /// The name by which records of the kind are compared.
  let name: SimilarName
  /// The person, where the kind has one.
  let person: PersonKey?
  /// The folded name of a lead's company, and its own name.
  let company: SimilarName?
  let label: String
  /// Companies of a contact, the company of a deal.
  let companies: [String]
  let contact: Int64?
  let requisites: [String: String]
  let amount: String?

  /// The fields that a search reads.
  static func fields(of kind: RecordKind) -> [String] {
    switch kind.name {
    case Lead.kind.name: ["name", "company", "person", "inn"]
    case Contact.kind.name: ["name", "first_name", "last_name", "patronymic", "companies"]
    case Company.kind.name: ["name", "inn", "kpp"]
    default: ["title", "company", "contact", "amount", "currency"]
    }
  }

  init(_ record: Record) {
    id = record.id
    title = record.title
    label = Fold.key(record.title)
    var requisites: [String: String] = [:]
    for name in ["inn", "kpp"] { requisites[name] = record[name].text }
    self.requisites = requisites
    let isLead = record.kind.name == Lead.kind.name
    let isCompany = record.kind.name == Company.kind.name
    name = SimilarName(isCompany ? CompanyName.key(record.title) : record.title)
    company = isLead ? record[Lead.company].text.map { SimilarName(CompanyName.key($0)) } : nil
    contact = record[Deal.contact].integer
    switch record.kind.name {
    case Contact.kind.name:
      person = PersonKey(
        last: record[Contact.lastName].text, first: record[Contact.firstName].text,
        patronymic: record[Contact.patronymic].text)
      companies = record[Contact.companies].list
    case Lead.kind.name:
      let parts = record[Lead.person].text.map(PersonName.split)
      person = parts.map { PersonKey(last: $0.last, first: $0.first, patronymic: $0.patronymic) }
      companies = []
    default:
      person = nil
      companies = record[Deal.company].integer.map { [String($0)] } ?? []
    }
    let currency = record[Deal.currency].text ?? ""
    amount = record[Deal.amount].integer.flatMap {
      $0 > 0 ? "\(Amounts.plain($0)) \(currency)" : nil
    }
  }

  /// One ИНН with different КПП means branches, one name with different ИНН namesakes.
  func contradicts(_ other: DuplicateProfile) -> Bool {
    ["inn", "kpp"].contains { name in
      guard let mine = requisites[name], let theirs = other.requisites[name] else { return false }
      return mine != theirs
    }
  }
}

/// A person's name, folded, for comparing.
struct PersonKey {
  let last: String
  let first: String
  let patronymic: String
  let letters: [UInt32]

  init(last: String?, first: String?, patronymic: String?) {
    func key(_ word: String?) -> String { Fold.words(word ?? "").joined(separator: " ") }
    self.last = key(last)
    self.first = key(first)
    self.patronymic = key(patronymic)
    letters = self.last.unicodeScalars.map(\.value)
  }

  /// All words of the name, whatever stands first.
  var words: String { [last, first, patronymic].filter { !$0.isEmpty }.joined(separator: " ") }

  /// How likely the names are one person's, 0 to 100; another given name is another person.
  func likeness(_ other: PersonKey) -> Int {
    guard !last.isEmpty, !other.last.isEmpty else { return 0 }
    let distance = EditDistance.between(letters, other.letters, limit: 1)
    guard distance == 0 || distance == 1 && min(letters.count, other.letters.count) > 5 else {
      return 0
    }
    guard let given = PersonKey.part(first, other.first, same: 35, initial: 20, missing: 15),
      let father = PersonKey.part(
        patronymic, other.patronymic, same: 15, initial: 10, missing: 5)
    else { return 0 }
    return 50 - 5 * distance + given + father
  }

  private static func part(
    _ one: String, _ two: String, same: Int, initial: Int, missing: Int
  ) -> Int? {
    if one.isEmpty || two.isEmpty { return missing }
    if one == two { return same }
    let isInitial = one.count == 1 || two.count == 1
    return isInitial && one.first == two.first ? initial : nil
  }
}
