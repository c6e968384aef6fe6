/// Turns HTML into plain text with one pass over its bytes.
///
/// Blocks become lines, cells are parted by blanks, lists get hyphens, quotes get `> ` as in plain
/// mail (so that the stripper of quotes finds them), links show their target where it differs from
/// the text, images their `alt`. Styles, scripts and the head are left out. There is no tree and no
/// going back, so the time is linear whatever the input.
struct HTMLText {
  private let text: Bytes
  private var linksLeft: Int
  private var out: [UInt8] = []
  private var quoteDepth = 0
  /// How deep the line that was written last is quoted.
  private var lineDepth = 0
  private var preDepth = 0
  /// Line ends owed before the next word: 1 for a new line, 2 for a blank line.
  private var owedLines = 0
  private var owesSpace = false
  private var hasContent = false
  private var atLineStart = true
  /// The target of the link that is open, and where its text began.
  private var link: (target: Bytes, start: Int)?
  /// Whether a comment can still be closed: where no end follows, it is looked for once.
  private var hasCommentEnd = true
  /// How many bytes were looked at: a small multiple of those that there are.
  private(set) var looked = 0

  /// The plain text of `html`, UTF-8 in and out.
  static func plain(_ html: Bytes, limits: ParseLimits) -> String {
    read(html, limits: limits).text
  }

  /// The plain text, and how many bytes were looked at for it.
  static func read(_ html: Bytes, limits: ParseLimits) -> (text: String, looked: Int) {
    var reader = HTMLText(text: html, linksLeft: limits.links)
    reader.out.reserveCapacity(html.count / 2)
    reader.read()
    return (String(decoding: reader.out, as: UTF8.self), reader.looked)
  }

  private init(text: Bytes, linksLeft: Int) {
    self.text = text
    self.linksLeft = linksLeft
  }

