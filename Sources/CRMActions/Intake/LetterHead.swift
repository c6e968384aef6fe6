import Platform
import Wording

/// Whether a file that somebody named is a letter at all.
enum LetterHead {
  /// Fields of which every letter has some.
  private static let fields = [
    "from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "sender",
    "reply-to", "mime-version", "content-type", "delivered-to", "x-original-to", "in-reply-to",
    "dkim-signature", "resent-from", "envelope-to",
  ].map { Array($0.utf8) }
  /// How far a header is looked at.
  private static let reach = 64 << 10

  /// Whether one of the lines before the first empty one is a well-known field.
  static func isKnown(_ bytes: [UInt8]) -> Bool {
    for line in bytes.prefix(reach).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty || line.elementsEqual([0x0D]) { return false }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = line[..<colon].reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
        .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      if fields.contains(name) { return true }
    }
    return false
  }

  static func missing(_ name: String, isEmpty: Bool) -> Failure {
    Failure(
      .data, "letter.none",
      isEmpty
        ? Text("'\(name)': no letter, nothing is in it", "«\(name)»: письма нет, файл пуст")
        : Text(
          "'\(name)': no letter, it has no header such as From or Subject",
          "«\(name)»: это не письмо, нет заголовков вроде From или Subject"))
  }
}
