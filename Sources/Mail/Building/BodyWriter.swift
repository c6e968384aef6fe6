import Platform

/// Writes bodies so that they pass through seven-bit mail.
enum BodyWriter {
  private static let lineEnd: [UInt8] = [Octet.carriageReturn, Octet.lineFeed]

  /// Base64 on one line.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    Base64Letters.append(bytes[...], to: &out)
    return out
  }

  /// Base64 in lines of 76 characters, each ended.
  static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 57 * 78 + 80)
    var start = 0
    while start < bytes.count {
      let end = min(start + 57, bytes.count)
      Base64Letters.append(bytes[start..<end], to: &out)
      out += lineEnd
      start = end
    }
    return out
  }

  /// Lines of text, whatever ended them.
  static func lines(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var wasReturn = false
    for byte in text.utf8 {
      if byte == Octet.carriageReturn || (byte == Octet.lineFeed && !wasReturn) {
        lines.append([])
      } else if byte != Octet.lineFeed {
        lines[lines.count - 1].append(byte)
      }
      wasReturn = byte == Octet.carriageReturn
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Quoted-printable, each line ended.
  static func quotedPrintable(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines(text) {
      var width = 0
      for (place, byte) in line.enumerated() {
        let isLast = place == line.count - 1
        let isPlain =
          byte >= 0x21 && byte < 0x7F && byte != Octet.equals || byte.isBlank && !isLast
        // Some servers read a lone dot as the end, and mbox readers a From as a beginning.
        let isRisky = place == 0 && (byte == Octet.dot || byte == UInt8(ascii: "F"))
        let piece =
          isPlain && !isRisky ? [byte] : [Octet.equals] + Array(HeaderWriter.hex(byte).utf8)
        if width + piece.count > 75 {
          out += [Octet.equals] + lineEnd
          width = 0
        }
        out += piece
        width += piece.count
      }
      out += lineEnd
    }
    return out
  }
}
