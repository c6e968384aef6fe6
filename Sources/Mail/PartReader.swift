/// Splits a letter into its parts in one pass over the lines (RFC 2046, 5.1).
///
/// A stack holds the multiparts that are open. A line `--boundary` belongs to the innermost of them
/// that has this boundary and is not closed; everything within is ended. A multipart stays known
/// after its closing line until one around it goes on, because some writers close too early.
struct PartReader {
  private struct Open {
    let part: Int
    /// Nil for a leaf.
    let boundary: Bytes?
    var isClosed = false
  }

  private let buffer: Bytes
  private let limits: ParseLimits
  private let hint: String?
  private var open: [Open] = []
  /// How many of `open` have a boundary.
  private var openMultiparts = 0
  /// The parts in the order of their headers; the first is the letter.
  private(set) var parts: [Part] = []
  /// What was odd, in a few words each.
  private(set) var faults: [String] = []
  /// Whether the top header looks like one.
  private(set) var hasHeader = false

  init(_ buffer: Bytes, limits: ParseLimits) {
    self.buffer = buffer
    self.limits = limits
    hint = nil
    read()
  }

  private mutating func read() {
    var position = begin(parent: -1, at: buffer.startIndex)
    while position < buffer.endIndex, openMultiparts > 0 {
      let end = buffer.lineEnd(from: position)
      if buffer[position] == Octet.hyphen, let hit = boundary(in: buffer[position..<end]) {
        close(downTo: hit.level, at: position)
        if hit.isClosing || parts.count >= limits.parts {
          open[hit.level].isClosed = true
          position = end
        } else {
          position = begin(parent: open[hit.level].part, at: end)
        }
      } else {
        position = end
      }
    }
    if open.contains(where: { $0.boundary != nil && !$0.isClosed }) {
      faults.append("a boundary is never closed")
    }
    if parts.count >= limits.parts { faults.append("too many parts") }
    close(downTo: -1, at: buffer.endIndex)
    restoreEmptyMultiparts()
  }

  /// Reads the header at `start`, opens the part, and gives the place where its body begins.
  private mutating func begin(parent: Int, at start: Int) -> Int {
    let header = HeaderBlock(buffer, from: start, isTop: parent < 0)
    let inDigest = parent >= 0 && parts[parent].type == "multipart/digest"
    var part = Part(
      parent: parent, header: header, fallbackType: inDigest ? "message/rfc822" : "text/plain",
      bodyStart: header.bodyStart, hint: parent >= 0 ? nil : hint)
    if parent < 0 {
      faults += header.faults
      hasHeader = header.isPlausible
    }
    if part.encoding == .unknown { faults.append("a transfer encoding that does not exist") }
    var boundary: Bytes?
    if part.isMultipart {
      boundary = self.boundary(of: part)
      if boundary == nil { part.type = "text/plain" }
    }
    let index = parts.count
    parts.append(part)
    if parent >= 0 { parts[parent].children.append(index) }
    open.append(Open(part: index, boundary: boundary))
    if boundary != nil { openMultiparts += 1 }
    return header.bodyStart
  }

  /// The boundary of a multipart: declared, or else guessed from the body.
  private mutating func boundary(of part: Part) -> Bytes? {
    if open.count >= limits.depth {
      faults.append("parts nested too deep")
      return nil
    }
    if let declared = part.typeParameters.bytes("boundary") {
      let trimmed = Bytes(declared).trimmed
      if !trimmed.isEmpty { return trimmed }
    }
    faults.append("a multipart without a boundary")
    return guessBoundary(from: part.body.lowerBound)
  }

  /// The first line `--x` with a header right after it, within the next 64 kB.
  private func guessBoundary(from start: Int) -> Bytes? {
    var position = start
    let stop = min(buffer.endIndex, start + 65_536)
    while position < stop {
      let end = buffer.lineEnd(from: position)
      let line = buffer[position..<end].trimmed
      if line.count > 2, line.begins(with: "--"), end < buffer.endIndex,
        buffer[end...].begins(with: "content-")
      {
        return line.dropFirst(2)
      }
      position = end
    }
    return nil
  }

  /// The open multipart whose boundary `line` is.
  private func boundary(in line: Bytes) -> (level: Int, isClosing: Bool)? {
    guard line.count > 2, line[line.startIndex + 1] == Octet.hyphen else { return nil }
    var text = line.dropFirst(2)
    while let last = text.last, last.isSpace { text = text.dropLast() }
    guard !text.isEmpty, text.count <= 1_000 else { return nil }
    return level(of: text).map { ($0, false) }
      ?? (text.count > 2 && text.suffix(2).elementsEqual([Octet.hyphen, Octet.hyphen])
        ? level(of: text.dropLast(2)).map { ($0, true) } : nil)
  }

  /// The innermost level with the boundary `text`; one that is not closed goes before one that is.
  private func level(of text: Bytes) -> Int? {
    var closed: Int?
    for level in open.indices.reversed() {
      guard let boundary = open[level].boundary, boundary.count == text.count,
        boundary.elementsEqual(text)
      else { continue }
      if !open[level].isClosed { return level }
      closed = closed ?? level
    }
    return closed
  }

  /// Ends the parts above `level`; the line end before a boundary line belongs to the boundary.
  private mutating func close(downTo level: Int, at position: Int) {
    while open.count > level + 1, let last = open.popLast() {
      if last.boundary != nil { openMultiparts -= 1 }
      let start = parts[last.part].body.lowerBound
      var end = position
      if position < buffer.endIndex {
        if end > start, buffer[end - 1] == Octet.lineFeed { end -= 1 }
        if end > start, buffer[end - 1] == Octet.carriageReturn { end -= 1 }
      }
      parts[last.part].body = start..<max(start, end)
    }
  }

  /// A multipart whose boundary never came is read as the text that it is.
  private mutating func restoreEmptyMultiparts() {
    for index in parts.indices where parts[index].isMultipart && parts[index].children.isEmpty {
      if parts[index].body.isEmpty { continue }
      faults.append("a boundary that does not occur")
      parts[index].type = "text/plain"
    }
  }
}
