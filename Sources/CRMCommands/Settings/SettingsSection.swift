import Wording

/// A table of the settings file: what it may hold is declared once, and read, checked and explained
/// from that.
struct SettingsSection: Sendable {
  /// A key, and what it is for.
  struct Key: Sendable {
    let name: String
    let about: Text

    init(_ name: String, _ about: Text) {
      self.name = name
      self.about = about
    }
  }

  /// The name of the table.
  let name: String
  /// Whether there are several, each with a name of its own, as `[mailbox.sales]`.
  var isNamed = false
  /// Its keys; `NAME` stands for any.
  let keys: [Key]
  /// Takes what one table says.
  let take: @Sendable (inout Settings, SettingsTable) throws(Failure) -> Void

  /// The heading, as the manual has it.
  var title: String { isNamed ? name + ".NAME" : name }

  func knows(_ key: String) -> Bool {
    keys.contains { $0.name == key || $0.name == "NAME" }
  }

  /// Every table that the file may hold, in the order of the manual.
  static let all = [
    CompanySettings.section, CompanySettings.phone, ChannelSettings.section,
    TelephonySettings.section, DialSettings.section, ExchangeSettings.section,
    SellerSettings.section, WebSettings.section, MailboxSettings.section, PaperSettings.section,
    OneCSettings.section, ODataSettings.section, RegistrySettings.section,
    TextSettings.section, AcknowledgementSettings.section, BounceSettings.section,
    CampaignSettings.section,
  ]
}
