/// One program of a command line: `NAME=value… WORD… < FILE > FILE`.
struct ShellCommand: Equatable {
  /// Variables that are set for this program alone, in written order.
  var assignments: [(name: String, value: String)] = []
  /// The program and its arguments.
  var words: [String] = []
  /// The file that standard input is read from.
  var input: String?
  /// The file that standard output goes to.
  var output: String?
  /// Whether `output` is kept and added to (`>>`).
  var appends = false

  static func == (left: ShellCommand, right: ShellCommand) -> Bool {
    left.words == right.words && left.input == right.input && left.output == right.output
      && left.appends == right.appends
      && left.assignments.elementsEqual(right.assignments) { $0 == $1 }
  }
}

/// Splits a command line into programs and words as a POSIX shell does, for the part of its
/// grammar that transcripts may use:
///
///     line       = command *( "|" command )
///     command    = *( NAME "=" word ) 1*word, with "<" word, ">" word, ">>" word anywhere
///     word       = 1*( bare / 'as it is' / "with $NAME" / $'with \n \t \e \xNN \uNNNN' / "\" any )
///
/// Globs, `;`, `&`, substitutions and descriptors before `>` are refused rather than guessed at.
struct ShellWords {
  /// The line ends within quotes or after a backslash: the next line belongs to it.
  struct Unfinished: Error {}

  private enum Token {
    /// A word and how many of its leading characters were bare, which tells `A=b` from `'A=b'`.
    case word(String, bare: Int)
    case mark(String)
  }

  private let characters: [Unicode.Scalar]
  private var position = 0
  private let variables: [String: String]?

  private init(_ line: String, variables: [String: String]?) {
    characters = Array(line.unicodeScalars)
    self.variables = variables
  }

  /// The programs of `line`, joined by pipes; `$NAME` is taken from `variables`, and is empty when
  /// there are none to take it from.
  static func pipeline(
    _ line: String, variables: [String: String]?
  ) throws -> [ShellCommand] {
    var scanner = ShellWords(line, variables: variables)
    var commands: [ShellCommand] = [ShellCommand()]
    while let token = try scanner.next() {
      switch token {
      case .mark("|"):
        commands.append(ShellCommand())
      case .mark(let mark):
        guard case .word(let file, _) = try scanner.next() else {
          throw TranscriptFault(line: 0, message: "a file name is missing after '\(mark)'")
        }
        commands[commands.count - 1].redirect(mark, file)
      case .word(let word, let bare):
        commands[commands.count - 1].take(word, bare: bare)
      }
    }
    for command in commands where command.words.isEmpty {
      throw TranscriptFault(line: 0, message: "a command is missing")
    }
    return commands
  }

  private mutating func next() throws -> Token? {
    skipBlanks()
    guard position < characters.count else { return nil }
    switch characters[position] {
    case "|", "<":
      position += 1
      return .mark(String(characters[position - 1]))
    case ">":
      position += 1
      guard position < characters.count, characters[position] == ">" else { return .mark(">") }
      position += 1
      return .mark(">>")
    default:
      return try word()
    }
  }

