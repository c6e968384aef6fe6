/// The simple commands of a line of shell, as far as examples use it: quotes, backslashes, pipes,
/// lists, redirections. Nothing is expanded.
enum ShellLine {
  /// The words of each simple command, quotes removed, redirections left out.
  static func commands(in line: String) -> [[String]] {
    var reader = Reader()
    for character in line { reader.take(character) }
    return reader.finished()
  }

  /// The words after the program's name in each simple command that calls `program`, be it through
  /// `sudo` or after assignments.
  static func calls(of program: String, in line: String) -> [[String]] {
    commands(in: line).compactMap { words in
      words.firstIndex(of: program).map { Array(words[($0 + 1)...]) }
    }
  }

  private struct Reader {
    private var commands: [[String]] = []
    private var words: [String] = []
    private var word: String?
    private var quote: Character?
    private var isEscaped = false
    private var isTarget = false

    mutating func take(_ character: Character) {
      if isEscaped {
        isEscaped = false
        if character != "\n" { word = (word ?? "") + String(character) }
      } else if let open = quote {
        takeQuoted(character, open)
      } else {
        takePlain(character)
      }
    }

    mutating func finished() -> [[String]] {
      endCommand()
      return commands
    }

    private mutating func takeQuoted(_ character: Character, _ open: Character) {
      if character == open {
        quote = nil
      } else if open == "\"", character == "\\" {
        isEscaped = true
      } else {
        word = (word ?? "") + String(character)
      }
    }

    private mutating func takePlain(_ character: Character) {
      switch character {
      case "\\": isEscaped = true
      case "'", "\"":
        quote = character
        word = word ?? ""
      case " ", "\t": endWord()
      case "|", ";", "&", "\n", "(", ")": endCommand()
      case "<", ">":
        // A number right before the sign is the descriptor, not a word.
        if let digits = word, digits.allSatisfy(\.isNumber) { word = nil }
        endWord()
        isTarget = true
      default: word = (word ?? "") + String(character)
      }
    }

    private mutating func endWord() {
      guard let word else { return }
      if !isTarget { words.append(word) }
      isTarget = false
      self.word = nil
    }

    private mutating func endCommand() {
      endWord()
      if !words.isEmpty { commands.append(words) }
      words = []
      isTarget = false
    }
  }
}
