import Wording

/// The table `[campaign]`: what is counted of letters to many.
enum CampaignSettings {
  static let section = SettingsSection(
    name: "campaign",
    keys: [
      .init(
        "track",
        Text(
          "true: links of letters lead over 'crm cgi', which counts who opens one",
          "true: ссылки писем ведут через crm cgi, и видно, кто по ним перешёл"))
    ]
  ) { settings, table throws(Failure) in
    settings.countsLinks = try table.flag("track")
  }
}
