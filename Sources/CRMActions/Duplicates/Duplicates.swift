import CRMDomain
import CRMStore
import Wording

/// Which records count as the same customer, and what is said when one is there already.
enum Duplicates {
  /// Whether a kind is checked when a record is added.
  static func isChecked(_ kind: RecordKind) -> Bool {
    [KindName.lead, KindName.contact, KindName.company].contains(kind.name)
  }

  /// Where to look: a new lead may be a customer already.
  static func kinds(for kind: RecordKind) -> [RecordKind] {
    kind.name == Lead.kind.name ? [Lead.kind, Contact.kind, Company.kind] : [kind]
  }

  static func refusal(
    _ record: Record, _ type: KeyType, _ key: String, _ store: Store
  ) -> Failure {
    let id = record.id
    let title = record.title.isEmpty ? "" : " «\(record.title)»"
    let (english, russian) = what(type, key)
    return Failure(
      .data, "\(record.kind.name).duplicate",
      Text(
        "\(record.kind.called(id).en)\(title) already has \(english)",
        "\(russian) уже у \(record.kind.genitive(id).ru)\(title)"),
      hint: Text(
        "see 'crm \(record.kind.name) show \(id)', or add it anyway with --allow-duplicate",
        "см. 'crm \(record.kind.name) show \(id)' или добавьте всё равно: --allow-duplicate"))
  }

  private static func what(_ type: KeyType, _ key: String) -> (english: String, russian: String) {
    switch type {
    case .email: return ("the e-mail \(key)", "адрес \(key)")
    case .phone, .line:
      let number = PhoneNumber(stored: key)
      return (
        "the phone \(number.pretty(language: .en))", "телефон \(number.pretty(language: .ru))"
      )
    case .inn: return ("the INN \(key)", "ИНН \(key)")
    case .name, .domain: return ("this name", "такое название")
    }
  }
}

extension Operation {
  /// Says so where the company of a request is a customer already. Several people of one firm may
  /// write, and a customer may ask for something new, so its name alone refuses nobody.
  func tellCustomer(_ lead: Draft) throws(Failure) {
    guard let name = lead[Lead.company]?.text else { return }
    for id in try store.owners(of: .name, CompanyName.key(name), kind: Company.kind.name) {
      let company = try raw(Company.kind, id)
      if let inn = lead[Lead.inn]?.text, let theirs = company[Company.inn].text, inn != theirs {
        continue
      }
      let owner = try company[Company.owner].integer.flatMap { user throws(Failure) in
        try store.user(user)?.login
      }
      let whose = owner.map { Text(", its owner is \($0)", ", ответственный – \($0)") }
      let title = company.title
      warnings.append(
        Company.kind.called(id) + Text(" «\(title)» is known already", " «\(title)» уже есть")
          + (whose ?? Text("", "")))
      return
    }
  }
}
