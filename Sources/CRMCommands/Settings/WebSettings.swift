import Wording

/// The table `[web]`: the web server that runs `crm cgi`.
enum WebSettings {
  static let section = SettingsSection(
    name: "web",
    keys: [
      .init(
        "base_url",
        Text(
          "where 'crm cgi' answers, as https://crm.firm.example/crm",
          "адрес, по которому отвечает crm cgi: https://crm.firm.example/crm"))
    ]
  ) { settings, table throws(Failure) in
    guard let address = try table.text("base_url") else { return }
    let isAddress = address.hasPrefix("https://") || address.hasPrefix("http://")
    // It stands in letters as it is.
    guard isAddress, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C })
    else {
      throw table.bad("base_url", "an address is expected, as https://crm.firm.example/crm")
    }
    settings.webBase = address
  }
}
