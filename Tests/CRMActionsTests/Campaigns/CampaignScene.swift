import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Mail
import SQL
import Synchronization
import Testing
import Web
import Wording

/// A department whose mailbox sends, with a template for leads and one for contacts.
final class CampaignScene {
  let scratch: ScratchDesk
  /// The outbox has its lock beside the store.
  private let folder: URL
  let office: SurveyOffice
  var store: Store { scratch.store }
  var desk: Desk { scratch.desk }

  init(base: String? = "https://crm.firm.example/crm", countsLinks: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-campaign-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
    var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
    account.smtp = try ServerAddress("smtp://127.0.0.1:1", service: "smtp", startTLS: false)
    let counter = Mutex(0)
    office = SurveyOffice(
      account: account, base: base, company: "ООО «Фирма»", countsLinks: countsLinks
    ) {
      let number = counter.withLock {
        $0 += 1
        return $0
      }
      let digits = String(number)
      return String(repeating: "0", count: 32 - digits.count) + digits
    }
    try template(
      "news", "lead", "News, {lead.person}",
      "Hello, {lead.person}!\n\nSee https://firm.example/new.")
    try template(
      "greeting", "contact", "Best wishes",
      "Dear {contact.first_name},\n\nall the best.\n{owner.name}")
  }

  deinit {
    // A leftover in the temporary folder is harmless.
    try? FileManager.default.removeItem(at: folder)
  }

  func template(_ name: String, _ kind: String, _ subject: String, _ body: String) throws {
    _ = try desk.addTemplate([
      Template.name: .text(name), Template.kind_: .text(kind), Template.subject: .text(subject),
      Template.body: .text(body), Template.language: .text("en"),
    ])
  }

  /// A lead that waits.
  @discardableResult
  func waiting(_ fields: String...) throws -> Int64 {
    let id = try desk.addLead(
      try scratch.words(Lead.kind, fields), assignment: .own, allowDuplicate: true
    ).id
    try desk.wait([id], until: try Day.readISO("2027-03-01"), reason: "later")
    return id
  }

  @discardableResult
  func campaign(
    _ name: String = "autumn", _ template: String = "news", kind: RecordKind = Lead.kind,
    filters: [String] = [], with more: [(Field, Value)] = []
  ) throws -> Int64 {
    var wish = CampaignWish(name)
    wish.kind = kind
    wish.filters = filters
    wish.draft = [Campaign.template: .text(template), Campaign.topic: .text("news")]
    for (field, value) in more { wish.draft[field] = value }
    return try desk.addCampaign(wish)
  }

  /// What became of each, as `lead/1 letter`.
  @discardableResult
  func send(_ id: Int64, at desk: Desk? = nil) throws -> [String] {
    var done: [String] = []
    try (desk ?? self.desk).sendCampaign(id, office) { one in
      done.append("\(one.on.text) \(one.refusal?.rawValue ?? "letter")")
    }
    return done
  }

  func letters() throws -> [Record] { try scratch.all(Outgoing.kind, "channel=mail") }

  func recipients() throws -> [Record] { try scratch.all(CampaignRecipient.kind) }

  func token(_ recipient: Int64) throws -> String {
    try store.engine.value("SELECT token FROM campaign_recipients WHERE id = \(recipient)").text
      ?? ""
  }

  func post(_ token: String, at desk: Desk? = nil) throws {
    let body = Array("List-Unsubscribe=One-Click".utf8)
    try (desk ?? self.desk).takeUnsubscription(
      HTTPRequest(method: "POST", path: "/unsubscribe/\(token)", body: body))
  }

  /// The header of the letter of a delivery.
  func header(_ delivery: Record, _ name: String) throws -> String? {
    let message = try #require(delivery[Outgoing.message].integer)
    return Letter.parse(try store.letterBytes(of: message)).header(name)
  }

  func messageID(_ recipient: Int64) throws -> String {
    let record = try scratch.record(CampaignRecipient.kind, recipient)
    let message = try #require(record[CampaignRecipient.message].integer)
    return try scratch.record(Message.kind, message)[Message.messageID].text ?? ""
  }

  /// Takes a letter in.
  func ingest(_ letter: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-campaign-\(UUID().uuidString).eml")
    try Data(letter.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    _ = try desk.ingest([.file(file.path)], mailbox: "sales", limit: nil)
  }

  func figures(_ id: Int64) throws -> [String: Int] {
    let figures = try store.campaignFigures(id)
    var counts: [String: Int] = [:]
    for name in CampaignFigures.names where figures[name.name] > 0 {
      counts[name.name] = figures[name.name]
    }
    return counts
  }
}