  /// Skips spaces, and line breaks whether or not a backslash stands before them.
  private mutating func skipBlanks() {
    while position < characters.count {
      if [" ", "\t", "\n"].contains(characters[position]) {
        position += 1
      } else if characters[position...].starts(with: ["\\", "\n"]) {
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func word() throws -> Token {
    var text = String.UnicodeScalarView()
    var bare = 0
    var isBare = true
    scan: while position < characters.count {
      let character = characters[position]
      switch character {
      case " ", "\t", "\n", "|", "<": break scan
      case ">":
        if isBare, !text.isEmpty, text.allSatisfy({ ("0"..."9").contains($0) }) { try refuse() }
        break scan
      case ";", "&", "`", "(", ")": try refuse()
      case "'", "\"", "\\", "$":
        if isBare { bare = text.count }
        isBare = false
        position += 1
        text.append(contentsOf: try special(character).unicodeScalars)
      default:
        text.append(character)
        position += 1
      }
    }
    return .word(String(text), bare: isBare ? text.count : bare)
  }

  private func refuse() throws -> Never {
    let culprit = position < characters.count ? String(characters[position]) : "${"
    throw TranscriptFault(line: 0, message: "'\(culprit)' is not understood here; quote it")
  }

  /// What a quote, backslash or dollar stands for; `position` is behind the character itself.
  private mutating func special(_ character: Unicode.Scalar) throws -> String {
    switch character {
    case "'": return try until("'")
    case "\"": return try doubleQuoted()
    case "\\":
      guard position < characters.count else { throw Unfinished() }
      defer { position += 1 }
      return characters[position] == "\n" ? "" : String(characters[position])
    default: return try dollar(quoted: false)
    }
  }

  private mutating func until(_ end: Unicode.Scalar) throws -> String {
    let start = position
    while position < characters.count, characters[position] != end { position += 1 }
    guard position < characters.count else { throw Unfinished() }
    defer { position += 1 }
    return text(start..<position)
  }

  private mutating func doubleQuoted() throws -> String {
    var text = ""
    while position < characters.count {
      let character = characters[position]
      position += 1
      switch character {
      case "\"": return text
      case "$": text += try dollar(quoted: true)
      case "`": throw TranscriptFault(line: 0, message: "'`' is not understood here; quote it")
      case "\\":
        guard position < characters.count else { throw Unfinished() }
        if !["\"", "$", "\\", "`", "\n"].contains(characters[position]) { text += "\\" }
        if characters[position] != "\n" { text.unicodeScalars.append(characters[position]) }
        position += 1
      default: text.unicodeScalars.append(character)
      }
    }
    throw Unfinished()
  }

  private mutating func dollar(quoted: Bool) throws -> String {
    guard position < characters.count else { return "$" }
    if characters[position] == "'", !quoted {
      position += 1
      return try escaped()
    }
    if characters[position] == "(" { try refuse() }
    let braced = characters[position] == "{"
    if braced { position += 1 }
    let start = position
    while position < characters.count, ShellCommand.isNamePart(characters[position]) {
      position += 1
    }
    let name = text(start..<position)
    if braced {
      guard position < characters.count, characters[position] == "}" else { try refuse() }
      position += 1
    }
    guard !name.isEmpty else { return "$" }
    guard let variables else { return "" }
    guard let value = variables[name] else {
      throw TranscriptFault(line: 0, message: "the variable '\(name)' is not set")
    }
    return value
  }

  /// The inside of `$'…'`.
  private mutating func escaped() throws -> String {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "n": "\n", "t": "\t", "r": "\r", "e": "\u{1B}", "a": "\u{7}", "b": "\u{8}", "\\": "\\",
      "'": "'", "\"": "\"",
    ]
    var text = String.UnicodeScalarView()
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == "'" { return String(text) }
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard position < characters.count else { throw Unfinished() }
      let letter = characters[position]
      position += 1
      if let scalar = plain[letter] {
        text.append(scalar)
      } else if let digits = ["x": 2, "u": 4][letter] {
        text.append(try scalar(digits: digits))
      } else {
        throw TranscriptFault(line: 0, message: "'\\\(letter)' is not understood")
      }
    }
    throw Unfinished()
  }

  private mutating func scalar(digits: Int) throws -> Unicode.Scalar {
    let end = min(position + digits, characters.count)
    let number = text(position..<end)
    guard number.count == digits, let code = UInt32(number, radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw TranscriptFault(line: 0, message: "'\(number)' is no character number") }
    position = end
    return scalar
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters[range])
    return String(text)
  }
}

extension ShellCommand {
  fileprivate mutating func redirect(_ mark: String, _ file: String) {
    if mark == "<" {
      input = file
    } else {
      output = file
      appends = mark == ">>"
    }
  }

  /// Takes a word: an assignment while no program is named yet, else the program or an argument.
  fileprivate mutating func take(_ word: String, bare: Int) {
    let scalars = word.unicodeScalars
    let name = scalars.prefix { Self.isNamePart($0) }
    let isAssignment =
      words.isEmpty && !name.isEmpty && name.count < bare && !isDigit(name.first)
      && scalars.dropFirst(name.count).first == "="
    if isAssignment {
      assignments.append((String(name), String(scalars.dropFirst(name.count + 1))))
    } else {
      words.append(word)
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  fileprivate static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
