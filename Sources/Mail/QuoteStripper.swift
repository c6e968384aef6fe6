/// Takes quote and signature off a reply.
///
/// Each line is told for what it is (`QuoteLine`); then rules look at the row of kinds. Nothing
/// depends on one program's format, and a text that would end up empty is left whole.
struct QuoteStripper {
  private var lines: [Bytes]
  private var kinds: [QuoteLine]

  /// How many lines of text after a quote pass for a signature.
  private static let signatureLines = 6

  /// What the writer himself wrote; the whole text where nothing else would be left.
  ///
  /// A letter that answers nothing keeps everything above its signature mark: its rules and headers
  /// are its own.
  static func strip(_ text: String, isReply: Bool = true) -> String {
    var stripper = QuoteStripper(aboveMarker(text))
    if isReply { stripper.cutReply() } else { stripper.cutSignature(marksOnly: true) }
    let kept = stripper.result
    return kept.isEmpty ? BodyText.tidy(text) : kept
  }

  private static let markers = PhraseList([
    "ответьте выше этой строки", "ответ пишите выше этой строки", "reply above this line",
    "reply above the line", "type your reply above this line",
  ])

  /// What every marker holds: a quick look over the whole text.
  private static let markerWords = PhraseList([
    "выше этой строки", "above this line", "above the line",
  ])

  /// The text above the line by which a program asks for the answer to stand above it.
  private static func aboveMarker(_ text: String) -> String {
    guard markerWords.occurs(in: text) else { return text }
    var kept: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let low = line.utf8.count < 300 ? line.lowercased() : ""
      if markers.occurs(in: low) { break }
      kept.append(line)
    }
    return kept.joined(separator: "\n")
  }

  private init(_ text: String) {
    lines = Array(BodyText.tidyEnd(text).utf8)[...].lines
    kinds = []
    let bare = lines.map(\.trimmed)
    var index = 0
    while index < lines.count {
      if Attribution.isSeparator(bare[index].drop { $0 == Octet.greater || $0.isBlank }) {
        kinds.append(.attribution)
        index += 1
        continue
      }
      let length = Attribution.length(bare, at: index)
      if length > 0 {
        kinds += [QuoteLine](repeating: .attribution, count: length)
        index += length
      } else {
        kinds.append(QuoteLine(lines[index]))
        index += 1
      }
    }
  }

  private var result: String {
    BodyText.tidyEnd(
      String(decoding: Array(lines.joined(separator: [Octet.lineFeed])), as: UTF8.self))
  }

  // MARK: - Rules

  private mutating func cutReply() {
    markWrappedHeaders()
    cutSignature()
    drop { $0 == .device }
    keepAnswerBelow()
    cutBelowAttribution()
    cutTrailingQuote()
    drop { $0 == .attribution }
    cutAtCopiedHeader()
    cutTrailingQuote()
  }

  /// Cuts at the first mark that opens a signature: `--`, or a rule with little or a copy below it.
  private mutating func cutSignature(marksOnly: Bool = false) {
    var texts = kinds.count { $0 == .text }
    var isInCode = false
    for index in kinds.indices {
      if kinds[index] == .text {
        texts -= 1
        if lines[index].trimmed.begins(with: "```") { isInCode.toggle() }
      }
      guard kinds[index] == .delimiter, !isInCode else { continue }
      let next = kinds[(index + 1)...].first { $0 != .empty }
      let isMark = QuoteLine.isSignatureMark(lines[index])
      let opensCopy = next == .header || next == .attribution
      let isRule = opensCopy || texts <= QuoteStripper.signatureLines
      if isMark || (isRule && !marksOnly) {
        truncate(at: index)
        return
      }
    }
  }

  /// A header of a copy may wrap: a line of text between headers is one of them.
  private mutating func markWrappedHeaders() {
    for index in kinds.indices.dropFirst().dropLast()
    where kinds[index] == .text && kinds[index - 1] == .header && kinds[index + 1] == .header {
      kinds[index] = .header
    }
  }

  /// An answer below the quote, with nothing above it: the tail alone is the answer.
  private mutating func keepAnswerBelow() {
    guard let first = kinds.firstIndex(where: { $0 != .empty }), kinds[first] == .attribution,
      let answer = kinds.firstIndex(of: .text), kinds[..<answer].contains(.quote),
      kinds[answer...].allSatisfy({ $0 == .text || $0 == .empty })
    else { return }
    lines.removeFirst(answer)
    kinds.removeFirst(answer)
  }

  /// Own words, then an attribution: all below goes, unless words stand between the quotes.
  ///
  /// The quote must reach to the end, or to a few lines of text that pass for a signature; where no
  /// line has a quote sign at all, everything below is taken for the quote.
  private mutating func cutBelowAttribution() {
    guard let start = kinds.firstIndex(of: .text) else { return }
    let lastQuote = kinds.lastIndex(of: .quote) ?? -1
    let lastOther = kinds.lastIndex { $0 != .text && $0 != .empty } ?? -1
    var texts = 0
    var nextText = kinds.endIndex
    var cut: Int?
    for index in kinds.indices.reversed() where index >= start {
      if kinds[index] == .text {
        texts += 1
        nextText = index
      } else if kinds[index] == .attribution {
        let isShortTail = lastOther < nextText && texts <= QuoteStripper.signatureLines
        if lastQuote < index || isShortTail { cut = index }
      }
    }
    if let cut { truncate(at: cut) }
  }

  /// Three header lines in a row below own words begin a copy of another message.
  private mutating func cutAtCopiedHeader() {
    var run = 0
    var sawText = false
    for index in kinds.indices {
      if kinds[index] == .header {
        run += 1
        if run == 3, sawText {
          truncate(at: index - 2)
          return
        }
      } else {
        if kinds[index] == .text { sawText = true }
        run = 0
      }
    }
    // With nothing above, the copy is what there is to read; its header is not.
    if !sawText || kinds.first == .header { drop { $0 == .header } }
  }

  private mutating func cutTrailingQuote() {
    guard let last = kinds.lastIndex(of: .text) else { return }
    let tail = kinds[(last + 1)...]
    if tail.contains(where: { $0 != .empty }),
      tail.allSatisfy({ [.empty, .quote, .attribution].contains($0) })
    {
      truncate(at: last + 1)
    }
  }

  private mutating func truncate(at index: Int) {
    lines.removeSubrange(index...)
    kinds.removeSubrange(index...)
  }

  private mutating func drop(_ isUnwanted: (QuoteLine) -> Bool) {
    var keptLines: [Bytes] = []
    var keptKinds: [QuoteLine] = []
    for (line, kind) in zip(lines, kinds) where !isUnwanted(kind) {
      keptLines.append(line)
      keptKinds.append(kind)
    }
    lines = keptLines
    kinds = keptKinds
  }
}
