/// Breaks the heading of a column where its table has no room for it in one line: between words, and
/// within a long word between syllables.
enum HeadingWrap {
  /// Shorter words are not broken.
  private static let shortest = 7

  /// The least width that breaks no word.
  static func widthOfWords(_ title: String) -> Int {
    title.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// The least width that breaks every word once at most.
  static func widthOfSyllables(_ title: String) -> Int {
    title.split(separator: " ").map { word in
      let letters = Array(word)
      let halves = breaks(letters).map { Swift.max($0 + 1, letters.count - $0) }
      return halves.min() ?? DisplayWidth.of(String(word))
    }.max() ?? 0
  }

  /// The lines of a heading; one that does not fit, however it is broken, stays one line and is cut.
  static func lines(_ title: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in title.split(separator: " ").map(String.init) {
      let longer = line.isEmpty ? word : line + " " + word
      if DisplayWidth.of(longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      let letters = Array(word)
      guard letters.count > width else { continue }
      let fits = breaks(letters).last { $0 < width && letters.count - $0 <= width }
      guard let place = fits else { return [title] }
      lines.append(String(letters[..<place]) + "-")
      line = String(letters[place...])
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Where a word may be broken: before a consonant with a vowel after it, and a vowel before.
  private static func breaks(_ letters: [Character]) -> [Int] {
    guard letters.count >= shortest else { return [] }
    return (3...letters.count - 3).filter { place in
      letters[place].isLetter && !isVowel(letters[place]) && isVowel(letters[place + 1])
        && letters[..<place].contains(where: isVowel)
    }
  }

  private static func isVowel(_ letter: Character) -> Bool {
    "AEIOUYАЕЁИОУЫЭЮЯ".contains(letter.uppercased())
  }
}
