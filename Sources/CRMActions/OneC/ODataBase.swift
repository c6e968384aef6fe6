import CRMDomain
public import CRMStore
public import OneC
import Platform
import SQL
public import Web
public import Wording

/// A base of 1С that takes customers by OData, as the settings describe it.
public struct ODataBase: Sendable {
  /// The address of its interface, `…/odata/standard.odata`.
  public var address: WebAddress
  /// What its customers look like.
  public var mapping: ODataMapping
  /// The name of the account.
  public var user = ""
  /// Where its password comes from; nil where the base asks for none.
  public var secret: SecretSource?
  /// The file of the authorities whose certificates count.
  public var authorities: String?
  /// The key of the country that customers are registered in; found by its code where nobody says.
  public var country: String?
  /// How many seconds the base may take.
  public var patience = 60

  /// A base.
  public init(_ address: WebAddress, _ mapping: ODataMapping) {
    self.address = address
    self.mapping = mapping
  }

  /// The name under which keys of it are remembered.
  var name: String { address.text.strippedAtEnd { $0 == "/" } }
}

/// A talk with one base: the requests that its documentation describes, and no others.
struct ODataTalk {
  static let customers = "Catalog_Контрагенты"
  static let partners = "Catalog_Партнеры"
  static let countries = "Catalog_СтраныМира"

  private let base: ODataBase
  private let login: (user: String, password: String)?

  init(_ base: ODataBase) throws(Failure) {
    self.base = base
    login = try base.secret.map { secret throws(Failure) in
      (base.user, try secret.word(of: Text("the base of 1C", "база 1С")))
    }
  }

  /// Entries of a list for which a condition holds.
  func find(_ list: String, where condition: String) throws(Failure) -> [JSONValue] {
    let filter = PercentText.encoded(condition)
    let answer = try send("GET", list, query: "&$filter=\(filter)", body: nil)
    guard case .list(let entries)? = answer?["value"] else { throw nonsense }
    return entries
  }

  /// Makes an entry and returns its key.
  func create(_ list: String, _ entry: JSONValue) throws(Failure) -> String {
    let answer = try send("POST", list, body: entry)
    guard case .text(let key)? = answer?["Ref_Key"], ODataTalk.isKey(key) else { throw nonsense }
    return key
  }

  /// Changes an entry; false where there is none of that key.
  func change(_ list: String, _ key: String, _ entry: JSONValue) throws(Failure) -> Bool {
    guard ODataTalk.isKey(key) else { throw nonsense }
    do {
      _ = try send("PATCH", list, key: key, body: entry)
      return true
    } catch {
      if error.id == "odata.missing" { return false }
      throw error
    }
  }

  /// Whether a text is a key of 1С, and not the empty one.
  static func isKey(_ text: String) -> Bool {
    let shape = text.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
    return shape == [8, 4, 4, 4, 12] && text.allSatisfy { $0.isHexDigit || $0 == "-" }
      && text.contains { $0 != "0" && $0 != "-" }
  }

  private func send(
    _ method: String, _ list: String, key: String? = nil, query: String = "", body: JSONValue?
  ) throws(Failure) -> JSONValue? {
    let place = PercentText.encoded(list) + (key.map { "(guid'\($0)')" } ?? "")
    let address = try WebAddress("\(base.name)/\(place)?$format=json\(query)")
    var call = WebCall(address)
    call.method = method
    call.headers = [("Accept", "application/json")]
    if let body {
      call.headers.append(("Content-Type", "application/json; charset=utf-8"))
      call.body = Array(body.written.utf8)
    }
    call.login = login
    call.authorities = base.authorities
    call.patience = base.patience
    let response = try WebClient.send(call)
    let answer = try? JSONReader.read(Array(response.body.utf8))
    guard (200...299).contains(response.status) else { throw failure(response.status, answer) }
    return answer
  }

  private func failure(_ status: Int, _ answer: JSONValue?) -> Failure {
    let name = base.address.name
    var said = ""
    if case .text(let words)? = answer?["odata.error"]?["message"]?["value"] {
      said =
        ": "
        + String(words.unicodeScalars.prefix(300).map { $0.value < 0x20 ? " " : Character($0) })
    }
    switch status {
    case 401, 403:
      return Failure(
        .noPermission, "odata.login",
        Text(
          "\(name) refuses the login of \(base.user)\(said)",
          "\(name): вход пользователя \(base.user) отклонён\(said)"))
    case 404:
      return Failure(
        .protocol, "odata.missing",
        Text(
          "\(name) does not know that\(said)", "\(name): такого объекта нет\(said)"),
        hint: Text(
          "an administrator of 1C opens objects for OData (УстановитьСоставСтандартногоИнтерфейсаOData)",
          "состав объектов OData задаёт администратор 1С (УстановитьСоставСтандартногоИнтерфейсаOData)"
        ))
    case 400...499:
      return Failure(
        .data, "odata.refused",
        Text("\(name) refuses (\(status))\(said)", "\(name): отказ (\(status))\(said)"))
    default:
      return Failure(
        .unavailable, "odata.fault",
        Text("\(name) cannot (\(status))\(said)", "\(name): ошибка (\(status))\(said)"))
    }
  }

  private var nonsense: Failure {
    Failure(
      .protocol, "odata.nonsense",
      Text(
        "\(base.address.name) answers something else than 1C does",
        "\(base.address.name): ответ не похож на ответ 1С"))
  }
}

extension Store {
  /// The key under which a base of 1С knows a company; nil where it was never told of it.
  public func pushedKey(of company: Int64, to base: ODataBase) throws(Failure) -> String? {
    try engine.value(
      """
      SELECT "key" FROM onec_keys WHERE base = \(base.name) AND catalog = \(ODataTalk.customers)
        AND kind = \(Company.kind.name) AND record = \(company)
      """
    ).text
  }
}
