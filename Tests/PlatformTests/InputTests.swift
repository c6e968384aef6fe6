import Foundation
import Platform
import Testing
import Wording

@Suite("Input")
struct InputTests {
  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\n\nc", ["a", "b", "", "c"]),
      ("a\rb\r\r\n", ["a\rb\r"]), ("\r\n\r\n", ["", ""]),
    ] as [(String, [String])])
  func lines(_ text: String, _ expected: [String]) throws {
    #expect(try lines(Input(bytes: Array(text.utf8))) == expected)
    let ends = makePipe()
    let output = Output(descriptor: ends.write)
    output.write(text)
    try output.flush()
    close(ends.write)
    #expect(try lines(Input(descriptor: ends.read)) == expected)
    close(ends.read)
  }

  @Test func longLinesOfAFile() throws {
    let scratch = try Scratch()
    let wanted = [0, 1, 65_535, 65_536, 65_537, 300_000, 5].map {
      String(repeating: "x", count: $0)
    }
    let path = try scratch.file("lines", wanted.joined(separator: "\n") + "\n")
    let input = try Input(path: path)
    #expect(try lines(input) == wanted)
    #expect(try input.nextLine() == nil)
    #expect(!input.isTerminal)
  }

  @Test func readAllAfterALine() throws {
    let scratch = try Scratch()
    let input = try Input(path: try scratch.file("f", "one\ntwo\nthree"))
    #expect(try input.nextLine() == Array("one".utf8))
    let copy = input
    #expect(try copy.readAll() == Array("two\nthree".utf8))
    #expect(try input.readAll().isEmpty)
    #expect(try input.nextPiece() == nil)
  }

  @Test func piecesMakeTheWhole() throws {
    let scratch = try Scratch()
    let text = String(repeating: "0123456789", count: 30_000)
    let input = try Input(path: try scratch.file("f", text))
    var bytes: [UInt8] = []
    while let piece = try input.nextPiece() {
      #expect(!piece.isEmpty && piece.count <= 65_536)
      bytes += piece
    }
    #expect(bytes == Array(text.utf8))
  }

  @Test func limitsAreFailuresNotCuts() throws {
    let bytes = [UInt8](repeating: 65, count: 100)
    #expect(try Input(bytes: bytes).readAll(limit: 100).count == 100)
    #expect(failure { _ = try Input(bytes: bytes).readAll(limit: 99) }?.id == "input.too-large")
    #expect(failure { _ = try Input(bytes: bytes).nextLine(limit: 10) }?.exit == .data)
    let endless = open("/dev/zero", O_RDONLY)
    defer { close(endless) }
    let input = Input(descriptor: endless)
    #expect(failure { _ = try input.readAll(limit: 1_000_000) }?.id == "input.too-large")
  }

  @Test func missingAndUnreadableFiles() throws {
    let missing = failure { _ = try Input(path: "/nonexistent/file") }
    #expect(missing?.id == "file.not-found")
    #expect(missing?.message.ru == "«/nonexistent/file»: нет такого файла или папки")
    #expect(failure { _ = try Input(path: "/").readAll() }?.id == "file.is-folder")
  }

  private func lines(_ input: Input) throws -> [String] {
    var lines: [String] = []
    while let line = try input.nextLine() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
