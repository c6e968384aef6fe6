import Glibc
public import Wording

/// A source of bytes: a descriptor, a file, or memory.
///
/// Copies share one position. It is to be read from one thread.
public struct Input {
  private final class Source {
    var descriptor: Int32
    let closes: Bool
    let name: String
    var buffer: [UInt8]
    var position = 0
    var ended: Bool

    init(_ descriptor: Int32, closes: Bool, name: String, buffer: [UInt8] = [], ended: Bool = false)
    {
      self.descriptor = descriptor
      self.closes = closes
      self.name = name
      self.buffer = buffer
      self.ended = ended
    }

    deinit { if closes { close(descriptor) } }

    /// Reads one more piece behind what is left; false at the end.
    func fill() throws(Failure) -> Bool {
      if ended { return false }
      if position > 0 {
        buffer.removeFirst(position)
        position = 0
      }
      let count = Descriptor.readSome(descriptor, 65_536, into: &buffer)
      if count < 0 {
        ended = true
        throw SystemError.failure(Int32(-count), path: name)
      }
      ended = count == 0
      return count > 0
    }
  }

  private let source: Source
  /// Whether a person types the bytes.
  public let isTerminal: Bool

  /// Reads `descriptor`, which stays open.
  public init(descriptor: Int32) {
    let name = descriptor == 0 ? "stdin" : "descriptor \(descriptor)"
    source = Source(descriptor, closes: false, name: name)
    isTerminal = Terminal.isTerminal(descriptor)
  }

  /// Reads bytes from memory; it can pass for a terminal.
  public init(bytes: [UInt8], isTerminal: Bool = false) {
    source = Source(-1, closes: false, name: "memory", buffer: bytes, ended: true)
    self.isTerminal = isTerminal
  }

  /// Reads the file at `path` from a byte on; it is closed with the last copy.
  public init(path: String, from place: Int64 = 0) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.failure(errno, path: path) }
    // What cannot be searched, a pipe, begins where it begins.
    if place > 0 { lseek(descriptor, off_t(place), SEEK_SET) }
    source = Source(descriptor, closes: true, name: path)
    isTerminal = false
  }

  /// Everything that is left; more than `limit` bytes is a failure, not a cut.
  public func readAll(limit: Int = .max) throws(Failure) -> [UInt8] {
    while source.buffer.count - source.position <= limit, try source.fill() {}
    guard source.buffer.count - source.position <= limit else { throw tooLarge(limit) }
    defer { source.position = source.buffer.count }
    return source.position == 0 ? source.buffer : Array(source.buffer[source.position...])
  }

  /// The next piece of whatever size comes (64 KiB or less from a pipe or file); nil at the end.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    if source.position == source.buffer.count, try !source.fill() { return nil }
    defer { source.position = source.buffer.count }
    return source.position == 0 ? source.buffer : Array(source.buffer[source.position...])
  }

  /// The next line without its `\n` or `\r\n`; nil at the end. The last line may lack its end. A line
  /// of more than `limit` bytes is a failure.
  public func nextLine(limit: Int = 64 << 20) throws(Failure) -> [UInt8]? {
    var searched = 0
    while true {
      if let length = lineLength(after: searched) {
        let start = source.position
        source.position += length + 1
        return line(start, length)
      }
      searched = source.buffer.count - source.position
      if searched > limit { throw tooLarge(limit) }
      if try !source.fill() { break }
    }
    let start = source.position
    let length = source.buffer.count - start
    source.position = source.buffer.count
    return length == 0 ? nil : line(start, length)
  }

  private func lineLength(after searched: Int) -> Int? {
    let from = source.position + searched
    return source.buffer.withUnsafeBytes { bytes in
      guard from < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + from, Int32(UInt8(ascii: "\n")), bytes.count - from)
      else { return nil }
      return UnsafeRawPointer(found) - base - source.position
    }
  }

  private func line(_ start: Int, _ length: Int) -> [UInt8] {
    let end = start + length
    let isReturn = length > 0 && source.buffer[end - 1] == UInt8(ascii: "\r")
    return Array(source.buffer[start..<(isReturn ? end - 1 : end)])
  }

  private func tooLarge(_ limit: Int) -> Failure {
    Failure(
      .data, "input.too-large",
      Text(
        "'\(source.name)': more than \(limit) bytes", "«\(source.name)»: больше \(limit) байт"))
  }
}
