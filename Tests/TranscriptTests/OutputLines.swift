/// Output as the lines that a transcript shows.
enum OutputLines {
  /// Splits `bytes` at line feeds. Control characters but tab, and bytes that are not UTF-8, become
  /// `\xNN`; `places` (name and path) become `$NAME`; a missing last line feed becomes a line of
  /// its own.
  static func read(_ bytes: [UInt8], places: [(name: String, path: String)] = []) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { visible($0, places: places) }
    if lines.last == "" {
      lines.removeLast()
    } else if !bytes.isEmpty {
      lines.append(ExpectedLine.noNewline)
    }
    return lines
  }

  private static func visible(
    _ bytes: ArraySlice<UInt8>, places: [(name: String, path: String)]
  ) -> String {
    var text = ""
    var rest = bytes
    while let byte = rest.first {
      let length = scalarLength(rest)
      if length == 0 || (byte < 0x20 && byte != UInt8(ascii: "\t")) || byte == 0x7F {
        text += "\\x" + hex(byte)
        rest = rest.dropFirst()
      } else if let place = places.first(where: { rest.starts(with: $0.path.utf8) }) {
        text += "$" + place.name
        rest = rest.dropFirst(place.path.utf8.count)
      } else {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      }
    }
    return text
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// How many bytes the first character takes, 0 if they are not UTF-8.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 0 }
    return UTF8.width(scalar)
  }
}
