import Wording

/// Reads a server's lines, with their literals, from a stream.
final class IMAPReader {
  /// A line without literals is never that long.
  private static let longestLine = 32 << 20
  /// The largest letter: far above what servers let pass.
  static let largestLiteral = 256 << 20

  private let stream: any ByteStream
  private let name: String
  private var buffer: [UInt8] = []
  private var place = 0

  init(_ stream: any ByteStream, name: String) {
    self.stream = stream
    self.name = name
  }

  /// The next line, whole.
  func line() throws(Failure) -> IMAPLine {
    var line = IMAPLine()
    while true {
      let text = try textLine()
      guard let (end, count) = IMAPReader.literal(text) else {
        line.pieces.append(.text(text))
        return line
      }
      guard count <= IMAPReader.largestLiteral else {
        throw nonsense("a literal of \(count) bytes")
      }
      line.pieces.append(.text(Array(text[..<end])))
      line.pieces.append(.literal(try bytes(count)))
    }
  }

  /// The bytes up to a line feed, without the end of the line.
  private func textLine() throws(Failure) -> [UInt8] {
    var looked = place
    while true {
      if let end = buffer[looked...].firstIndex(of: Octet.lineFeed) {
        var text = buffer[place..<end]
        place = end + 1
        if text.last == Octet.carriageReturn { text.removeLast() }
        return Array(text)
      }
      let read = buffer.count - place
      guard read < IMAPReader.longestLine else { throw nonsense("a line without end") }
      try more()
      looked = place + read
    }
  }

  private func bytes(_ count: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      if place == buffer.count { try more() }
      let piece = min(count - bytes.count, buffer.count - place)
      bytes += buffer[place..<(place + piece)]
      place += piece
    }
    return bytes
  }

  private func more() throws(Failure) {
    if place > 0 {
      buffer.removeFirst(place)
      place = 0
    }
    let read = try stream.receive()
    if read.isEmpty {
      throw Failure(
        .unavailable, "server.cut",
        Text("\(name) cut the connection", "\(name): соединение оборвано"),
        hint: Text("it is tried again later", "попытка будет повторена позже"))
    }
    buffer += read
  }

  func nonsense(_ what: String) -> Failure {
    Failure(
      .protocol, "server.nonsense",
      Text("\(name) answers nonsense: \(what)", "\(name): непонятный ответ сервера (\(what))"))
  }

  /// Where the `{123}` at the end of a line begins, and the number in it.
  private static func literal(_ text: [UInt8]) -> (start: Int, count: Int)? {
    guard text.last == 0x7D, let open = text.lastIndex(of: 0x7B) else { return nil }
    var digits = text[(open + 1)..<(text.count - 1)]
    if digits.last == 0x2B { digits.removeLast() }
    guard !digits.isEmpty, digits.count < 12, digits.allSatisfy(\.isDigit),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let start = open > 0 && text[open - 1] == 0x7E ? open - 1 : open
    return (start, count)
  }
}