  private mutating func read() {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      looked += 1
      if byte == Octet.less, let end = readMarkup(at: index) {
        index = end
      } else if byte == 0x26, let reference = HTMLEntities.read(text, at: index + 1) {
        if reference.character == [Octet.space] {
          owesSpace = true
        } else {
          put(reference.character)
        }
        index = reference.end
      } else {
        putByte(byte)
        index += 1
      }
    }
  }

  // MARK: - Words

  private mutating func putByte(_ byte: UInt8) {
    if byte.isSpace || byte == 0x0C {
      if preDepth > 0, byte == Octet.lineFeed {
        breakLine(min(owedLines + 1, 3))
      } else if preDepth > 0, byte.isBlank {
        flush()
        out.append(Octet.space)
      } else {
        owesSpace = true
      }
    } else if byte != 0 {
      flush()
      out.append(byte)
    }
  }

  private mutating func put(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    flush()
    out += bytes
  }

  /// Writes the lines and the space that are owed.
  private mutating func flush() {
    if !hasContent {
      out += [UInt8](repeating: Octet.greater, count: quoteDepth)
      lineDepth = quoteDepth
    } else if owedLines > 0 {
      while out.last == Octet.space { out.removeLast() }
      for line in 1...owedLines {
        out.append(Octet.lineFeed)
        // A blank line between a quote and other text belongs to neither.
        let depth = line == owedLines ? quoteDepth : min(lineDepth, quoteDepth)
        out += [UInt8](repeating: Octet.greater, count: depth)
      }
      lineDepth = quoteDepth
      atLineStart = true
    }
    owedLines = 0
    if atLineStart ? quoteDepth > 0 : owesSpace { out.append(Octet.space) }
    owesSpace = false
    atLineStart = false
    hasContent = true
  }

  private mutating func breakLine(_ lines: Int) {
    owedLines = max(owedLines, lines)
    owesSpace = false
  }

  // MARK: - Markup

  /// Handles what begins with `<` at `start`; nil if it is only a sign in the text.
  private mutating func readMarkup(at start: Int) -> Int? {
    let next = start + 1
    guard next < text.endIndex else { return nil }
    if text[next...].starts(with: [0x21, Octet.hyphen, Octet.hyphen]) {
      return endOfComment(next + 3) ?? endOfTag(next)
    }
    if text[next] == 0x21 || text[next] == Octet.question { return endOfTag(next) }
    let isClosing = text[next] == Octet.slash
    let nameStart = isClosing ? next + 1 : next
    guard nameStart < text.endIndex, text[nameStart].isLetter else { return nil }
    var nameEnd = nameStart
    while nameEnd < text.endIndex, text[nameEnd].isLetter || text[nameEnd].isDigit,
      nameEnd - nameStart < 16
    {
      nameEnd += 1
    }
    // `<ivan@host>` and `<http://…>` are text that nobody escaped.
    if nameEnd < text.endIndex, text[nameEnd] == Octet.at || text[nameEnd] == Octet.dot {
      return nil
    }
    let name = text[nameStart..<nameEnd].loweredText
    if nameEnd < text.endIndex, text[nameEnd] == Octet.colon,
      ["http", "https", "mailto"].contains(name)
    {
      return nil
    }
    let end = endOfTag(nameEnd)
    if isClosing {
      closeTag(name)
      return end
    }
    if let skipped = HTMLText.hidden[name] { return skip(to: skipped, from: end) }
    openTag(name, text[nameEnd..<end])
    return end
  }

  private mutating func endOfComment(_ start: Int) -> Int? {
    guard hasCommentEnd else { return nil }
    let end = text.firstIndex(of: "-->", from: start)
    looked += (end ?? text.endIndex) - start
    hasCommentEnd = end != nil
    return end.map { $0 + 3 }
  }

  /// The place after the `>` that ends a tag; quotes hide it.
  private mutating func endOfTag(_ start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start
    defer { looked += index - start }
    // A quote that is not closed within 4 kB is none; otherwise one stray quote eats the letter.
    while index < text.endIndex {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if index - start > 4_096, byte == Octet.greater { return index + 1 }
      } else if byte == Octet.greater {
        return index + 1
      } else if byte == Octet.quote || byte == Octet.apostrophe, text[index - 1] == Octet.equals {
        quote = byte
      }
      index += 1
    }
    return text.endIndex
  }

  /// Elements whose contents are not text, with their closing tags.
  private static let hidden: [String: StaticString] = [
    "style": "</style", "script": "</script", "title": "</title", "noscript": "</noscript",
    "xml": "</xml", "template": "</template",
  ]

  private mutating func skip(to closing: StaticString, from start: Int) -> Int {
    var index = start
    defer { looked += index - start }
    while let found = text[index...].firstIndex(of: Octet.less) {
      if text[found...].begins(with: closing) { return endOfTag(found + 2) }
      index = found + 1
    }
    return text.endIndex
  }

  private mutating func openTag(_ name: String, _ attributes: Bytes) {
    switch name {
    case "br": breakLine(min(owedLines + 1, 2))
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table": breakLine(2)
    case "div", "tr", "section", "article", "header", "footer", "dt", "dd", "form", "address",
      "center", "caption", "figure", "tbody", "thead":
      breakLine(1)
    case "li":
      breakLine(1)
      put([Octet.hyphen])
      owesSpace = true
    case "td", "th": owesSpace = true
    case "pre":
      breakLine(2)
      preDepth = min(preDepth + 1, 100)
    case "blockquote":
      breakLine(1)
      quoteDepth = min(quoteDepth + 1, 20)
    case "hr":
      breakLine(1)
      put([UInt8](repeating: Octet.hyphen, count: 20))
      breakLine(1)
    case "img":
      if let alt = HTMLAttributes.value("alt", in: attributes), !alt.isEmpty { putWords(alt) }
    case "a": openLink(attributes)
    default: break
    }
  }

  private mutating func closeTag(_ name: String) {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table": breakLine(2)
    case "div", "tr", "li", "section", "article", "header", "footer", "dt", "dd", "form", "address",
      "center", "caption", "figure":
      breakLine(1)
    case "td", "th": owesSpace = true
    case "pre":
      preDepth = max(preDepth - 1, 0)
      breakLine(2)
    case "blockquote":
      breakLine(1)
      quoteDepth = max(quoteDepth - 1, 0)
    case "a": closeLink()
    default: break
    }
  }

  private mutating func putWords(_ value: Bytes) {
    for byte in value { putByte(byte) }
  }

  // MARK: - Links

  private mutating func openLink(_ attributes: Bytes) {
    link = nil
    guard linksLeft > 0, let target = HTMLAttributes.value("href", in: attributes)?.trimmed else {
      return
    }
    linksLeft -= 1
    if target.begins(with: "http://") || target.begins(with: "https://")
      || target.begins(with: "mailto:") || target.begins(with: "tel:")
    {
      link = (target, out.count)
    }
  }

  /// Adds ` <target>` after a link's text, unless the text says it already.
  private mutating func closeLink() {
    guard let (target, start) = link else { return }
    link = nil
    guard start < out.count, target.count <= 500,
      let plain = HTMLLink.worthShowing(target, behind: out[start...])
    else { return }
    put([Octet.space, Octet.less])
    var index = Array(plain.utf8)[...]
    while let byte = index.first {
      if byte == 0x26, let reference = HTMLEntities.read(index, at: index.startIndex + 1) {
        out += reference.character
        index = index[reference.end...]
      } else {
        if !byte.isSpace { out.append(byte) }
        index = index.dropFirst()
      }
    }
    out.append(Octet.greater)
  }
}
