import CRMActions
import CRMDomain
import CRMStore
import Foundation
import SQL
import Telephony
import Wording

/// A fresh store in a folder of its own with an administrator, a senior and three sellers, and the
/// means to let letters come.
final class SalesOffice {
  let folder: URL
  let store: Store
  let desk: Desk

  var database: String { folder.appendingPathComponent("crm.db").path }
  var maildir: String { folder.appendingPathComponent("maildir").path }

  init(dryRun: Bool = false, ways: Correspondence = Correspondence()) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-intake-\(UUID().uuidString)")
    for part in ["new", "cur", "tmp"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("maildir/\(part)"), withIntermediateDirectories: true)
    }
    let path = folder.appendingPathComponent("crm.db").path
    var session = Self.session
    session.correspondence = ways
    store = try Store(
      engine: try SQLiteConnection(path: path, access: .create), path: path,
      session: session, login: nil)
    let founder = Desk(store, dryRun: false)
    _ = try founder.found(preset: .sales, language: .en, login: "olga", name: "Olga")
    for (login, role) in [
      ("nina", "senior"), ("ivan", "seller"), ("maria", "seller"), ("petr", "seller"),
    ] {
      let words = [("login", login), ("role", role), ("email", "\(login)@firm.example")]
      _ = try founder.add(User.kind, try founder.draft(of: User.kind, words, isNew: true))
    }
    desk = Desk(store, dryRun: dryRun)
  }

  deinit {
    // A leftover in the temporary folder is harmless.
    try? FileManager.default.removeItem(at: folder)
  }

  static let session = Session(
    now: Instant(1_795_424_400), zone: ZoneRule { _ in 10_800 }, language: .en, command: "test",
    currency: "RUB", readPhones: { PhoneNormaliser.numbers(in: $0, rules: PhoneRules()) })

  /// Puts a letter into the Maildir.
  func receive(_ letter: String, as name: String) throws {
    try receive(Data(letter.utf8), as: name)
  }

  func receive(_ letter: Data, as name: String) throws {
    try letter.write(to: folder.appendingPathComponent("maildir/new/\(name)"))
  }

  /// Takes the Maildir in.
  @discardableResult
  func ingest(limit: Int? = nil) throws -> IntakeReport {
    try desk.ingest([.maildir(maildir)], mailbox: nil, limit: limit)
  }

  /// Lets one letter come and takes it in; returns its message.
  func take(_ letter: String) throws -> Record {
    try receive(letter, as: UUID().uuidString)
    try ingest()
    guard let message = try last() else { throw Failure.bug("no message") }
    return message
  }

  /// The newest message.
  func last() throws -> Record? {
    let id = try store.engine.value("SELECT MAX(id) FROM messages").integer
    guard let id else { return nil }
    return try store.record(Message.kind, id)
  }

  func count(_ query: SQL) throws -> Int64 { try store.engine.value(query).integer ?? -1 }

  /// Adds a record from words, past the check of duplicates.
  func add(_ kind: RecordKind, _ words: (String, String)...) throws -> Int64 {
    try desk.add(
      kind, try desk.draft(of: kind, words.map { ($0.0, $0.1) }, isNew: true), allowDuplicate: true)
  }

  /// Why a message became what it is.
  func reason(_ message: Record) throws -> String? {
    try store.history(of: Message.kind, message.id).first { $0.change.field == "id" }?.reason
  }
}

/// A letter with the usual fields; `more` are lines of the header.
func letter(
  from: String, subject: String = "Price", id: String? = UUID().uuidString, more: String = "",
  to: String = "sales@firm.example", text: String = "Please send the price."
) -> String {
  let identity = id.map { "Message-ID: <\($0)@test.example>\n" } ?? ""
  return """
    From: \(from)
    To: \(to)
    Subject: \(subject)
    Date: Mon, 23 Nov 2026 10:00:00 +0300
    \(identity)\(more)
    \(text)

    """
}
