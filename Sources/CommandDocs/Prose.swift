/// Text of several paragraphs, as it is written in declarations.
///
/// An empty line parts paragraphs; lines that begin with two spaces are kept as they are; `{--flag}`
/// marks a flag.
enum Prose {
  /// A part of the text.
  enum Block: Equatable {
    case paragraph(String)
    case verbatim([String])
  }

  /// The parts of `text`, marks untouched.
  static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    var words: [Substring] = []
    func flush() {
      if !words.isEmpty { blocks.append(.paragraph(words.joined(separator: " "))) }
      words = []
    }
    var isKept = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") {
        flush()
        if isKept, case .verbatim(let lines)? = blocks.last {
          blocks[blocks.count - 1] = .verbatim(lines + [String(line)])
        } else {
          blocks.append(.verbatim([String(line)]))
        }
        isKept = true
      } else {
        isKept = false
        if line.isEmpty { flush() } else { words.append(line) }
      }
    }
    flush()
    return blocks
  }

  /// `text` cut at its marks: plain pieces, and flags with their dashes.
  static func pieces(_ text: String) -> [(text: String, isFlag: Bool)] {
    var pieces: [(String, Bool)] = []
    var plain = ""
    var rest = Substring(text)
    while let letter = rest.first {
      if rest.hasPrefix("{--"), let end = rest.firstIndex(of: "}") {
        if !plain.isEmpty { pieces.append((plain, false)) }
        plain = ""
        pieces.append((String(rest[rest.index(after: rest.startIndex)..<end]), true))
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(letter)
        rest.removeFirst()
      }
    }
    if !plain.isEmpty { pieces.append((plain, false)) }
    return pieces
  }

  /// `text` with the braces of its marks taken away.
  static func plain(_ text: String) -> String { pieces(text).map(\.text).joined() }
}
