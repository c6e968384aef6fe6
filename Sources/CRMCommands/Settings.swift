import CRMActions
import CommandSpec
import Platform
import TOMLKit
import Telephony
import Wording

/// The settings file: what the company is, and how its surroundings write numbers.
struct Settings {
  var path = ""
  var timezone: String?
  var language: Language?
  var currency = "RUB"
  var companyName: String?
  var region = PhoneRules.Region.russia
  var areaCode: String?
  var telephony = TelephonySettings()
  /// Commands by which notifications leave, by the names of their channels.
  var channels: [String: String] = [:]
  /// The mailboxes, by name.
  var mailboxes: [MailboxAccount] = []
  /// Our own requisites for papers, by the keys of `Seller`.
  var seller: [String: String] = [:]
  /// The command that makes a PDF of a page.
  var pdfCommand: String?
  /// How 1С exchanges orders with us.
  var onec = OneCSettings()
  /// The base of 1С that takes customers by OData.
  var odata: ODataBase?
  /// Keys that nobody knows, with what they may have meant.
  var warnings: [Text] = []

  var phoneRules: PhoneRules { PhoneRules(region: region, areaCode: areaCode) }

  /// Every key: its section, its name, and what it is for; the manual is made from this list.
  static let keys: [(section: String, name: String, about: Text)] =
    [
      ("company", "name", Text("name of the company", "название компании")),
      (
        "company", "timezone",
        Text("time zone, as Europe/Moscow", "часовой пояс, например Europe/Moscow")
      ),
      ("company", "language", Text("en or ru", "en или ru")),
      ("company", "currency", Text("currency of amounts, as RUB", "валюта сумм, например RUB")),
      (
        "phone", "region",
        Text("country of numbers: RU, UA, KZ, BY, UZ", "страна номеров: RU, UA, KZ, BY, UZ")
      ),
      (
        "phone", "area_code",
        Text("area code of local numbers, as 495", "код города местных номеров, например 495")
      ),
      (
        "channels", "NAME",
        Text(
          "a command that sends notifications: see 'crm notification channel'",
          "команда, отправляющая уведомления: см. 'crm notification channel'")
      ),
      (
        "papers", "pdf",
        Text(
          "command that reads HTML and writes a PDF, as weasyprint - -",
          "команда, читающая HTML и пишущая PDF, например weasyprint - -")
      ),
    ] + TelephonySettings.keys + Seller.keys.map { ("seller", $0.name, $0.about) }

  /// The named file, which must be there; or one of the usual places, or nothing.
  static func load(_ named: String?, _ world: World) throws(Failure) -> Settings {
    let environment = world.environment
    if let path = named ?? environment.nonEmpty("CRM_CONFIG") {
      return try read(world.path(path), environment)
    }
    let own = Paths.join(Paths.join(Paths.configHome(environment), "crm"), "config.toml")
    for path in [own, "/etc/crm/config.toml"] where Files.exists(path) {
      return try read(path, environment)
    }
    return Settings()
  }

  private static func read(
    _ path: String, _ environment: Environment
  ) throws(Failure) -> Settings {
    let text = String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw bad(path, "\(error.source.begin.line): \(error.description)")
    } catch {
      throw bad(path, "\(error)")
    }
    var settings = Settings()
    settings.path = path
    for section in table.keys { try settings.take(table, section, environment) }
    return settings
  }

  private mutating func take(
    _ table: TOMLTable, _ section: String, _ environment: Environment
  ) throws(Failure) {
    if ["onec", "odata"].contains(section), let inner = table[section]?.table {
      return try takeOneC(SettingsTable(inner, title: section, path: path, environment))
    }
    if section == MailboxKeys.section, let inner = table[section]?.table {
      return try takeMailboxes(inner, environment)
    }
    guard let inner = table[section]?.table else {
      warn(section, among: Settings.keys.map(\.section) + [MailboxKeys.section, OneCSettings.section])
      return
    }
    for name in inner.keys {
      if section == "channels", let command = inner[name]?.string {
        channels[name] = command
        continue
      }
      guard Settings.keys.contains(where: { $0.section == section && $0.name == name }) else {
        warn(
          "\(section).\(name)", among: Settings.keys.map { "\($0.section).\($0.name)" })
        continue
      }
      guard let text = inner[name]?.string else {
        throw Settings.bad(path, "\(section).\(name): a text is expected")
      }
      try set("\(section).\(name)", text)
    }
  }

  private mutating func set(_ key: String, _ text: String) throws(Failure) {
    switch key {
    case "company.name": companyName = text
    case "company.timezone": timezone = text
    case "company.currency": currency = text
    case "phone.region":
      guard let known = PhoneRules.Region(rawValue: text) else {
        let codes = PhoneRules.Region.allCases.map(\.rawValue).joined(separator: ", ")
        throw Settings.bad(path, "phone.region: one of \(codes) is expected, not '\(text)'")
      }
      region = known
    case "phone.area_code": areaCode = text
    case _ where key.hasPrefix("telephony."): telephony.set(key, text)
    case "papers.pdf": pdfCommand = text
    case let key where key.hasPrefix("seller."): seller[String(key.dropFirst(7))] = text
    default:
      guard let known = Language(rawValue: text) else {
        throw Settings.bad(path, "company.language: en or ru is expected, not '\(text)'")
      }
      language = known
    }
  }

  private mutating func takeOneC(_ table: SettingsTable) throws(Failure) {
    if table.title == "onec" { onec = try OneCSettings(table) } else {
      odata = try ODataSettings.base(table)
    }
  }

  mutating func warn(_ key: String, among known: [String]) {
    let close = Suggestion.closest(to: key, among: Array(Set(known)).sorted()).first
    let hint = close.map { Text("; did you mean '\($0)'?", "; возможно, «\($0)»?") }
    warnings.append(
      Text("\(path): unknown key '\(key)'", "\(path): неизвестный ключ «\(key)»")
        + (hint ?? Text("", "")))
  }

  static func bad(_ path: String, _ what: String) -> Failure {
    Failure(
      .config, "config.unreadable",
      Text(
        "the settings cannot be read: \(path): \(what)", "настройки не читаются: \(path): \(what)"))
  }

  func unknownZone(_ name: String) -> Failure {
    Failure(
      .config, "config.timezone",
      Text(
        "\(path): there is no time zone '\(name)'", "\(path): нет часового пояса «\(name)»"),
      hint: Text("write one as Europe/Moscow", "пишите, например, Europe/Moscow"))
  }
}
