import CRMDomain
import CRMStore
import Mail
import SQL
import Wording

/// Addresses at which no letter arrives: marked on the records that have them, and written to no more
/// (F278).
struct WrongAddresses {
  /// The kinds of records that have addresses of customers.
  private static let kinds = [Lead.kind, Contact.kind, Company.kind]
  /// So long after a letter a report about it is believed.
  private static let memory: Int64 = 30 * 86_400

  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Those of the addresses in a report to which we did write: anybody can send a report.
  func believed(
    _ recipients: [BouncedRecipient], original: Int64?
  ) throws(Failure) -> [BouncedRecipient] {
    var believed: [BouncedRecipient] = []
    for recipient in recipients.prefix(20) {
      guard let key = LinkFinder.key(recipient.address),
        try hasWritten(to: key, original)
      else { continue }
      believed.append(recipient)
    }
    return believed
  }

  private func hasWritten(to key: String, _ original: Int64?) throws(Failure) -> Bool {
    if let original {
      let letter = try store.engine.all(
        """
        SELECT "to", cc FROM messages WHERE id = \(original) AND direction = 'out' AND removed = 0
        """)
      if letter.contains(where: { WrongAddresses.isRecipient(key, of: $0) }) { return true }
    }
    let since = operation.now.seconds - WrongAddresses.memory
    return try store.engine.all(WrongAddresses.sent(to: key, since: since))
      .contains { WrongAddresses.isRecipient(key, of: $0) }
  }

  /// The letters of late to an address, near enough: one of them has to name it.
  static func sent(to key: String, since: Int64) -> SQL {
    """
    SELECT "to", cc FROM messages WHERE direction = 'out' AND removed = 0 AND "date" > \(since)
      AND (\(mayName(key, "\"to\"")) OR \(mayName(key, "cc")))
    """
  }

  private static func isRecipient(_ key: String, of letter: Row) -> Bool {
    isNamed(key, in: letter[0].text ?? "") || isNamed(key, in: letter[1].text ?? "")
  }

  /// Whether a line of a header may name an address, with its domain as people or the network write
  /// it; `isNamed` tells for sure.
  static func mayName(_ key: String, _ column: SQL) -> SQL {
    let (readable, wire) = (pattern(key), pattern(LetterSending.onWire(key)))
    return "(LOWER(\(column)) LIKE \(readable) OR LOWER(\(column)) LIKE \(wire))"
  }

  /// SQLite folds the case of ASCII alone: any other letter may be any.
  private static func pattern(_ word: String) -> String {
    "%" + String(word.unicodeScalars.map { $0.isASCII ? Character($0) : "_" }) + "%"
  }

  /// Whether a line of a header names an address, however it is written.
  static func isNamed(_ key: String, in line: String) -> Bool {
    line.split(whereSeparator: { " <>,\n".contains($0) })
      .contains { LinkFinder.key(String($0)) == key }
  }

  /// Marks an address on every record that has it, and cancels the letters that wait for it.
  func mark(_ address: String, _ why: String) throws(Failure) {
    guard let key = LinkFinder.key(address) else { return }
    for (kind, id) in try holders(key) {
      let record = try operation.raw(kind, id)
      let known = record["wrong_emails"].list
      guard !known.contains(where: { LinkFinder.key($0) == key }) else { continue }
      let spelt = record["emails"].list.first { LinkFinder.key($0) == key } ?? address
      var draft = Draft()
      draft["wrong_emails"] = .list(known + [spelt])
      try operation.set(kind, id, draft)
    }
    try cancel(key, why)
  }

  private func cancel(_ key: String, _ why: String) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id, "to" FROM outbox WHERE channel = 'mail' AND state = 'queued' AND removed = 0
      """)
    for row in rows {
      let keys = row.text(1).split(separator: ",").map {
        LinkFinder.key(String($0.drop { $0 == " " }))
      }
      // A letter to several still has somebody to reach.
      guard keys == [key] else { continue }
      try operation.set(
        Outgoing.kind, row.integer(0),
        [
          Outgoing.state: .text("dropped"), Outgoing.nextAt: .null, Outgoing.lastError: .text(why),
        ])
    }
  }

  /// The records that have an address.
  func holders(_ key: String) throws(Failure) -> [(kind: RecordKind, id: Int64)] {
    var holders: [(kind: RecordKind, id: Int64)] = []
    for kind in WrongAddresses.kinds {
      for id in try store.owners(of: .email, key, kind: kind.name) { holders.append((kind, id)) }
    }
    return holders
  }

  /// The record on which an address is marked as wrong.
  func record(marking address: String) throws(Failure) -> (kind: RecordKind, id: Int64)? {
    guard let key = LinkFinder.key(address) else { return nil }
    for (kind, id) in try holders(key) {
      let wrong = try operation.raw(kind, id)["wrong_emails"].list
      if wrong.contains(where: { LinkFinder.key($0) == key }) { return (kind, id) }
    }
    return nil
  }

  /// Whether letters may go to an address: it can be read and is not marked as wrong.
  func isRight(_ address: String) throws(Failure) -> Bool {
    guard let readable = try? EmailAddress.read(address) else { return false }
    return try record(marking: readable.text) == nil
  }

  /// Fails where a letter is for an address that is marked as wrong.
  func demandRight(delivery id: Int64) throws(Failure) {
    let row = try operation.raw(Outgoing.kind, id)
    guard row[Outgoing.channel].text == "mail" else { return }
    for address in (row[Outgoing.to].text ?? "").split(separator: ",") {
      try demandRight(String(address.drop { $0 == " " }))
    }
  }

  /// Fails where an address is marked as wrong.
  func demandRight(_ address: String) throws(Failure) {
    guard let (kind, id) = try record(marking: address) else { return }
    let command = "crm \(kind.name) edit \(id)"
    throw Failure(
      .data, "mail.wrong-address",
      Text(
        "letters to \(address) come back: the address is marked as wrong",
        "письма на \(address) возвращаются: адрес помечен как неверный"),
      hint: Text(
        "'\(command) email=…' corrects it, '\(command) wrong_emails=' takes the mark away",
        "исправить: '\(command) email=…'; снять пометку: '\(command) wrong_emails='"))
  }
}
