public import CRMDomain
import CRMStore
import Mail
public import Wording

/// A way by which notifications leave.
public enum NoticeWay: Sendable {
  /// A command of this machine, as the settings file has it.
  case command(String)
  /// A letter from this mailbox.
  case mail(MailboxAccount)
  /// An SMS.
  case text(TextGateway)

  var isMail: Bool { if case .mail = self { true } else { false } }
  var isText: Bool { if case .text = self { true } else { false } }
}

extension LocalMessage {
  /// Sends the message by mail or SMS; returns what a command would: 0 for sent, 75 for later.
  public func send(
    chance: String, at now: Instant, zone: ZoneRule
  ) throws(Failure) -> Int32 {
    guard let address = way.isMail ? address.map(LetterSending.onWire) : address else { return 1 }
    switch way {
    case .command: return 1
    case .text(let gateway):
      switch try gateway.send(shortened, to: PhoneNumber(stored: address).e164) {
      case .taken, .unknown: return 0
      case .later: return 75
      case .never: return 1
      }
    case .mail(let account):
      let bytes = try letter(account, address, chance, now, zone)
      guard let smtp = account.smtp else { return 1 }
      switch try MailServer.handOver(
        bytes, from: LetterSending.onWire(account.address), to: [address],
        account.access(smtp))
      {
      // A notice that may have arrived is not worth a second one.
      case .taken, .unknown: return 0
      case .later: return 75
      case .never: return 1
      }
    }
  }

  /// Several notifications are several lines; an SMS holds what fits into five of its pages.
  private var shortened: String {
    let line = text.split(separator: "\n").joined(separator: "; ")
    return line.count <= 335 ? line : line.prefix(334) + "…"
  }

  private func letter(
    _ account: MailboxAccount, _ address: String, _ chance: String, _ now: Instant, _ zone: ZoneRule
  ) throws(Failure) -> [UInt8] {
    let first = text.split(separator: "\n").first.map(String.init) ?? event
    let own = LetterSending.onWire(account.address)
    let host = own.split(separator: "@").last.map(String.init) ?? "localhost"
    let subject = String(first.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    var builder = LetterBuilder(
      from: .init(name: "crm", address: own), to: [.init(name: user, address: address)],
      subject: String(subject.prefix(200)), date: (now.seconds, zone.offset(now.seconds)),
      messageID: "crm.notice.\(chance.prefix(20))@\(host)", text: text)
    // No answering machine is to answer it, ours included.
    builder.fields = [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")]
    return try builder.bytes()
  }
}
