/// Breaks text into lines of a terminal.
public enum TextWrap {
  /// The lines of `text`, each at most `width` columns: broken at spaces, and within a word only
  /// where it is longer than a line. What is indented goes on under its beginning. A width of 0 or
  /// less breaks at line ends alone.
  public static func lines(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if width <= 0 || DisplayWidth.of(String(line)) <= width {
        result.append(String(line))
      } else {
        let blanks = line.prefix { $0 == " " }.count
        // Blanks that leave little room for words are no indentation.
        let indent = blanks <= width / 2 ? String(repeating: " ", count: blanks) : ""
        var pieces: [String] = []
        fill(line, width - indent.count, &pieces)
        result += pieces.isEmpty ? [""] : pieces.map { indent + $0 }
      }
    }
    return result
  }

  private static func fill(_ line: Substring, _ width: Int, _ result: inout [String]) {
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      let columns = DisplayWidth.of(String(word))
      if used > 0 && used + 1 + columns <= width {
        current += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { result.append(current) }
      (current, used) = (String(word), columns)
      if columns > width { (current, used) = breakWord(current, width, &result) }
    }
    if used > 0 { result.append(current) }
  }

  /// Puts full lines of a long word into `result` and gives back the rest.
  private static func breakWord(
    _ word: String, _ width: Int, _ result: inout [String]
  ) -> (String, Int) {
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let columns = DisplayWidth.of(scalar)
      if used + columns > width && used > 0 {
        result.append(String(piece))
        piece = String.UnicodeScalarView()
        used = 0
      }
      piece.append(scalar)
      used += columns
    }
    return (String(piece), used)
  }
}
