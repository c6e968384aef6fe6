import CZlib
public import Wording

/// Unpacks what «deflate» has packed, piece by piece: the bare stream of a zip, or a gzip file, which
/// may be several one behind the other.
public final class Inflater {
  /// What the packed bytes stand in.
  public enum Wrapping: Sendable {
    /// Nothing: as in a zip, which tells length and checksum elsewhere.
    case bare
    /// A header and a checksum of their own; zlib looks at both.
    case gzip
  }

  /// One step: what was unpacked, and how many of the packed bytes that took.
  public struct Step {
    /// The unpacked bytes; there may be more for the same packed ones.
    public let bytes: [UInt8]
    /// How many packed bytes are done with.
    public let taken: Int
    /// Whether the stream is over.
    public let isOver: Bool
  }

  private static let piece = 65_536

  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins a stream.
  public init(_ wrapping: Wrapping) throws(Failure) {
    let begun = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    begun.initialize(to: z_stream())
    let bits: Int32 = wrapping == .gzip ? 16 + MAX_WBITS : -MAX_WBITS
    let code = inflateInit2_(begun, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      begun.deallocate()
      throw .bug("no inflater")
    }
    stream = begun
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks at most one piece; nil where the bytes are damaged, or end too early.
  public func unpack(_ packed: ArraySlice<UInt8>) -> Step? {
    var code = Z_OK
    let fresh = [UInt8](unsafeUninitializedCapacity: Inflater.piece) { buffer, initialized in
      packed.withUnsafeBufferPointer { input in
        // zlib only reads here; its header does not say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        code = inflate(stream, Z_NO_FLUSH)
      }
      initialized = buffer.count - Int(stream.pointee.avail_out)
    }
    let taken = packed.count - Int(stream.pointee.avail_in)
    if code == Z_STREAM_END { return Step(bytes: fresh, taken: taken, isOver: true) }
    guard code == Z_OK, !fresh.isEmpty || !packed.isEmpty else { return nil }
    return Step(bytes: fresh, taken: taken, isOver: false)
  }

  /// Begins another stream of the same wrapping.
  public func rewind() { inflateReset(stream) }
}
