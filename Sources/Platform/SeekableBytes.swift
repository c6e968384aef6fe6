import Glibc
public import Wording

/// Bytes that can be read at any place: in memory, or in files that stand one behind the other as if
/// they were one.
///
/// It is to be read from one thread.
public final class SeekableBytes {
  private struct Piece {
    let start: Int
    let count: Int
    let descriptor: Int32
    let path: String
  }

  /// How many bytes there are.
  public let count: Int
  private let memory: [UInt8]
  private var pieces: [Piece] = []
  private var position = 0

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    memory = bytes
    count = bytes.count
  }

  /// Files, one behind the other.
  public init(paths: [String]) throws(Failure) {
    memory = []
    var total = 0
    var opened: [Piece] = []
    do throws(Failure) {
      for path in paths {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw SystemError.failure(errno, path: path) }
        var facts = stat()
        let isKnown = fstat(descriptor, &facts) == 0
        let size = isKnown ? Int(facts.st_size) : 0
        opened.append(Piece(start: total, count: size, descriptor: descriptor, path: path))
        total += size
      }
    } catch {
      for piece in opened { close(piece.descriptor) }
      throw error
    }
    count = total
    pieces = opened
  }

  deinit { for piece in pieces { close(piece.descriptor) } }

  /// The bytes at a place, as many as there are up to `wanted`.
  public func read(at place: Int, _ wanted: Int) throws(Failure) -> [UInt8] {
    guard place >= 0, place < count, wanted > 0 else { return [] }
    let end = place + min(wanted, count - place)
    guard !pieces.isEmpty else { return Array(memory[place..<end]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - place)
    for piece in pieces where piece.start < end && piece.start + piece.count > place {
      let from = max(0, place - piece.start)
      let to = min(piece.count, end - piece.start)
      try SeekableBytes.append(to - from, of: piece, at: from, to: &bytes)
    }
    return bytes
  }

  private static func append(
    _ wanted: Int, of piece: Piece, at start: Int, to bytes: inout [UInt8]
  ) throws(Failure) {
    var done = 0
    while done < wanted {
      let left = wanted - done
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: left) { buffer, initialized in
        got = pread(piece.descriptor, buffer.baseAddress, left, off_t(start + done))
        initialized = max(0, got)
      }
      if got < 0 {
        let code = errno
        if code == EINTR { continue }
        throw SystemError.failure(code, path: piece.path)
      }
      guard got > 0 else { throw cut(piece.path) }
      bytes += chunk
      done += got
    }
  }

  /// The next 64 KiB from the beginning on; nil at the end.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    let piece = try read(at: position, 65_536)
    position += piece.count
    return piece.isEmpty ? nil : piece
  }

  /// Begins again from the first byte.
  public func rewind() { position = 0 }

  private static func cut(_ path: String) -> Failure {
    Failure(
      .data, "file.changing",
      Text("'\(path)' became shorter while it was read", "«\(path)» стал короче во время чтения"))
  }
}
