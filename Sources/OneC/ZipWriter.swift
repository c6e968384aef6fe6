public import Platform
import Wording

/// Writes a zip of small files, stored as they are, with a fixed date: the same files make the same
/// bytes.
public final class ZipWriter {
  private let output: Output
  private var directory: [UInt8] = []
  private var count = 0
  private var offset = 0

  /// Begins an archive.
  public init(_ output: Output) {
    self.output = output
  }

  /// Adds a file.
  public func add(_ name: String, _ bytes: [UInt8]) {
    let path = Array(name.utf8)
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    let facts: [UInt8] =
      [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + ZipWriter.four(ZipWriter.checksum(bytes))
      + ZipWriter.four(UInt32(bytes.count)) + ZipWriter.four(UInt32(bytes.count))
      + ZipWriter.two(path.count) + [0, 0]
    let head: [UInt8] = [0x50, 0x4B, 3, 4] + facts + path
    output.write(bytes: head)
    output.write(bytes: bytes)
    directory += [0x50, 0x4B, 1, 2, 20, 0] + facts + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    directory += ZipWriter.four(UInt32(offset)) + path
    offset += head.count + bytes.count
    count += 1
  }

  /// Ends the archive.
  public func finish() {
    output.write(bytes: directory)
    output.write(
      bytes: [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + ZipWriter.two(count) + ZipWriter.two(count)
        + ZipWriter.four(UInt32(directory.count)) + ZipWriter.four(UInt32(offset)) + [0, 0])
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
