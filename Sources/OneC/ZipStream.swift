import CZlib
import Platform
public import Wording

/// One file of a zip, unpacked piece by piece; at its end it has just the length and the checksum that
/// the directory told, or it is a failure.
public final class ZipStream {
  private static let piece = 65_536

  private let entry: ZipArchive.Entry
  private let bytes: SeekableBytes
  private var place = 0
  private var end = 0
  private var made = 0
  private var sum: UInt = 0
  private var isOver = false
  private let inflater: Inflater?

  /// Opens a file of an archive.
  public init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(Failure) {
    self.entry = entry
    bytes = archive.bytes
    inflater = try entry.method == 8 ? Inflater(.bare) : nil
    let head = try bytes.read(at: entry.offset, 30)
    guard head.count == 30, head.starts(with: [0x50, 0x4B, 3, 4]) else { throw ZipFault.lying }
    let (name, extra) = (head.two(26), head.two(28))
    guard name == entry.nameLength, head.two(8) == entry.method else { throw ZipFault.lying }
    place = entry.offset + 30 + name + extra
    end = place + entry.packed
    guard end <= bytes.count else { throw ZipFault.lying }
  }

  /// The next piece; nil at the end.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    while !isOver {
      let packed = try bytes.read(at: place, min(ZipStream.piece, end - place))
      let isLast = place + packed.count == end
      let piece: [UInt8]
      if let inflater {
        guard let step = inflater.unpack(packed[...]) else { throw ZipFault.damaged(entry.name) }
        piece = step.bytes
        place += step.taken
        isOver = step.isOver
      } else {
        piece = packed
        place += packed.count
        isOver = isLast
      }
      made += piece.count
      guard made <= entry.size else { throw ZipFault.lying }
      sum = piece.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
      if isOver {
        guard made == entry.size, UInt32(sum) == entry.checksum, place == end else {
          throw ZipFault.damaged(entry.name)
        }
      }
      if !piece.isEmpty { return piece }
      if isOver { return nil }
    }
    return nil
  }
}

/// Packs bytes as zips hold them.
enum ZipPacker {
  /// The bytes packed by «deflate»; nil where that makes them no shorter.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    var stream = z_stream()
    let isReady =
      deflateInit2_(
        &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    guard isReady else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var code: Int32 = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, initialized in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        code = deflate(&stream, Z_FINISH)
      }
      initialized = buffer.count - Int(stream.avail_out)
    }
    return code == Z_STREAM_END && packed.count < bytes.count ? packed : nil
  }

  /// The checksum that zips tell.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
