import CRMActions
import OneC
import Web
import Wording

/// The base of 1С that takes customers by OData, in the table `[odata]`.
enum ODataSettings {
  /// Every key, and what it is for.
  static let keys: [SettingsSection.Key] = [
    .init(
      "url",
      Text(
        "base that takes counterparties: https://host/base/odata/standard.odata",
        "база, принимающая контрагентов: https://host/base/odata/standard.odata")
    ),
    .init(
      "configuration",
      Text(
        "bp: Бухгалтерия 3.0, ut: УТ 11, unf: УНФ 3",
        "bp – Бухгалтерия 3.0, ut – УТ 11, unf – УНФ 3")
    ),
    .init("user", Text("its account", "пользователь 1С")),
    .init(
      "password_file", Text("file whose first line is the password", "файл, первая строка – пароль")
    ),
    .init("password_command", Text("command that prints it", "команда, печатающая его")),
    .init("ca_file", Text("authorities to trust, in PEM", "доверенные центры сертификации, PEM")),
    .init("timeout", Text("seconds it may take; 60", "сколько секунд ждать; 60")),
    .init(
      "country",
      Text(
        "key of the country for Бухгалтерия; found by its code",
        "ключ страны для Бухгалтерии; ищется по коду")
    ),
    .init(
      "fields",
      Text(
        "own fields: [\"Комментарий=CRM {inn}\", \"КодПоОКПО=\"]",
        "свои поля: [\"Комментарий=CRM {inn}\", \"КодПоОКПО=\"]")
    ),
  ]

  static let section = SettingsSection(name: "odata", keys: keys) {
    settings, table throws(Failure) in settings.odata = try base(table)
  }

  private static func base(_ table: SettingsTable) throws(Failure) -> ODataBase {
    guard let url = try table.text("url") else { throw table.bad("url", "an address is expected") }
    guard let configuration: ODataConfiguration = try table.choice("configuration") else {
      let words = ODataConfiguration.allCases.map(\.rawValue).joined(separator: ", ")
      throw table.bad("configuration", "one of \(words) is expected")
    }
    do throws(Failure) {
      let own = try table.words("fields") ?? []
      var base = ODataBase(try WebAddress(url), try ODataMapping(configuration, own))
      base.user = try table.text("user") ?? ""
      base.secret = try table.secret()
      base.authorities = try table.file("ca_file")
      base.country = try table.text("country")
      if let seconds = try table.number("timeout") { base.patience = seconds }
      return base
    } catch {
      throw error.exit == .config ? error : table.bad("fields", error.message.en)
    }
  }
}
