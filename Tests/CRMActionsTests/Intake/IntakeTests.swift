import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import SQL
import Testing
import Wording

/// One outcome for every letter, whatever it is and however often it comes.
@Suite("intake")
struct IntakeTests {
  private static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples/maildir").path

  /// A thousand bytes.
  private let longLine = String(repeating: "x", count: 999) + "\n"

  @Test("the example mailbox, twice")
  func example() throws {
    let office = try SalesOffice()
    let first = try office.desk.ingest([.maildir(Self.example)], mailbox: "sales", limit: nil)
    #expect(
      first.counts == [
        "lead": 9, "attached": 1, "auto-reply": 2, "bounce": 1, "spam": 1, "error": 1,
      ])
    #expect(first.total == 15 && first.known == 0)
    #expect(first.unreadable == [15])
    let before = try snapshot(office)
    let second = try office.desk.ingest([.maildir(Self.example)], mailbox: "sales", limit: nil)
    #expect(second.counts.isEmpty && second.known == 15)
    #expect(try snapshot(office) == before)
    #expect(try office.store.faults().isEmpty)
    #expect(try office.count("SELECT COUNT(*) FROM leads WHERE source = 'sales'") == 9)
    #expect(
      try office.count("SELECT COUNT(*) FROM tasks WHERE kind = 'process' AND status = 'open'") == 9
    )
    #expect(try office.count("SELECT COUNT(DISTINCT owner) FROM leads") == 3)
  }

  private func snapshot(_ office: SalesOffice) throws -> [Int64] {
    var counts: [Int64] = []
    for table in [
      "operations", "changes", "messages", "letters", "deliveries", "leads", "tasks",
      "notifications", "firings",
    ] {
      counts.append(try office.count("SELECT COUNT(*) FROM \(name: table)"))
    }
    return counts
  }

  @Test("a flag or a move to another folder makes nothing new")
  func renamed() throws {
    let office = try SalesOffice()
    try office.receive(letter(from: "a@one.example"), as: "1.a.host")
    try office.ingest()
    try FileManager.default.moveItem(
      atPath: office.maildir + "/new/1.a.host", toPath: office.maildir + "/cur/1.a.host:2,S")
    let report = try office.ingest()
    #expect(report.known == 1 && report.counts.isEmpty)
    #expect(try office.count("SELECT COUNT(*) FROM deliveries") == 1)
  }

  @Test("the same letter by two ways is one message")
  func sameByTwoWays() throws {
    let office = try SalesOffice()
    let text = letter(from: "a@one.example", id: "same")
    try office.receive("Received: from x by y; Mon, 23 Nov 2026 10:00:01 +0300\n" + text, as: "1")
    try office.receive("Received: from x by z; Mon, 23 Nov 2026 10:00:07 +0300\n" + text, as: "2")
    let report = try office.ingest()
    #expect(report.counts == ["lead": 1, "duplicate": 1])
    #expect(try office.count("SELECT COUNT(*) FROM messages") == 1)
    #expect(
      try office.count(
        "SELECT COUNT(*) FROM deliveries WHERE outcome = 'duplicate' AND message = 1")
        == 1)
    #expect(try office.ingest().known == 2)
    #expect(try office.store.faults().isEmpty)
  }

  @Test("check 7: one Message-ID with two texts are two letters, and the second says so")
  func sameIdentifier() throws {
    let office = try SalesOffice()
    try office.receive(letter(from: "a@one.example", id: "x", text: "One"), as: "1")
    try office.receive(letter(from: "b@two.example", id: "x", text: "Two"), as: "2")
    #expect(try office.ingest().counts == ["lead": 2])
    #expect(try office.last()?[Message.note].text?.contains("Message-ID of letter 1") == true)
  }

  @Test(
    "letters without or with an empty Message-ID are known by their contents",
    arguments: [
      "", "Message-ID: <>\n", "Message-ID:\n",
    ])
  func noIdentifier(_ field: String) throws {
    let office = try SalesOffice()
    try office.receive(letter(from: "a@one.example", id: nil, more: field, text: "One"), as: "1")
    try office.receive(letter(from: "a@one.example", id: nil, more: field, text: "One"), as: "2")
    try office.receive(letter(from: "b@two.example", id: nil, more: field, text: "Two"), as: "3")
    #expect(try office.ingest().counts == ["lead": 2, "duplicate": 1])
  }

  @Test("a large letter lies beside the store, and comes back byte for byte")
  func large() throws {
    let office = try SalesOffice()
    var text = letter(from: "a@one.example")
    text += String(repeating: longLine, count: 5_200)
    try office.receive(text, as: "1")
    #expect(try office.ingest().counts == ["lead": 1])
    #expect(try office.count("SELECT COUNT(*) FROM letters WHERE bytes IS NULL") == 1)
    #expect(try office.store.letterBytes(of: 1) == Array(text.utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: office.database + ".letters")
    #expect((mode[.posixPermissions] as? Int) == 0o700)
  }

  @Test("what is no letter is kept whole, and the rest goes on")
  func hostile() throws {
    let office = try SalesOffice()
    let garbage = Data((0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 37 % 251) })
    try office.receive(garbage, as: "1")
    try office.receive(
      letter(
        from: "a@one.example", more: "X-Long: " + String(repeating: "x", count: 200_000) + "\n"),
      as: "2")
    try office.receive(letter(from: "b@two.example", text: "nul \u{0} nul"), as: "3")
    try office.receive(Data(), as: "4")
    try office.receive(
      letter(from: "\"Eve\u{1B}[31m\r\n Bcc: x@y.example\" <eve@three.example>"), as: "5")
    let report = try office.ingest()
    #expect(report.total == 5)
    #expect(report.counts["error", default: 0] >= 1)
    #expect(report.counts["lead", default: 0] >= 2)
    #expect(try office.store.letterBytes(of: 1) == Array(garbage))
    #expect(try office.store.faults().isEmpty)
  }

  @Test("a dry run changes nothing, also not beside the store")
  func dryRun() throws {
    let office = try SalesOffice(dryRun: true)
    try office.receive(letter(from: "a@one.example", id: "a"), as: "1")
    try office.receive(
      letter(from: "a@one.example", more: "In-Reply-To: <a@test.example>\n"), as: "2")
    try office.receive(
      letter(from: "b@two.example") + String(repeating: longLine, count: 1_500), as: "3")
    #expect(try office.ingest().counts == ["lead": 2, "attached": 1])
    #expect(try office.count("SELECT COUNT(*) FROM messages") == 0)
    #expect(try office.count("SELECT COUNT(*) FROM letters") == 0)
    #expect(!FileManager.default.fileExists(atPath: office.database + ".letters"))
  }

  @Test("what a person removed stays away, also where no way by which it came is known")
  func removed() throws {
    let office = try SalesOffice()
    for text in [letter(from: "a@one.example", id: "a"), letter(from: "b@two.example", id: nil)] {
      let message = try office.take(text)
      try office.desk.remove(Message.kind, [message.id])
      // One that we wrote ourselves came by none.
      try office.store.engine.run("DELETE FROM deliveries WHERE message = \(message.id)")
      try office.receive("Received: from x by y\n" + text, as: UUID().uuidString)
      #expect(try office.ingest().counts == ["duplicate": 2])
      #expect(try office.count("SELECT MAX(id) FROM messages") == message.id)
    }
  }

  @Test("a limit counts new letters and says that some are left")
  func limit() throws {
    let office = try SalesOffice()
    for number in 1...5 {
      try office.receive(letter(from: "a\(number)@one.example"), as: "\(number)")
    }
    let first = try office.ingest(limit: 2)
    #expect(first.total == 2 && first.isCut)
    let second = try office.ingest(limit: 3)
    #expect(second.known == 2 && second.counts == ["lead": 3] && !second.isCut)
  }

  @Test("an mbox is split at its From lines, with quoted ones restored")
  func mbox() throws {
    let office = try SalesOffice()
    let path = office.folder.appendingPathComponent("box").path
    let mark = "From a@one.example Mon Nov 23 10:00:00 2026\n"
    let text =
      mark + letter(from: "a@one.example", text: "One\n>From here on.") + "\n"
      + mark + letter(from: "b@two.example", text: "Two")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let report = try office.desk.ingest([.mbox(path)], mailbox: nil, limit: nil)
    #expect(report.counts == ["lead": 2])
    #expect(try office.store.record(Message.kind, 1)[Message.text].text == "One\nFrom here on.")
    #expect(try office.desk.ingest([.file(path)], mailbox: nil, limit: nil).known == 2)
  }

  @Test("a pipe in the folder is named, and keeps no letter waiting", .timeLimit(.minutes(1)))
  func pipe() throws {
    let office = try SalesOffice()
    #expect(mkfifo(office.maildir + "/new/0", 0o600) == 0)
    try office.receive(letter(from: "a@one.example"), as: "1")
    let report = try office.ingest()
    #expect(report.counts == ["lead": 1])
    #expect(report.failures.map(\.id) == ["file.not-plain"])
  }

  @Test("a source that is missing fails; among several it is named and the rest goes on")
  func missing() throws {
    let office = try SalesOffice()
    try office.receive(letter(from: "a@one.example"), as: "1")
    let gone = office.folder.appendingPathComponent("gone").path
    #expect(throws: (any Error).self) {
      try office.desk.ingest([.file(gone)], mailbox: nil, limit: nil)
    }
    let report = try office.desk.ingest(
      [.file(gone), .maildir(office.maildir)], mailbox: nil, limit: nil)
    #expect(report.counts == ["lead": 1] && report.failures.count == 1)
  }
}
