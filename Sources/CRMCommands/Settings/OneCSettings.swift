import CRMActions
import OneC
import Wording

/// What the settings file says of the exchange with 1С, in its table `[onec]`.
struct OneCSettings {
  /// The name under which 1С logs in; nobody may where there is none.
  var user: String?
  /// Where its password comes from.
  var secret: SecretSource?
  /// How long a part of a file may be.
  var fileLimit = 1_000_000
  /// Whether 1С is to pack what it sends.
  var zips = true
  /// What orders are written in.
  var schema = CommerceSchema.v2_08

  /// Every key, and what it is for.
  static let keys: [SettingsSection.Key] = [
    .init("user", Text("name under which 1C logs in to /1c_exchange", "логин 1С для /1c_exchange")),
    .init(
      "password_file", Text("file whose first line is the password", "файл, первая строка – пароль")
    ),
    .init(
      "password_command",
      Text(
        "command that prints it, as [\"pass\", \"1c\"]",
        "команда, печатающая его: [\"pass\", \"1c\"]")
    ),
    .init(
      "file_limit",
      Text("longest part of a file, in bytes; 1000000", "наибольшая часть файла в байтах; 1000000")
    ),
    .init("unpacked", Text("true: 1C is to send no zip", "true: 1С передаёт файлы без сжатия")),
    .init(
      "schema",
      Text("version of CommerceML for orders; 2.08", "версия CommerceML для заказов; 2.08")
    ),
  ]

  static let section = SettingsSection(name: "onec", keys: keys) {
    settings, table throws(Failure) in
    settings.onec = try OneCSettings(table)
  }

  init() {}

  /// Reads the table.
  init(_ table: SettingsTable) throws(Failure) {
    user = try table.text("user")
    secret = try table.secret()
    if let limit = try table.number("file_limit", upTo: 64 << 20) { fileLimit = limit }
    zips = try !table.flag("unpacked")
    schema = try table.choice("schema") ?? schema
    guard user == nil || secret != nil else {
      throw table.bad("user", "password_file or password_command is missing")
    }
  }
}
