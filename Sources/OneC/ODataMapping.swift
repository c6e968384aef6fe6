import CRMDomain
public import Platform
public import Wording

/// The configurations of 1С whose «Контрагенты» are known field by field.
public enum ODataConfiguration: String, Sendable, CaseIterable {
  /// Бухгалтерия 3.0.
  case bp
  /// Управление торговлей 11.
  case ut
  /// Управление нашей фирмой 3.
  case unf

  /// Whether a customer stands in the list «Партнеры» as well.
  public var hasPartners: Bool { self == .ut }
  /// Whether a customer needs the country of its registration.
  public var needsCountry: Bool { self == .bp }

  var fields: [ODataField] {
    let common: [ODataField] = [
      ODataField("Description", .words(Blank("{name}"))),
      ODataField("НаименованиеПолное", .words(Blank("{legal_name}"))),
      ODataField("ИНН", .words(Blank("{inn}"))),
    ]
    let codes: [ODataField] = [
      ODataField("КПП", .words(Blank("{kpp}"))), ODataField("КодПоОКПО", .words(Blank("{okpo}"))),
    ]
    switch self {
    case .bp:
      return common + codes + [
        ODataField(
          "ЮридическоеФизическоеЛицо",
          .form("ЮридическоеЛицо", "ФизическоеЛицо", "ФизическоеЛицо")),
        ODataField("СтранаРегистрации_Key", .country),
        ODataField("РегистрационныйНомер", .words(Blank("{ogrn}"))),
        ODataField("ИндивидуальныйПредприниматель", .isEntrepreneur),
      ]
    case .ut:
      return common + codes + [
        ODataField("Партнер_Key", .partner),
        ODataField("ЮрФизЛицо", .form("ЮрЛицо", "ИндивидуальныйПредприниматель", "ФизЛицо")),
      ]
    case .unf:
      return common + codes + [
        ODataField(
          "ВидКонтрагента",
          .form("ЮридическоеЛицо", "ИндивидуальныйПредприниматель", "ФизическоеЛицо")),
        ODataField(
          "ЮридическоеФизическоеЛицо",
          .form("ЮридическоеЛицо", "ФизическоеЛицо", "ФизическоеЛицо")),
        ODataField("Покупатель", .flag(true)),
      ]
    }
  }
}

/// One field of a list of 1С, and what it is filled with.
struct ODataField: Sendable {
  enum Value: Sendable {
    case words(Blank)
    case form(String, String, String)
    case isEntrepreneur
    case flag(Bool)
    case country
    case partner
  }

  let name: String
  let value: Value

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

/// How a customer becomes an entry of «Контрагенты»: the fields of the configuration, and those that
/// a company has added or taken away.
public struct ODataMapping: Sendable {
  private var fields: [ODataField]

  /// The places that own fields may fill in.
  public static let places = [
    "name", "legal_name", "inn", "kpp", "okpo", "ogrn", "legal_address", "postal_address", "phone",
    "email", "account", "bik", "id",
  ]

  /// The fields of a configuration, changed by words as `Комментарий=CRM {id}`; with nothing behind
  /// the sign a field is left out, and `true` and `false` are flags.
  public init(_ configuration: ODataConfiguration, _ own: [String] = []) throws(Failure) {
    fields = configuration.fields
    for word in own {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let isName = parts[0].unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
      }
      guard parts.count == 2, !parts[0].isEmpty, isName else { throw ODataMapping.unreadable(word) }
      let blank = Blank(parts[1])
      if let stranger = blank.places.first(where: { !ODataMapping.places.contains($0) }) {
        throw ODataMapping.unknown(stranger)
      }
      fields.removeAll { $0.name == parts[0] }
      switch parts[1] {
      case "": continue
      case "true", "false": fields.append(ODataField(parts[0], .flag(parts[1] == "true")))
      default: fields.append(ODataField(parts[0], .words(blank)))
      }
    }
  }

  /// Whether the country has to be known.
  public var needsCountry: Bool {
    fields.contains { if case .country = $0.value { true } else { false } }
  }

  /// Whether an entry of «Партнеры» has to be known.
  public var needsPartner: Bool {
    fields.contains { if case .partner = $0.value { true } else { false } }
  }

  /// The entry; what we do not know is left out, so that it stays in 1С.
  public func entry(
    _ party: Counterparty, country: String?, partner: String?
  ) throws(Failure) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    for field in fields {
      let value: JSONValue? =
        switch field.value {
        case .words(let blank):
          try ODataMapping.filled(blank, party)
        case .form(let legal, let entrepreneur, let person):
          .text(party.isPerson ? (party.isEntrepreneur ? entrepreneur : person) : legal)
        case .isEntrepreneur: .flag(party.isEntrepreneur)
        case .flag(let flag): .flag(flag)
        case .country: country.map { .text($0) }
        case .partner: partner.map { .text($0) }
        }
      if let value { members.append((field.name, value)) }
    }
    return .object(members)
  }

  private static func filled(_ blank: Blank, _ party: Counterparty) throws(Failure) -> JSONValue? {
    let text = try blank.filled { name throws(Failure) in
      switch name {
      case "name": party.name
      case "legal_name": party.legalName.isEmpty ? party.name : party.legalName
      case "inn": party.inn
      case "kpp": party.isPerson ? "" : party.kpp
      case "okpo": party.okpo
      case "ogrn": party.ogrn
      case "legal_address": party.legalAddress
      case "postal_address": party.postalAddress
      case "phone": party.phones.first ?? ""
      case "email": party.emails.first ?? ""
      case "account": party.account
      case "bik": party.bik
      default: party.id
      }
    }
    return text.isEmpty ? nil : .text(text)
  }

  private static func unknown(_ place: String) -> Failure {
    let known = places.joined(separator: ", ")
    return Failure(
      .config, "odata.place",
      Text("nothing is known as {\(place)}", "неизвестно, что такое {\(place)}"),
      hint: Text("there are \(known)", "есть \(known)"))
  }

  private static func unreadable(_ word: String) -> Failure {
    Failure(
      .config, "odata.field",
      Text("'\(word)' is no field of 1C", "«\(word)» – не поле 1С"),
      hint: Text("write it as Комментарий=CRM {inn}", "пишите так: Комментарий=CRM {inn}"))
  }
}
