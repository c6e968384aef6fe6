import CRMActions
import Platform
import Web
import Wording

/// The tables `[dial.api]`, `[dial.ari]` and `[dial.ami]`: how an exchange is asked to call.
enum DialSettings {
  static let section = SettingsSection(
    name: "dial", isNamed: true,
    keys: [
      .init(
        "url",
        Text(
          "[dial.api]: any HTTP API, with places; [dial.ari]: http://127.0.0.1:8088/ari; "
            + "[dial.ami]: http://127.0.0.1:5038, or https:// with TLS",
          "[dial.api]: любой HTTP API, с местами; [dial.ari]: http://127.0.0.1:8088/ari; "
            + "[dial.ami]: http://127.0.0.1:5038 или https:// с TLS")),
      .init("user", Text("account, {user}", "учётная запись, {user}")),
      .init(
        "password_file",
        Text("file whose first line is {password}", "файл, первая строка – {password}")),
      .init("password_command", Text("command that prints it", "команда, которая его печатает")),
      .init("ca_file", Text("authorities to trust, in PEM", "доверенные центры, PEM")),
      .init("timeout", Text("seconds to wait", "сколько секунд ждать")),
      api("method", Text("of the API; POST", "метод API; POST")),
      api("headers", Text("as [\"X-API-KEY: {password}\"]", "как [\"X-API-KEY: {password}\"]")),
      api(
        "body",
        Text(
          "its body; places: {number} {digits} {extension} {ref}",
          "тело; места: {number} {digits} {extension} {ref}")),
      api(
        "escape", Text("places in the body: json, form, plain", "места в теле: json, form, plain")),
      api("sign", Text("as mango or zadarma want it", "подпись: mango или zadarma")),
      api(
        "success", Text("field of a good answer: status=success", "признак успеха: status=success")),
      api("error", Text("field that says why not", "поле с причиной отказа")),
      api("call", Text("field that names the call", "поле с идентификатором звонка")),
      api(
        "exchange", Text("exchange whose notices name it", "АТС, чьи уведомления его называют")),
    ]
  ) { settings, table throws(Failure) in
    switch table.name {
    case "api":
      settings.telephony.api = try template(table)
      settings.telephony.dialed = try table.text("exchange") ?? "pbx"
    case "ari": settings.telephony.ari = try asterisk(table)
    case "ami": settings.telephony.ami = try asterisk(table)
    default: throw table.bad("url", "[dial.api], [dial.ari] or [dial.ami] is expected")
    }
  }

  /// A key of `[dial.api]` alone.
  private static func api(_ name: String, _ about: Text) -> SettingsSection.Key {
    .init(name, about, table: "api")
  }

  private static func template(_ table: SettingsTable) throws(Failure) -> DialTemplate {
    let url = try url(table)
    try table.demandAddress(url)
    var template = DialTemplate(url: url)
    if let method = try table.text("method") { template.request.method = method.uppercased() }
    template.request.headers = try table.words("headers") ?? []
    template.request.body = try table.text("body")
    if let escape = try table.choice("escape", RequestTemplate.Escape.self) {
      template.request.escape = escape
    }
    template.signature = try table.choice("sign", DialTemplate.Signature.self)
    template.user = try table.text("user") ?? ""
    template.secret = try table.secret()
    template.success = try table.text("success")
    template.error = try table.text("error")
    template.name = try table.text("call")
    template.authorities = try table.file("ca_file")
    if let seconds = try table.number("timeout", upTo: 120) { template.patience = seconds }
    return template
  }

  private static func asterisk(_ table: SettingsTable) throws(Failure) -> AsteriskAccess {
    let address: WebAddress
    let url = try url(table)
    do {
      address = try WebAddress(url)
    } catch {
      throw error.at(table.place("url"))
    }
    var access = AsteriskAccess(address)
    access.user = try table.text("user") ?? ""
    access.secret = try table.secret()
    access.authorities = try table.file("ca_file")
    if let seconds = try table.number("timeout", upTo: 120) { access.patience = seconds }
    return access
  }

  private static func url(_ table: SettingsTable) throws(Failure) -> String {
    guard let url = try table.text("url") else { throw table.bad("url", "an address is expected") }
    return url
  }
}

extension TelephonySettings {
  /// The way by which the exchange is asked to call: an API before Asterisk's interfaces, those before
  /// a call file, a command last.
  func dialer(_ environment: Environment) -> Dialer? {
    if let api { return .api(api) }
    if let ari { return .ari(ari.ringing(channel, in: context)) }
    if let ami { return .ami(ami.ringing(channel, in: context)) }
    if let callFiles { return .callFile(folder: callFiles, channel: channel, context: context) }
    return dial.map { .command($0.split(separator: " ").map(String.init), environment) }
  }
}
