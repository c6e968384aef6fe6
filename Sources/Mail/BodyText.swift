import Platform

/// Chooses what of a letter is its text, and turns it into plain lines.
///
/// In an alternative the plain part wins unless it is empty or only a stub that points at the HTML;
/// in a mixed letter the inline text parts follow one another; what is left over is attachments.
struct BodyText {
  /// The text, with `\n` line ends.
  private(set) var text = ""
  /// The HTML part that a reader would show.
  private(set) var html: String?
  /// The parts that are text here and so are no attachments.
  private(set) var used: Set<Int> = []
  /// What was odd.
  private(set) var faults: [String] = []
  /// Files that stood uuencoded within plain text.
  private(set) var embedded: [(name: Bytes, content: [UInt8])] = []

  private let parts: [Part]
  private let buffer: Bytes
  private let limits: ParseLimits
  /// Linear time: what is made from one part is kept for the second look.
  private var plainTexts: [Int: String] = [:]

  init(_ parts: [Part], buffer: Bytes, limits: ParseLimits) {
    self.parts = parts
    self.buffer = buffer
    self.limits = limits
    guard !parts.isEmpty else { return }
    let blocks = blocks(of: 0)
    text = BodyText.tidy(blocks.joined(separator: "\n\n"))
    if text.isEmpty, let html { text = html.isEmpty ? "" : text }
  }

  // MARK: - The tree

  /// The texts of a part and of those within it. The tree is as deep as the limits allow.
  private mutating func blocks(of index: Int) -> [String] {
    let part = parts[index]
    if part.type == "multipart/alternative" { return alternative(part) }
    if part.isMultipart {
      if part.type == "multipart/related" || part.type == "multipart/signed" {
        return related(part)
      }
      return part.children.flatMap { blocks(of: $0) }
    }
    guard isBody(part, isOnly: index == 0) else { return [] }
    used.insert(index)
    let text = plainText(index)
    return text.isEmpty ? [] : [text]
  }

  /// The root of `multipart/related`, and inline text after it (some writers put text there).
  private mutating func related(_ part: Part) -> [String] {
    part.children.flatMap { blocks(of: $0) }
  }

  private mutating func alternative(_ part: Part) -> [String] {
    var plain: [String] = []
    var rich: [String] = []
    for child in part.children {
      let isRich = holdsHTML(child)
      let texts = blocks(of: child)
      if isRich { rich = texts.isEmpty ? rich : texts } else if plain.isEmpty { plain = texts }
    }
    if rich.isEmpty { return plain }
    let plainLength = plain.reduce(0) { $0 + $1.utf8.count }
    if plainLength == 0 || BodyText.isStub(plain, beside: rich) { return rich }
    return plain
  }

  /// Whether the first body of a part or of those within it is HTML.
  private func holdsHTML(_ index: Int) -> Bool {
    var index = index
    while parts[index].isMultipart {
      guard
        let first = parts[index].children.first(where: { parts[$0].isMultipart || parts[$0].isText }
        )
      else { return false }
      index = first
    }
    return parts[index].type == "text/html"
  }

  /// Whether a leaf is text to read rather than a file.
  private func isBody(_ part: Part, isOnly: Bool) -> Bool {
    switch part.type {
    case "text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html",
      "text/markdown":
      if isOnly { return part.disposition.value != "attachment" || part.declaredName == nil }
      return part.disposition.value != "attachment" && part.declaredName == nil
    default:
      return false
    }
  }

  /// A plain part that only says that there is HTML.
  private static func isStub(_ plain: [String], beside rich: [String]) -> Bool {
    let text = plain.joined(separator: " ")
    guard text.utf8.count < 400 else { return false }
    let richLength = rich.reduce(0) { $0 + $1.utf8.count }
    let low = text.lowercased()
    return richLength > text.utf8.count && stubPhrases.occurs(in: low)
  }

