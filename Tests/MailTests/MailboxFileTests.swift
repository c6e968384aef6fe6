import Foundation
import Testing

@testable import Mail

/// Maildir and mbox.
struct MailboxFileTests {
  private func letters(_ text: String, chunk: Int) -> [String] {
    var reader = MboxReader()
    var found: [[UInt8]] = []
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      found += reader.feed(bytes[start..<end])
      start = end
    }
    if let last = reader.finish() { found.append(last) }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [1, 2, 7, 1_000])
  func splitsAndUnescapes(_ chunk: Int) {
    let text = """
      From a@b Mon Nov 23 10:00:00 2026
      Subject: one

      >From here on
      >>From there on

      From the start of a sentence.

      From c@d Mon Nov 23 10:00:01 2026
      Subject: two

      body

      """
    #expect(
      letters(text, chunk: chunk) == [
        "Subject: one\n\nFrom here on\n>From there on\n\nFrom the start of a sentence.\n",
        "Subject: two\n\nbody\n",
      ])
  }

  @Test func takesAFileWithoutSeparatorAsOneLetter() {
    #expect(letters("Subject: x\n\nbody\n", chunk: 3) == ["Subject: x\n\nbody\n"])
    #expect(letters("", chunk: 1).isEmpty)
    #expect(letters("\n\n\n", chunk: 1).isEmpty)
  }

  @Test func cutsALetterAtTheLimit() {
    var reader = MboxReader(limit: 40)
    let long = "From a@b 10:00\nSubject: x\n\n" + String(repeating: "long line\n", count: 50)
    var found = reader.feed(Array((long + "\nFrom c@d 10:00\nSubject: y\n\nok\n").utf8))
    if let last = reader.finish() { found.append(last) }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.count <= 40 })
    #expect(reader.cutLetters == 1)
  }

  @Test func listsNewAndCurByDelivery() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("maildir-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (folder, name) in [
      ("new", "1000000002.a.host"), ("cur", "1000000001.b.host:2,S"), ("tmp", "1000000000.c.host"),
      ("new", ".hidden"), ("cur", "999.d.host:2,"),
    ] {
      let place = root.appendingPathComponent(folder)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data("Subject: x\n\n".utf8).write(to: place.appendingPathComponent(name))
    }
    let found = try MaildirReader.list(root.path).map { URL(fileURLWithPath: $0).lastPathComponent }
    #expect(found == ["999.d.host:2,", "1000000001.b.host:2,S", "1000000002.a.host"])
    #expect(throws: (any Error).self) { try MaildirReader.list(root.path + "/new") }
    #expect(throws: (any Error).self) { try MaildirReader.list(root.path + "/none") }
  }
}
