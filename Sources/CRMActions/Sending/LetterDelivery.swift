import CRMDomain
import CRMStore
import Mail
import SQL
public import Wording

extension Desk {
  /// Hands the letters that are due in the outbox over to the mail servers; `ids` are tried whether
  /// due or not.
  ///
  /// What a crash left between a server and us is looked for in the folder of sent letters, and
  /// otherwise waits as `unknown` for a person.
  public func deliver(
    _ accounts: [MailboxAccount], only ids: [Int64]? = nil
  ) throws(Failure) -> DeliveryReport {
    try runOutbox(only: ids) {
      LetterDelivery(store, accounts, CampaignGate(self), SurveyGate(desk: self))
    }
  }
}

/// Letters on their way to the mail servers.
struct LetterDelivery: OutboxWay {
  static let channel = "mail"
  static let mostAttempts: Int64 = 12

  private let store: Store
  private let accounts: [MailboxAccount]
  private let campaigns: CampaignGate
  private let surveys: SurveyGate

  init(
    _ store: Store, _ accounts: [MailboxAccount], _ campaigns: CampaignGate, _ surveys: SurveyGate
  ) {
    self.store = store
    self.accounts = accounts
    self.campaigns = campaigns
    self.surveys = surveys
  }

  func readiness(of delivery: Record) throws(Failure) -> Readiness {
    let (account, _, _) = try parts(of: delivery)
    let campaign = try campaigns.readiness(of: delivery)
    guard case .ready = campaign else { return campaign }
    let survey = try surveys.readiness(of: delivery)
    guard case .ready = survey else { return survey }
    guard let most = account.hourly else { return .ready }
    return try store.sentLastHour(LetterDelivery.channel, mailbox: account.name) < most
      ? .ready : .held
  }

  func handOver(_ delivery: Record) throws(Failure) -> Handed {
    let (account, server, message) = try parts(of: delivery)
    let recipients = (delivery[Outgoing.to].text ?? "").split(separator: ",").map {
      LetterSending.onWire(String($0.drop { $0 == " " }))
    }
    return Handed(
      outcome: try MailServer.handOver(
        try store.letterBytes(of: message), from: LetterSending.onWire(account.address),
        to: recipients, account.access(server)))
  }

  /// Whether the newest letters of the folder of sent ones hold this one.
  func fate(of interrupted: Record) -> Fate {
    guard let account = account(of: interrupted), let address = account.imap,
      let folder = account.sent
    else { return .unknown }
    do {
      let session = try IMAPSession(account.access(address))
      defer { session.end() }
      let next = try session.examine(folder).nextUID ?? 1
      let isThere = try session.list(from: max(1, next - 200), withIdentity: true)
        .contains { $0.messageID == interrupted[Outgoing.key].text }
      return isThere ? .arrived : .unknown
    } catch {
      // A server that does not say leaves the question open.
      return .unknown
    }
  }

  /// Tells who looks after the record that a letter will not arrive.
  func giveUp(_ delivery: Record, _ failure: Failure, _ operation: Operation) throws(Failure) {
    let to = delivery[Outgoing.to].text ?? ""
    if failure.id == "server.no-address", !to.contains(",") {
      try WrongAddresses(operation).mark(to, failure.message[store.session.language])
    }
    guard let message = delivery[Outgoing.message].integer,
      let owner = try store.owner(of: Message.kind, message)
    else { return }
    let words = Text("A letter cannot be sent to \(to)", "Письмо не отправлено: \(to)")
    try operation.add(
      Notification.kind,
      [
        Notification.user: .integer(owner), Notification.event: .text("outbox"),
        Notification.on: .text(Message.kind.reference(message)),
        Notification.text: .text(words[try store.ownLanguage()]),
      ])
  }

  func hasFollowUp(_ delivery: Record) -> Bool {
    guard let account = account(of: delivery) else { return false }
    return account.imap != nil && account.sent != nil && delivery[Outgoing.message].integer != nil
  }

  /// Keeps the letter among the sent ones of the server.
  func followUp(_ delivery: Record) throws(Failure) {
    guard let account = account(of: delivery), let address = account.imap,
      let folder = account.sent, let message = delivery[Outgoing.message].integer
    else { return }
    do {
      let session = try IMAPSession(account.access(address))
      try session.append(try store.letterBytes(of: message), to: folder)
      session.end()
    } catch {
      let words = Text(
        "it was sent, but is not among the sent letters yet: ",
        "отправлено, но копии в отправленных пока нет: ")
      throw Failure(error.exit, error.id, words + error.message, hint: error.hint)
    }
  }

  private func account(of delivery: Record) -> MailboxAccount? {
    accounts.first { $0.name == delivery[Outgoing.mailbox].text }
  }

  private func parts(
    of delivery: Record
  ) throws(Failure) -> (account: MailboxAccount, server: ServerAddress, message: Int64) {
    guard let account = account(of: delivery), let server = account.smtp,
      let message = delivery[Outgoing.message].integer
    else { throw LetterDelivery.noMailbox(delivery) }
    return (account, server, message)
  }

  private static func noMailbox(_ delivery: Record) -> Failure {
    let name = delivery[Outgoing.mailbox].text ?? ""
    return Failure(
      .config, "outbox.no-mailbox",
      Outgoing.kind.called(delivery.id)
        + Text(
          ": the settings describe no mailbox '\(name)' that sends",
          ": в настройках нет отправляющего ящика «\(name)»"))
  }
}

extension Store {
  /// How many deliveries of a channel, or of one mailbox, have left within the last hour.
  func sentLastHour(_ channel: String, mailbox: String? = nil) throws(Failure) -> Int {
    let own: SQL = mailbox.map { "AND mailbox = \($0)" } ?? ""
    let count = try engine.value(
      """
      SELECT COUNT(*) FROM outbox
      WHERE channel = \(channel) AND state = 'sent' AND sent_at > \(session.now.seconds - 3_600) \(own)
      """
    ).integer
    return Int(count ?? 0)
  }
}
