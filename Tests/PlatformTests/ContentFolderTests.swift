import Foundation
import Platform
import Testing
import Wording

@Suite("Files kept by content")
struct ContentFolderTests {
  static let refusal = Failure(.data, "test.too-large", Text("too large", "слишком большой"))

  /// Hands bytes over in pieces.
  static func pieces(_ bytes: [UInt8], of size: Int) -> () throws(Failure) -> [UInt8]? {
    var rest = bytes[...]
    return { () throws(Failure) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  static func take(
    _ folder: ContentFolder, _ bytes: [UInt8], limit: Int64 = 1 << 20, isTried: Bool = false
  ) throws(Failure) -> ContentFolder.Content {
    try folder.take(
      limit: limit, isTried: isTried, tooLarge: refusal, pieces(bytes, of: 1_000))
  }

  static func files(_ folder: ContentFolder) throws -> [String] {
    guard Files.exists(folder.path) else { return [] }
    return try Files.list(folder.path).flatMap { part in
      let path = Paths.join(folder.path, part)
      return Files.isDirectory(path) ? try Files.list(path) : [part]
    }
  }

  @Test("What goes in comes out, once for each content, by its hash", arguments: 0..<12)
  func roundTrip(_ seed: Int) throws {
    let scratch = try Scratch()
    var dice = Dice(seed: UInt64(seed) &+ 1)
    let folder = ContentFolder(Paths.join(scratch.path, "crm.db.files"))
    var hashes: Set<String> = []
    for size in [0, 1, 999, 1_000, 1_001, Int.random(in: 2_000...90_000, using: &dice)] {
      let bytes = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
      for _ in 0..<2 {
        let content = try Self.take(folder, bytes)
        #expect(content.hash == SHA256.hex(bytes))
        #expect(content.size == Int64(size))
        hashes.insert(content.hash)
      }
      let copy = Paths.join(scratch.path, "copy")
      let file = try NewFile(copy, overwrite: true)
      try folder.copy(SHA256.hex(bytes), to: file.output)
      try file.commit()
      #expect(try Files.read(copy) == bytes)
      #expect(try Files.permissions(folder.place(of: SHA256.hex(bytes))) == 0o600)
    }
    #expect(Set(try Self.files(folder)) == hashes)
    #expect(try Files.permissions(folder.path) == 0o700)
  }

  @Test("What is too large, what fails and what is only tried leave nothing")
  func nothingLeft() throws {
    let scratch = try Scratch()
    let folder = ContentFolder(Paths.join(scratch.path, "files"))
    let bytes = [UInt8](repeating: 7, count: 5_000)
    #expect(failure { _ = try Self.take(folder, bytes, limit: 4_999) }?.id == "test.too-large")
    let broken = failure {
      var isFirst = true
      _ = try folder.take(limit: 9_999, isTried: false, tooLarge: Self.refusal) {
        () throws(Failure) -> [UInt8]? in
        defer { isFirst = false }
        if isFirst { return [1, 2, 3] }
        throw Failure(.io, "test.broken", Text("broken", "сломано"))
      }
    }
    #expect(broken?.id == "test.broken")
    #expect(try Self.take(folder, bytes, isTried: true).hash == SHA256.hex(bytes))
    #expect(try Self.files(folder) == [])
    #expect(try Self.take(folder, bytes, limit: 5_000).size == 5_000)
  }

  @Test("A content that is not what it was is not handed out silently")
  func damaged() throws {
    let scratch = try Scratch()
    let folder = ContentFolder(Paths.join(scratch.path, "files"))
    let content = try Self.take(folder, Array("price".utf8))
    try Files.writeAtomically(folder.place(of: content.hash), Array("prize".utf8))
    let out = Output.memory()
    #expect(failure { try folder.copy(content.hash, to: out) }?.id == "file.damaged")
  }

  @Test("Links, pipes, devices and folders are no plain files; a plain one is read whole")
  func plain() throws {
    let scratch = try Scratch()
    let file = try scratch.file("plain", "hello")
    let link = Paths.join(scratch.path, "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let fifo = Paths.join(scratch.path, "fifo")
    #expect(mkfifo(fifo, 0o600) == 0)
    for path in [link, fifo, "/dev/zero", "/dev/null"] {
      #expect(failure { _ = try PlainFile(path) }?.id == "file.not-plain", "\(path)")
    }
    #expect(failure { _ = try PlainFile(scratch.path) }?.id == "file.is-folder")
    let missing = failure { _ = try PlainFile(Paths.join(scratch.path, "none")) }
    #expect(missing?.exit == .noInput)
    let plain = try PlainFile(file)
    #expect(plain.size == 5)
    #expect(plain.isSame(as: link))
    #expect(!plain.isSame(as: "/dev/null"))
    #expect(try plain.nextPiece() == Array("hello".utf8))
    #expect(try plain.nextPiece() == nil)
  }

  @Test("A file that grows or shrinks while it is read is refused", arguments: ["longer!", "s"])
  func changing(_ text: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("log", "start")
    let file = try PlainFile(path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    let told = failure { while try file.nextPiece() != nil {} }
    #expect(told?.id == "file.changing")
    #expect(told?.exit == .data)
  }
}
