/// Writes words so that a shell reads them back as they are.
enum ShellQuoting {
  /// A word for bash or zsh: bare where that is safe, otherwise in single quotes.
  static func posix(_ word: String) -> String {
    if isPlain(word) { return word }
    return "'" + replacing("'", with: "'\\''", in: word) + "'"
  }

  /// A word for fish, whose single quotes know `\'` and `\\`.
  static func fish(_ word: String) -> String {
    if isPlain(word) { return word }
    let slashes = replacing("\\", with: "\\\\", in: word)
    return "'" + replacing("'", with: "\\'", in: slashes) + "'"
  }

  /// `text` with line feeds and tabs made spaces, as descriptions are a line each.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// `name` as a part of a shell function's name.
  static func identifier(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty
      && word.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "-_./@%+,:".contains($0))
      }
  }

  static func replacing(
    _ letter: Character, with replacement: String, in text: String
  ) -> String {
    var result = ""
    for character in text {
      if character == letter { result += replacement } else { result.append(character) }
    }
    return result
  }
}
