import Wording

/// The words of a command line as somebody could type them again: for the journal.
enum CommandLineText {
  static func quoted(_ words: [String]) -> String {
    words.map(quoted).strung(with: " ")
  }

  private static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    var text = "'"
    for character in word { text += character == "'" ? "'\\''" : String(character) }
    return text + "'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "=", "+", "/", ".", ",", ":", "@", "%", "№":
      true
    default:
      !scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }
}
