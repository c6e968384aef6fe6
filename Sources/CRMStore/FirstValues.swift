import CRMDomain

/// What a record held when it was added, in one line of the journal.
///
/// A text of lines `field=value` in the order in which they were set; a line end within a value is
/// written `\n`, a backslash `\\`. Stages and their reasons have lines of the journal of their own
/// from the beginning, since reports follow them from one to the next.
enum FirstValues {
  /// Whether a field's first value is a line of the journal of its own.
  static func standsApart(_ field: Field) -> Bool {
    field.type == .stage || field.name == Lead.reason.name
  }

  /// The text of values; nil where there are none.
  static func text(_ values: [(name: String, stored: String)]) -> String? {
    guard !values.isEmpty else { return nil }
    var text = ""
    text.reserveCapacity(values.reduce(0) { $0 + $1.name.utf8.count + $1.stored.utf8.count + 2 })
    for (place, value) in values.enumerated() {
      if place > 0 { text += "\n" }
      text += value.name
      text += "="
      text += escaped(value.stored)
    }
    return text
  }

  private static func escaped(_ stored: String) -> String {
    guard stored.utf8.contains(where: { $0 == 0x0A || $0 == 0x5C }) else { return stored }
    var bytes: [UInt8] = []
    for byte in stored.utf8 {
      switch byte {
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x5C: bytes += [0x5C, 0x5C]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The values of a text; a line that names no field is passed over.
  static func read(_ text: String) -> [(name: String, stored: String)] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      guard let sign = line.firstIndex(of: 0x3D), sign > line.startIndex else { return nil }
      let name = String(decoding: line[..<sign], as: UTF8.self)
      return (name, unescaped(line[line.index(after: sign)...]))
    }
  }

  private static func unescaped(_ bytes: Substring.UTF8View) -> String {
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var isEscape = false
    for byte in bytes {
      if isEscape {
        plain.append(byte == 0x6E ? 0x0A : byte)
        isEscape = false
      } else if byte == 0x5C {
        isEscape = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
