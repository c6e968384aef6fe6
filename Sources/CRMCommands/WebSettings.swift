import Wording

/// What the settings file says of the web server that runs `crm cgi`.
struct WebSettings {
  /// Where it answers, as customers see it.
  var baseURL: String?

  /// Its keys.
  static let keys: [(section: String, name: String, about: Text)] = [
    (
      "web", "base_url",
      Text(
        "where 'crm cgi' answers, as https://crm.firm.example/crm",
        "адрес, по которому отвечает crm cgi: https://crm.firm.example/crm")
    )
  ]

  /// Takes a key; the address has to be one that a letter can carry.
  mutating func set(_ text: String) throws(Failure) {
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isAddress, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C })
    else {
      throw Failure(
        .config, "config.base-url",
        Text("web.base_url: '\(text)' is no address", "web.base_url: «\(text)» – не адрес"),
        hint: Text("write https://crm.firm.example/crm", "пишите https://crm.firm.example/crm"))
    }
    baseURL = text
  }
}
