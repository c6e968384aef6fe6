import CRMActions
import CRMDomain
import Wording

/// The table `[sms]`: what sends SMS.
enum TextSettings {
  static let section = SettingsSection(
    name: "sms",
    keys: [
      .init(
        "url",
        Text(
          "gateway over HTTP: https://…; {to}, {to_digits}, {text}, {password} are put in",
          "HTTP-шлюз: https://…; подставляются {to}, {to_digits}, {text}, {password}")),
      .init(
        "command",
        Text(
          "or a command, as [\"sms-tool\", \"{to}\"]; the text is its input, $CRM_PASSWORD the password",
          "или команда: [\"sms-tool\", \"{to}\"]; текст – на вводе, пароль – в $CRM_PASSWORD")),
      .init("method", Text("POST (the default) or GET", "POST (обычно) или GET")),
      .init(
        "headers",
        Text(
          "as [\"Authorization: Bearer {password}\"]",
          "например [\"Authorization: Bearer {password}\"]"
        )),
      .init(
        "format", Text("of the body: form (the default), json, raw", "вид тела: form, json, raw")),
      .init(
        "body",
        Text("as to={to_digits}&msg={text}", "тело, например to={to_digits}&msg={text}")),
      .init(
        "ok",
        Text(
          "what success says: /status=OK in JSON, or words; else 2xx",
          "признак успеха: /status=OK в JSON или слова; иначе 2xx")),
      .init(
        "retry", Text("what «try again» says, likewise", "признак «повторить позже», так же")),
      .init("user", Text("name for a password that is asked for", "имя для пароля")),
      .init(
        "password_file",
        Text("file whose first line is the password", "файл с паролем в 1-й строке")
      ),
      .init("password_command", Text("command that prints it", "команда, которая его печатает")),
      .init("ca_file", Text("authorities to trust, in PEM", "доверенные центры сертификации, PEM")),
      .init("max_per_hour", Text("SMS in an hour; no limit", "сколько SMS в час; без предела")),
      .init("timeout", Text("seconds it may take; 30", "сколько секунд ждать; 30")),
    ]
  ) { settings, table throws(Failure) in
    settings.sms = try gateway(table)
  }

  /// How the body is written.
  private enum Format: String, CaseIterable {
    case form, json, raw

    var escape: RequestTemplate.Escape {
      switch self {
      case .form: .form
      case .json: .json
      case .raw: .plain
      }
    }
  }

  private static func gateway(_ table: SettingsTable) throws(Failure) -> TextGateway {
    var gateway = TextGateway(try way(table))
    gateway.success = try table.text("ok")
    gateway.retry = try table.text("retry")
    gateway.user = try table.text("user")
    gateway.secret = try table.secret()
    gateway.authorities = try table.file("ca_file")
    gateway.hourly = try table.number("max_per_hour")
    if let seconds = try table.number("timeout", upTo: 600) { gateway.patience = seconds }
    try demandPlaces(table)
    return gateway
  }

  private static func way(_ table: SettingsTable) throws(Failure) -> TextGateway.Way {
    let command = try table.words("command")
    switch (try table.text("url"), command) {
    case (let url?, nil): return .http(try request(to: url, table))
    case (nil, let command?): return .command(command, table.environment)
    default: throw table.bad("url", "either url or command is expected")
    }
  }

  private static func request(
    to url: String, _ table: SettingsTable
  ) throws(Failure) -> RequestTemplate {
    try table.demandAddress(url)
    var request = RequestTemplate(
      url: url, try table.choice("format", Format.self)?.escape ?? .form)
    if let method = try table.text("method") {
      guard ["GET", "POST", "PUT"].contains(method) else {
        throw table.bad("method", "GET, POST or PUT is expected, not '\(method)'")
      }
      request.method = method
    }
    request.headers = try table.words("headers") ?? []
    request.body = try table.text("body")
    return request
  }

  /// A place that nothing can fill would be sent as it stands.
  private static func demandPlaces(_ table: SettingsTable) throws(Failure) {
    var texts = [("url", try table.text("url") ?? ""), ("body", try table.text("body") ?? "")]
    for line in try table.words("headers") ?? [] { texts.append(("headers", line)) }
    for word in try table.words("command") ?? [] { texts.append(("command", word)) }
    for (key, text) in texts {
      // Everybody on the machine can read the arguments of a command.
      let known = TextGateway.places.filter { key != "command" || $0 != "password" }
      for place in Blank(text).places where !known.contains(place) {
        let all = known.map { "{\($0)}" }.joined(separator: ", ")
        throw table.bad(key, "{\(place)} is none of \(all)")
      }
    }
  }
}
