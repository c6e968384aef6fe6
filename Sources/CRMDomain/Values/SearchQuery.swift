/// What somebody typed after `crm search`, understood: terms, all of which must be found.
public struct SearchQuery: Sendable {
  /// A word as it is looked for.
  public struct Word: Sendable, Hashable {
    /// The folded letters and digits as typed.
    public let text: String
    /// What a word begins with that may be a form of it; nil where only the word itself fits.
    public let prefix: String?
    /// The stem; empty where words have no forms.
    let stem: String
  }

  /// One thing that must be found: any of its alternatives, each a row of neighbouring words.
  public struct Term: Sendable {
    /// The ways to find it.
    public let alternatives: [[Word]]
  }

  /// The terms in the order in which they were typed.
  public let terms: [Term]
  private let stemmer: @Sendable (String) -> String

  /// Reads a query; `stem` tells what the forms of a word have in common.
  ///
  /// Words that hang together, as in `УТ-118` or an address, are found together, and so is what
  /// stands in double quotes. Digits parted like those of a telephone number are also one number.
  public init(_ text: String, stem: @escaping @Sendable (String) -> String) {
    stemmer = stem
    var terms: [Term] = []
    let chunks = SearchQuery.chunks(text)
    var index = 0
    while index < chunks.count {
      var end = index
      while end < chunks.count, SearchQuery.isDigits(chunks[end]) { end += 1 }
      if let number = SearchQuery.number(chunks[index..<end].map(\.text).joined()) {
        let words = chunks[index..<end].flatMap { Fold.words($0.text) }
        let typed = words.count > 1 ? [SearchQuery.row(words, stem)] : []
        terms.append(Term(alternatives: [[Word(text: number, prefix: number, stem: "")]] + typed))
        index = end
        continue
      }
      let words = Fold.words(chunks[index].text)
      if !words.isEmpty { terms.append(Term(alternatives: [SearchQuery.row(words, stem)])) }
      index += 1
    }
    self.terms = terms
  }

  private typealias Chunk = (text: String, isQuoted: Bool)

  /// What stands between blanks, or between double quotes.
  private static func chunks(_ text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        chunks.append((String(piece), true))
      } else {
        chunks += piece.split(whereSeparator: \.isWhitespace).map { (String($0), false) }
      }
    }
    return chunks
  }

  private static func isDigits(_ chunk: Chunk) -> Bool {
    !chunk.isQuoted
      && chunk.text.unicodeScalars.allSatisfy { "0123456789+-().".unicodeScalars.contains($0) }
  }

  /// The digits of what may be a telephone number, without the code of the country.
  private static func number(_ text: String) -> String? {
    let digits = text.unicodeScalars.filter { (0x30...0x39).contains($0.value) }
    guard digits.count >= 5 else { return nil }
    let plain = String(String.UnicodeScalarView(digits))
    guard digits.count == 11, plain.hasPrefix("7") || plain.hasPrefix("8") else { return plain }
    return String(plain.dropFirst())
  }

  /// Neighbouring words: the last one may go on, and one that stands alone may have other forms.
  private static func row(_ words: [String], _ stem: (String) -> String) -> [Word] {
    words.enumerated().map { index, word in
      guard index == words.count - 1, word.unicodeScalars.count > 1 else {
        return Word(text: word, prefix: nil, stem: "")
      }
      guard words.count == 1, word.unicodeScalars.count > 2 else {
        return Word(text: word, prefix: word, stem: "")
      }
      let common = stem(word)
      let root = String(zip(common, word).prefix { $0 == $1 }.map(\.0))
      // Another form may end otherwise where the stem does: «company», «companies».
      let prefix =
        root.count == common.count && common.hasSuffix("i") ? String(root.dropLast()) : root
      return prefix.count < 2
        ? Word(text: word, prefix: word, stem: "") : Word(text: word, prefix: prefix, stem: common)
    }
  }

  // MARK: Finding

  /// Where a term stands among the words of a text; nil where it does not.
  public func place(of term: Term, in words: [String]) -> Int? {
    for alternative in term.alternatives where !alternative.isEmpty {
      guard words.count >= alternative.count else { continue }
      for start in 0...(words.count - alternative.count) {
        let fits = alternative.indices.allSatisfy { self.fits(words[start + $0], alternative[$0]) }
        if fits { return start }
      }
    }
    return nil
  }

  private func fits(_ found: String, _ wanted: Word) -> Bool {
    guard let prefix = wanted.prefix else { return found == wanted.text }
    guard found.hasPrefix(prefix) else { return false }
    if found.hasPrefix(wanted.text) { return true }
    return !wanted.stem.isEmpty && stemmer(found) == wanted.stem
  }
}
