import Wording

/// Faults in what a person reads: a missing language, a mark that names no flag.
enum ProseCheck {
  /// Faults of a text that has to exist in both languages.
  ///
  /// A Russian text needs a Cyrillic letter and an English one must have none; what stands between
  /// `«…»` or backquotes is quoted, and may be in any language.
  static func faults(of text: Text, _ what: String) -> [String] {
    if text.en.isEmpty || text.ru.isEmpty { return ["\(what) is empty"] }
    var faults: [String] = []
    if hasCyrillic(unquoted(text.en)) { faults.append("\(what): the English has Cyrillic letters") }
    // A sign such as «№» is no letter and the same for everybody.
    if !hasCyrillic(text.ru), text.ru.contains(where: \.isLetter) {
      faults.append("\(what): the Russian has no Cyrillic letter")
    }
    return faults
  }

  /// Faults of a one-line text.
  static func faults(ofLine text: Text, _ what: String) -> [String] {
    var faults = faults(of: text, what)
    if text.en.hasSuffix(".") || text.ru.hasSuffix(".") {
      faults.append("\(what) ends with a full stop")
    }
    if text.en.contains("\n") || text.ru.contains("\n") {
      faults.append("\(what) is more than one line")
    }
    return faults
  }

  /// Marks `{--flag}` in `text` that are not among `flags` (long names without dashes).
  static func unknownMarks(in text: Text, _ what: String, flags: Set<String>) -> [String] {
    (marks(in: text.en) + marks(in: text.ru)).filter { !flags.contains($0) }
      .map { "\(what) marks the unknown flag --\($0)" }
  }

  /// The flags marked as `{--flag}` in `prose`, without dashes.
  static func marks(in prose: String) -> [String] {
    var found: [String] = []
    var rest = Substring(prose)
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard rest.hasPrefix("--"), let close = rest.firstIndex(of: "}") else { continue }
      found.append(String(rest[..<close].dropFirst(2)))
      rest = rest[close...]
    }
    return found
  }

  private static func hasCyrillic(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
  }

  private static func unquoted(_ text: String) -> String {
    var closing: Character?
    return text.filter { character in
      if let end = closing {
        if character == end { closing = nil }
        return false
      }
      if character == "«" { closing = "»" }
      if character == "`" { closing = "`" }
      return closing == nil
    }
  }
}
