import Foundation
import Platform
import Testing
import Wording

@Suite("Files packed by gzip")
struct GzipInputTests {
  private static func packed(_ text: String, _ scratch: Scratch, _ name: String) throws -> [UInt8] {
    let path = scratch.path + "/" + name
    try Files.writeAtomically(path, Array(text.utf8))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "gzip -c \"$1\"", "sh", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](bytes)
  }

  private static func unpacked(_ bytes: [UInt8], _ scratch: Scratch) throws -> [UInt8] {
    let path = scratch.path + "/file.gz"
    try Files.writeAtomically(path, bytes)
    let input = try GzipInput(path: path)
    var all: [UInt8] = []
    while let piece = try input.nextPiece() { all += piece }
    return all
  }

  private static func failure(_ bytes: [UInt8], _ scratch: Scratch) -> Failure? {
    do {
      _ = try unpacked(bytes, scratch)
      return nil
    } catch {
      return error as? Failure
    }
  }

  @Test("One stream, several behind each other, and zeros at the end")
  func members() throws {
    let scratch = try Scratch()
    let long = (0..<40_000).map { "row \($0)\n" }.joined()
    let (one, two) = (
      try Self.packed(long, scratch, "one"), try Self.packed("end\n", scratch, "two")
    )
    #expect(try Self.unpacked(one, scratch) == Array(long.utf8))
    #expect(try Self.unpacked(one + two, scratch) == Array((long + "end\n").utf8))
    let padded = two + one + [UInt8](repeating: 0, count: 700)
    #expect(try Self.unpacked(padded, scratch) == Array(("end\n" + long).utf8))
    #expect(try Self.unpacked(try Self.packed("", scratch, "none"), scratch) == [])
  }

  @Test("Cut anywhere, or with other bytes behind it, it is no whole file")
  func cut() throws {
    let scratch = try Scratch()
    let whole = try Self.packed("row 1\nrow 2\n", scratch, "rows")
    for end in 3..<whole.count {
      #expect(Self.failure(Array(whole[..<end]), scratch)?.id == "gzip.damaged", "\(end)")
    }
    #expect(Self.failure(whole + [1, 2, 3], scratch)?.id == "gzip.damaged")
    #expect(Self.failure(whole + whole.dropLast(4), scratch)?.id == "gzip.damaged")
    var wrong = whole
    wrong[wrong.count - 6] ^= 1
    #expect(Self.failure(wrong, scratch)?.id == "gzip.damaged")
  }

  @Test("What swells without end is refused")
  func bomb() throws {
    let scratch = try Scratch()
    let zeros = try Self.packed(String(repeating: "0", count: 30_000_000), scratch, "zeros")
    let refused = Self.failure(zeros, scratch)
    #expect(refused?.id == "gzip.bomb" && refused?.exit == .data)
  }

  @Test("Any bytes are a file or a failure, never a crash", arguments: 0..<20 as Range<UInt64>)
  func fuzz(_ seed: UInt64) throws {
    let scratch = try Scratch()
    var dice = Dice(seed: seed)
    let whole = try Self.packed((0..<400).map { "row \($0)\n" }.joined(), scratch, "rows")
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        bytes[Int.random(in: 2..<bytes.count, using: &dice)] = UInt8.random(
          in: .min ... .max, using: &dice)
      }
      if let failure = Self.failure(bytes, scratch) {
        #expect(["gzip.damaged", "gzip.bomb"].contains(failure.id))
      }
    }
  }
}
