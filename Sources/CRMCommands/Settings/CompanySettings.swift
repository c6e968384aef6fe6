import CRMDomain
import Telephony
import Wording

/// The tables `[company]` and `[phone]`.
enum CompanySettings {
  static let section = SettingsSection(
    name: "company",
    keys: [
      .init("name", Text("name of the company", "название компании")),
      .init(
        "timezone", Text("time zone, as Europe/Moscow", "часовой пояс, например Europe/Moscow")),
      .init("language", Text("en or ru", "en или ru")),
      .init("currency", Text("currency of amounts, as RUB", "валюта сумм, например RUB")),
    ]
  ) { settings, table throws(Failure) in
    settings.companyName = try table.text("name")
    settings.timezone = try table.text("timezone")
    settings.language = try table.choice("language")
    if let word = try table.text("currency") {
      guard let code = Currency.code(word) else {
        throw table.bad("currency", "there is no currency '\(word)'")
      }
      settings.currency = code
    }
  }

  static let phone = SettingsSection(
    name: "phone",
    keys: [
      .init(
        "region",
        Text("country of numbers: RU, UA, KZ, BY, UZ", "страна номеров: RU, UA, KZ, BY, UZ")),
      .init(
        "area_code",
        Text("area code of local numbers, as 495", "код города местных номеров, например 495")),
    ]
  ) { settings, table throws(Failure) in
    if let region = try table.choice("region", PhoneRules.Region.self) { settings.region = region }
    settings.areaCode = try table.text("area_code")
  }
}

/// The table `[channels]`.
enum ChannelSettings {
  static let section = SettingsSection(
    name: "channels",
    keys: [
      .init(
        "NAME",
        Text(
          "a command that sends notifications: see 'crm notification channel'",
          "команда, отправляющая уведомления: см. 'crm notification channel'"))
    ]
  ) { settings, table throws(Failure) in
    for name in table.keys { settings.channels[name] = try table.text(name) }
  }
}

/// The table `[seller]`: our own requisites for papers.
enum SellerSettings {
  static let section = SettingsSection(
    name: "seller", keys: Seller.keys.map { .init($0.name, $0.about) }
  ) { settings, table throws(Failure) in
    for key in Seller.keys { settings.seller[key.name] = try table.text(key.name) }
  }
}