  private static let stubPhrases = PhraseList([
    "html version", "html-capable", "html compatible", "html-compatible", "does not support html",
    "doesn't support html", "not support html", "html format", "html email", "html message",
    "в формате html", "не поддерживает html", "html-верс", "html верс", "html-письм",
    "view it in your browser", "view in browser", "in html", "an html mail", "enable html",
  ])

  // MARK: - One leaf

  private mutating func plainText(_ index: Int) -> String {
    if let known = plainTexts[index] { return known }
    let part = parts[index]
    var bytes = decodedBytes(part)
    if bytes.count > limits.textBytes {
      bytes = bytes.prefix(limits.textBytes)
      faults.append("a text too long to be read whole")
    }
    var text: String
    if part.type == "text/plain" || part.type == "text/markdown" {
      text = Charset.decode(takeEmbedded(bytes), from: part.charset)
      if part.typeParameters.plain("format")?.lowercased() == "flowed" {
        let deletesSpace = part.typeParameters.plain("delsp")?.lowercased() == "yes"
        text = FlowedText.unwrap(text, deletesSpace: deletesSpace)
      }
    } else {
      let markup = Charset.decode(bytes, from: part.charset ?? BodyText.metaCharset(bytes))
      if part.type == "text/html", html == nil { html = markup }
      text = HTMLText.plain(Array(markup.utf8)[...], limits: limits)
    }
    text = BodyText.tidy(text)
    plainTexts[index] = text
    return text
  }

  private mutating func decodedBytes(_ part: Part) -> Bytes {
    let body = buffer[part.body]
    if part.encoding == .base64, !Base64.isPlausible(body) {
      faults.append("base64 that is plain text")
      return body
    }
    return part.encoding.decode(body)
  }

  /// Takes uuencoded files out of plain text; their bytes become attachments.
  private mutating func takeEmbedded(_ text: Bytes) -> Bytes {
    guard text.firstIndex(of: "begin ") != nil, let first = UnixToUnix.decode(text) else {
      return text
    }
    var out: [UInt8] = []
    var rest = text
    var next: UnixToUnix.File? = first
    while let file = next, embedded.count < limits.parts {
      out += rest[rest.startIndex..<file.range.lowerBound]
      embedded.append((file.name, file.content))
      rest = rest[file.range.upperBound...]
      next = UnixToUnix.decode(rest)
    }
    return (out + rest)[...]
  }

  /// The charset in `<meta charset=…>` within the first 2 kB of an HTML body.
  private static func metaCharset(_ html: Bytes) -> String? {
    let head = html.prefix(2_048).map(\.lowered)[...]
    guard let place = head.firstIndex(of: "charset=") else { return nil }
    let name = head[(place + 8)...].drop { $0 == Octet.quote || $0 == Octet.apostrophe }
      .prefix { $0.isLetter || $0.isDigit || $0 == Octet.hyphen || $0 == Octet.underscore }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Line feeds alone as line ends, no blanks before them, no blank lines at the ends, no NUL.
  static func tidy(_ text: String) -> String {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in
      out.reserveCapacity(bytes.count)
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0: continue
        case Octet.carriageReturn
        where index + 1 < bytes.count && bytes[index + 1] == Octet.lineFeed:
          continue
        case Octet.lineFeed, Octet.carriageReturn:
          while let last = out.last, last.isBlank { out.removeLast() }
          if !out.isEmpty { out.append(Octet.lineFeed) }
        default: out.append(byte)
        }
      }
    }
    while let last = out.last, last.isSpace { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// `text` without blank lines at both ends; the indent of the first line stays.
  static func tidyEnd(_ text: String) -> String {
    let bytes = Array(text.utf8)[...]
    var from = bytes.startIndex
    for index in bytes.indices {
      if bytes[index] == Octet.lineFeed { from = index + 1 } else if !bytes[index].isSpace { break }
    }
    var to = bytes.endIndex
    while to > from, bytes[to - 1].isSpace { to -= 1 }
    return String(decoding: bytes[from..<to], as: UTF8.self)
  }
}
