import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// What the settings say of the acknowledgement of requests.
struct AcknowledgementSettings {
  /// Whether requests are acknowledged.
  var isOn = true
  /// How many hours go by before an address gets another one.
  var hours = 24
  /// The mailbox that writes where no letter says which.
  var mailbox: String?

  /// The table `[acknowledgement]`.
  static let section = SettingsSection(
    name: "acknowledgement",
    keys: [
      .init(
        "off", Text("true: requests are not acknowledged", "true: не подтверждать заявки")),
      .init(
        "every_hours",
        Text("hours before an address gets another one; 24", "не чаще раза в столько часов; 24")),
      .init(
        "mailbox",
        Text(
          "mailbox that writes to who came by form or phone; the first",
          "ящик для заявок с сайта и по телефону; первый")),
    ]
  ) { settings, table throws(Failure) in
    settings.acknowledgement.isOn = try !table.flag("off")
    if let hours = try table.number("every_hours", upTo: 8_760) {
      settings.acknowledgement.hours = hours
    }
    settings.acknowledgement.mailbox = try table.text("mailbox")
  }
}

extension Settings {
  /// Warns where the mailbox that is to write is none that sends; known when all tables are read.
  mutating func warnOfWriter() {
    let known = mailboxes.filter { $0.smtp != nil }.map(\.name)
    guard let name = acknowledgement.mailbox, !known.contains(name) else { return }
    warn(
      Text(
        "acknowledgement.mailbox: no mailbox '\(name)' sends letters",
        "acknowledgement.mailbox: ящик «\(name)» не отправляет писем"),
      of: name, among: known)
  }

  /// By which ways the program writes to customers.
  var correspondence: Correspondence {
    var ways = Correspondence()
    if !mailboxes.isEmpty { addMailboxes(to: &ways) }
    ways.company = companyName
    ways.sendsTexts = sms != nil
    ways.acknowledges = acknowledgement.isOn
    ways.pause = Int64(acknowledgement.hours) * 3_600
    (ways.softBounces, ways.softBounceDays) = (bounces.soft, bounces.days)
    return ways
  }

  private func addMailboxes(to ways: inout Correspondence) {
    ways.senders = mailboxes.filter { $0.smtp != nil }.map(\.asSender)
    // Where the settings name one that is none, no other mailbox writes in its place.
    ways.writer = ways.senders.first { $0.mailbox == acknowledgement.mailbox ?? $0.mailbox }
    ways.own = Set(mailboxes.compactMap { (try? EmailAddress.read($0.address))?.key })
  }
}
