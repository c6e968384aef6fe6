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
  /// The telephone exchanges, by name.
  var exchanges: [String: Exchange] = [:]
  /// The mailboxes, by name.
  var mailboxes: [MailboxAccount] = []
  /// What sends SMS.
  var sms: TextGateway?
  /// The acknowledgement of requests.
  var acknowledgement = AcknowledgementSettings()
  /// What is made of letters that come back.
  var bounces = BounceSettings()
  /// Our own requisites for papers, by the keys of `Seller`.
  var seller: [String: String] = [:]
  /// Where `crm cgi` answers, as customers see it.
  var webBase: String?
  /// Whether it is counted who opens links of letters to many.
  var countsLinks = false
  var pdfCommand: String?
  var onec = OneCSettings()
  var odata: ODataBase?
  /// Who knows companies by their ИНН.
  var registry: RegistryProvider?
  /// Keys that nobody knows, with what they may have meant.
  var warnings: [Text] = []

  var phoneRules: PhoneRules { PhoneRules(region: region, areaCode: areaCode) }

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
    let bytes = try Files.read(path, limit: 1 << 20)
    let text: String
    do {
      text = try PlainText.read(bytes)
    } catch {
      throw bad(path, error.message.en)
    }
    if let line = TableNames.badLine(in: text) {
      throw bad(path, "\(line): a table needs a name, as [mailbox.sales]")
    }
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
    for name in table.keys { try settings.take(name, table[name]?.table, environment) }
    settings.warnOfWriter()
    return settings
  }

  private mutating func take(
    _ name: String, _ table: TOMLTable?, _ environment: Environment
  ) throws(Failure) {
    guard let table, let section = SettingsSection.all.first(where: { $0.name == name }) else {
      return warn(name, among: SettingsSection.all.map(\.name))
    }
    guard section.isNamed else { return try take(section, table, name, environment) }
    for inner in table.keys {
      let title = "\(name).\(inner)"
      guard let named = table[inner]?.table else {
        warn(title, among: [section.title])
        continue
      }
      guard !inner.isEmpty, inner.utf8.count <= 60, !inner.contains("/") else {
        throw Settings.bad(path, "\(title): a short name without '/' is expected")
      }
      try take(section, named, title, environment)
    }
  }

  private mutating func take(
    _ section: SettingsSection, _ table: TOMLTable, _ title: String, _ environment: Environment
  ) throws(Failure) {
    let read = SettingsTable(table, title: title, path: path, environment)
    for key in table.keys where !section.knows(key, in: read.name) {
      let own = section.keys(of: read.name).map { "\(title).\($0.name)" }
      let others = SettingsSection.all.flatMap { other in
        other.keys.map { "\(other.title).\($0.name)" }
      }
      warn("\(title).\(key)", among: own + others)
    }
    try section.take(&self, read)
  }
}
