public import Wording

/// A text with places to fill in, as `Request {lead.id} is taken up`: the one notation of
/// templates, gateways and surveys.
///
/// A place is a name of small Latin letters, digits, `_`, `.` and `-` in braces, beginning with a
/// letter; every other brace stands for itself, so JSON and CSS need no escapes.
public struct Blank: Equatable, Sendable {
  /// A stretch of the text.
  enum Part: Equatable, Sendable {
    case words(String)
    case place(String)
  }

  let parts: [Part]

  /// Reads a text; every text is one.
  public init(_ text: String) {
    var parts: [Part] = []
    var words = ""
    var rest = Substring(text)
    while let brace = rest.firstIndex(of: "{") {
      words += String(rest[..<brace])
      let after = rest[rest.index(after: brace)...]
      if let end = after.firstIndex(of: "}"), Self.isName(after[..<end]) {
        if !words.isEmpty { parts.append(.words(words)) }
        parts.append(.place(String(after[..<end])))
        words = ""
        rest = after[after.index(after: end)...]
      } else {
        words += "{"
        rest = after
      }
    }
    words += String(rest)
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }

  /// The names of its places, each once, in the order of the text.
  public var places: [String] {
    var names: [String] = []
    for case .place(let name) in parts where !names.contains(name) { names.append(name) }
    return names
  }

  /// Whether a brace stands for itself: in words for people that is a slip of the pen.
  public var hasStrayBrace: Bool {
    parts.contains { part in
      guard case .words(let words) = part else { return false }
      return words.contains("{")
    }
  }

  /// What looks like a place and is none by its spelling, as `{Lead.id}`, `{ lead.id }` or `{имя}`: who
  /// writes to people would send them the braces. Other braces stand for themselves.
  public var misspelt: String? {
    for part in parts {
      guard case .words(let words) = part else { continue }
      for piece in words.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = piece.drop { $0 == " " }
          .prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        let rest = piece[name.endIndex...].drop { $0 == " " }
        guard name.first?.isLetter == true else { continue }
        if rest.first == "}" { return "{\(piece[..<rest.startIndex])}" }
        if name.dropLast().contains(".") { return "{\(name)" }
      }
    }
    return nil
  }

  /// The text with each place filled in; the caller escapes what it gives.
  public func filled(
    _ value: (_ name: String) throws(Failure) -> String
  ) throws(Failure) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .place(let name): text += try value(name)
      }
    }
    return text
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
