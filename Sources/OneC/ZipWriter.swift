public import Platform
import Wording

/// Writes a zip of small files with a fixed date: the same files make the same bytes.
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
    let packed = ZipPacker.deflated(bytes)
    let content = packed ?? bytes
    // Version 2.0, names in UTF-8, 1 January 1980.
    let facts: [UInt8] =
      [20, 0, 0, 8, packed == nil ? 0 : 8, 0, 0, 0, 0x21, 0]
      + ZipWriter.four(ZipPacker.checksum(bytes)) + ZipWriter.four(UInt32(content.count))
      + ZipWriter.four(UInt32(bytes.count)) + ZipWriter.two(path.count) + [0, 0]
    let head: [UInt8] = [0x50, 0x4B, 3, 4] + facts + path
    output.write(bytes: head)
    output.write(bytes: content)
    directory += [0x50, 0x4B, 1, 2, 20, 0] + facts + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    directory += ZipWriter.four(UInt32(offset)) + path
    offset += head.count + content.count
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
}
