import CRMActions
import Platform
import Wording

/// The tables `[exchange.NAME]`.
enum ExchangeSettings {
  static let section = SettingsSection(
    name: "exchange", isNamed: true,
    keys: [
      .init(
        "check",
        Text(
          "how notices to /call/NAME are checked: token, basic, mango, zadarma or none",
          "как проверяются уведомления на /call/NAME: token, basic, mango, zadarma или none")),
      .init(
        "user", Text("name for basic, key of Mango", "имя для basic, ключ (vpbx_api_key) Mango")),
      .init(
        "password_file",
        Text(
          "file whose first line is the token, password or salt",
          "файл, первая строка – токен, пароль или соль")),
      .init(
        "password_command",
        Text(
          "command that prints it, as [\"pass\", \"mango\"]",
          "команда, которая его печатает: [\"pass\", \"mango\"]")),
      .init(
        "mapping", Text("file that says how its notices are read", "файл с описанием уведомлений")),
      .init(
        "inbound",
        Text(
          "contexts of calls from outside: [\"from-trunk\"]", "контексты входящих: [\"from-trunk\"]"
        )),
      .init(
        "columns",
        Text(
          "columns of its records, as [\"clid\", \"src\", \"dst\", \"start\"]",
          "столбцы её журнала: [\"clid\", \"src\", \"dst\", \"start\"]")),
      .init(
        "timezone",
        Text("zone of its clock; that of the company", "пояс её часов; если нет – пояс компании")),
    ]
  ) { settings, table throws(Failure) in
    settings.exchanges[table.name] = try exchange(table)
  }

  private static func exchange(_ table: SettingsTable) throws(Failure) -> Exchange {
    var exchange = Exchange(name: table.name)
    exchange.secret = try table.secret()
    let way = try table.choice("check", NoticeCheck.Way.self)
    exchange.way = way ?? (exchange.secret == nil ? nil : .token)
    if let way = exchange.way, way != .none, exchange.secret == nil {
      throw table.bad("check", "\(way.rawValue) needs password_file or password_command")
    }
    exchange.user = try table.text("user") ?? ""
    exchange.mappings = try table.file("mapping").map { [$0] } ?? []
    exchange.inbound = try table.words("inbound") ?? []
    exchange.columns = try table.words("columns") ?? []
    guard exchange.columns.isEmpty || CallIngest.areColumns(exchange.columns) else {
      throw table.bad("columns", "src, dst and start are needed")
    }
    if let word = try table.text("timezone") {
      guard let zone = Zone(word) else {
        throw table.bad("timezone", "there is no time zone '\(word)'")
      }
      exchange.zone = zone
    }
    return exchange
  }
}
