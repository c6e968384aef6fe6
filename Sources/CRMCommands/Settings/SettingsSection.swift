import Wording

/// A table of the settings file: what it may hold is declared once, and read, checked and explained
/// from that.
struct SettingsSection: Sendable {
  /// A key, and what it is for.
  struct Key: Sendable {
    let name: String
    let about: Text
    /// The one table of several that may hold it; nil for all.
    let table: String?

    init(_ name: String, _ about: Text, table: String? = nil) {
      self.name = name
      self.about = about
      self.table = table
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

  /// The keys that a table may hold, by its own name.
  func keys(of table: String) -> [Key] { keys.filter { $0.table == nil || $0.table == table } }

  func knows(_ key: String, in table: String) -> Bool {
    keys(of: table).contains { $0.name == key || $0.name == "NAME" }
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
