/// The header at the beginning of a letter or of a part, split into fields.
///
///     header = *(junk / field) blank-line
///     field  = name *blank ":" value *(line-end blank value)
///
/// Real mail adds: blank lines or garbage first, a `From ` line of an mbox, a continuation that lost
/// its indent, a part without header or blank line, and bare carriage returns.
struct HeaderBlock {
  /// Where a field stands: its name, and its value up to the end of its last line.
  private struct Place {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Where the body begins.
  private(set) var bodyStart: Int
  /// What was odd, in a few words each.
  private(set) var faults: [String] = []
  private var places: [Place] = []
  private let buffer: Bytes
  private let isTop: Bool

  /// Field names that are taken for a header wherever they stand.
  private static let wellKnown: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "message-id", "content-type", "mime-version",
    "content-transfer-encoding", "content-disposition", "received", "return-path", "reply-to",
    "sender", "references", "in-reply-to", "delivered-to", "content-id", "content-description",
    "list-id", "dkim-signature", "authentication-results", "status",
  ]

  /// Reads the header that begins at `start`; `isTop` allows blank lines and garbage before it.
  init(_ buffer: Bytes, from start: Int, isTop: Bool) {
    self.buffer = buffer
    self.isTop = isTop
    bodyStart = start
    var position = isTop ? skipBlankLines(from: start) : start
    while position < buffer.endIndex {
      let end = buffer.lineEnd(from: position)
      let line = buffer[position..<end]
      if isBlankLine(line) {
        bodyStart = end
        return
      }
      if line.first.map(\.isBlank) == true, !places.isEmpty {
        extendLast(to: end)
      } else if let place = HeaderBlock.field(line) {
        places.append(place)
      } else if !skipJunk(line) {
        if !places.isEmpty { faults.append("no blank line after the header") }
        bodyStart = position
        return
      }
      position = end
    }
    bodyStart = buffer.endIndex
  }

  /// The fields in order; `hint` is the charset for raw eight-bit text in them.
  func fields(hint: String?) -> [HeaderField] {
    places.map {
      HeaderField(nameBytes: buffer[$0.name], valueBytes: buffer[$0.value], hint: hint)
    }
  }

  /// Whether this is a header at all: a well-known field, or at least two fields.
  var isPlausible: Bool {
    places.count > 1 || places.contains { HeaderBlock.isWellKnown(buffer[$0.name]) }
  }

  private static func isWellKnown(_ name: Bytes) -> Bool {
    name.count <= 26 && (name.begins(with: "x-") || wellKnown.contains(name.loweredText))
  }

  private func isBlankLine(_ line: Bytes) -> Bool {
    line.allSatisfy { $0 == Octet.lineFeed || $0 == Octet.carriageReturn }
      || (line.first.map(\.isBlank) == true && line.allSatisfy(\.isSpace)
        && !foldGoesOn(after: line))
  }

  /// Whether a line of blanks alone stands within a folded field: the next line is indented text.
  private func foldGoesOn(after line: Bytes) -> Bool {
    guard !places.isEmpty, line.endIndex < buffer.endIndex else { return false }
    let next = buffer[line.endIndex..<buffer.lineEnd(from: line.endIndex)]
    return next.first.map(\.isBlank) == true && !next.allSatisfy(\.isSpace)
  }

  private mutating func skipBlankLines(from start: Int) -> Int {
    var position = start
    if buffer[start...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    while position < buffer.endIndex, buffer[position].isSpace { position += 1 }
    if position > start { faults.append("blank lines before the header") }
    return position
  }

  private mutating func extendLast(to end: Int) {
    guard var last = places.popLast() else { return }
    last.value = last.value.lowerBound..<end
    places.append(last)
  }

  /// The field that `line` begins, if it is one: a name of printable ASCII, and a colon.
  private static func field(_ line: Bytes) -> Place? {
    var index = line.startIndex
    while index < line.endIndex, line[index] > Octet.space, line[index] < 0x7F,
      line[index] != Octet.colon
    {
      index += 1
    }
    let nameEnd = index
    while index < line.endIndex, line[index].isBlank { index += 1 }
    guard nameEnd > line.startIndex, index < line.endIndex, line[index] == Octet.colon else {
      return nil
    }
    let isOdd = line[line.startIndex..<nameEnd].contains {
      !$0.isLetter && !$0.isDigit && $0 != Octet.hyphen && $0 != Octet.underscore && $0 != Octet.dot
    }
    // A name with a blank after it, or with odd characters, may be prose: «see http://…».
    if isOdd || index > nameEnd, !isWellKnown(line[line.startIndex..<nameEnd]) { return nil }
    return Place(name: line.startIndex..<nameEnd, value: index + 1..<line.endIndex)
  }

  /// Passes over a line that is no field, if the header goes on after it.
  private mutating func skipJunk(_ line: Bytes) -> Bool {
    guard isTop else { return false }
    if places.isEmpty, line.begins(with: "From ") || line.begins(with: ">From ") { return true }
    var position = line.endIndex
    // Three more lines are looked at: garbage longer than that is not a header's.
    for _ in 0..<3 where position < buffer.endIndex {
      let end = buffer.lineEnd(from: position)
      let next = buffer[position..<end]
      if next.allSatisfy(\.isSpace) { break }
      if let place = HeaderBlock.field(next), HeaderBlock.isWellKnown(buffer[place.name]) {
        faults.append(places.isEmpty ? "garbage before the header" : "garbage in the header")
        // A fold that lost its indent: the words belong to the field above.
        if !line.begins(with: "--") { extendLast(to: line.endIndex) }
        return true
      }
      position = end
    }
    return false
  }
}
