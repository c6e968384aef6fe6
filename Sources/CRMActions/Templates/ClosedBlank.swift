import CRMDomain
import Wording

extension Blank {
  /// Marks a place that nothing stands in.
  private static let gap: Character = "\u{0}"

  /// A text of several lines with its places filled in. A place for which there is nothing closes up
  /// («Здравствуйте, {contact.first_name}!» is «Здравствуйте!»), and a line of which nothing is left goes.
  static func closing(
    _ words: String, _ value: (String) throws(Failure) -> String?
  ) throws(Failure) -> String {
    var lines: [String] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let blank = Blank(String(line))
      guard !blank.places.isEmpty else {
        lines.append(String(line))
        continue
      }
      let text = try blank.filled { name throws(Failure) in try value(name) ?? String(gap) }
      guard text.contains(gap) else {
        lines.append(text)
        continue
      }
      let rest = closed(text)
      if rest.contains(where: { $0.isLetter || $0.isNumber }) { lines.append(rest) }
    }
    return withoutHoles(lines)
  }

  /// «Здравствуйте, {…}!» without a name is «Здравствуйте!».
  private static func closed(_ text: String) -> String {
    var result: [Character] = []
    for character in text {
      if character == gap {
        while let last = result.last, last == " " || last == "," { result.removeLast() }
      } else {
        result.append(character)
      }
    }
    return String(result)
  }

  /// Two empty lines in a row are one.
  private static func withoutHoles(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}
