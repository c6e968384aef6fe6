/// The words of a text with the places where they stand in it.
public struct WordSpans: Sendable {
  /// One word.
  public struct Span: Sendable {
    /// The folded letters and digits.
    public let word: String
    /// Where it stands in the text.
    public let range: Range<String.Index>
  }

  /// The words in their order.
  public let spans: [Span]

  /// Finds the words: the same ones as `Fold.words` does.
  public init(_ text: String) {
    var spans: [Span] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let isPart = WordSpans.isPart(scalars[index])
      if isPart, start == nil { start = index }
      if !isPart, let begin = start {
        WordSpans.add(text, begin..<index, to: &spans)
        start = nil
      }
      index = scalars.index(after: index)
    }
    if let begin = start { WordSpans.add(text, begin..<scalars.endIndex, to: &spans) }
    self.spans = spans
  }

  private static func add(_ text: String, _ range: Range<String.Index>, to spans: inout [Span]) {
    let piece = String(String.UnicodeScalarView(text.unicodeScalars[range]))
    for word in Fold.words(piece) { spans.append(Span(word: word, range: range)) }
  }

  /// Letters, digits, and what folding drops or joins inside a word: accents, soft hyphens.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x45F, 0x300...0x36F: return true
    case 0...0x7F: return false
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
    }
  }

  /// A piece of the text around a word, on one line, with «…» where something was cut.
  public static func excerpt(
    _ text: String, around range: Range<String.Index>, before: Int = 24, after: Int = 56
  ) -> String {
    let low = text.index(range.lowerBound, offsetBy: -before, limitedBy: text.startIndex)
    let high = text.index(range.lowerBound, offsetBy: after, limitedBy: text.endIndex)
    var start = low ?? text.startIndex
    var end = high ?? text.endIndex
    // Whole words only, unless one is longer than the excerpt.
    if low != nil, let blank = text[start..<range.lowerBound].firstIndex(where: \.isWhitespace) {
      start = blank
    }
    if high != nil, range.upperBound < end,
      let blank = text[range.upperBound..<end].lastIndex(where: \.isWhitespace)
    {
      end = blank
    }
    let words = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (start > text.startIndex ? "…" : "") + words + (end < text.endIndex ? "…" : "")
  }
}
