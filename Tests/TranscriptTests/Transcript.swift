/// A session with `crm` as text: what was typed, what came back, and the files that it needs.
///
/// Line by line:
///
///     # comment
///     $ crm lead add --name 'Acme'    a command (see `ShellWords`); `\` and open quotes go on
///     text                            a line of its standard output; empty lines before the next
///                                     command are only layout
///     2> text                         a line of its standard error
///     ? 65                            its exit code, where it is not 0
///     \text                           a line that would otherwise mean something else; also `\`
///                                     alone, for an empty line at the end
///     @now 2026-11-24T10:00:00Z       moves `CRM_NOW` for what follows
///     @tty  @pipe                     standard output is a terminal, or (at first) is not
///     @env NAME=value  @unset NAME    for what follows
///     -- NAME --                      what follows, until the next such line, `-- --`, the next
///                                     `$ crm` or the end, is an input file in UTF-8
struct Transcript: Sendable {
  /// A change of the surroundings between two commands.
  enum Directive: Equatable, Sendable {
    case now(String)
    case terminal(Bool)
    case set(String, String)
    case unset(String)
  }

  /// A command and what it should do.
  struct Step: Sendable {
    /// The command line without `$ `, its lines joined by line breaks.
    var command: String
    /// The command's first line, from 1.
    var line: Int
    /// The lines of the text that hold the expectation, from 0; empty when nothing is expected.
    var body: Range<Int>
    /// Expected standard output.
    var out: [ExpectedLine] = []
    /// Expected standard error.
    var err: [ExpectedLine] = []
    /// Expected exit code.
    var code: Int32 = 0
  }

  /// What happens, in order.
  enum Event: Sendable {
    case directive(Directive)
    case step(Step)
  }

  /// The lines of the whole text.
  let lines: [String]
  /// Directives and steps in order.
  private(set) var events: [Event] = []
  /// Input files: name and text.
  private(set) var files: [(name: String, text: String)] = []

  private var position = 0

  /// Reads a transcript; throws `TranscriptFault` at the line that cannot be understood.
  init(_ text: [UInt8]) throws {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    while position < lines.count { try readItem() }
  }

  private mutating func readItem() throws {
    let line = lines[position]
    if line.hasPrefix("$ ") {
      try readStep()
    } else if let name = Self.fileName(line) {
      readFile(name)
    } else if Self.isDirective(line) {
      events.append(.directive(try directive(line)))
      position += 1
    } else if line.isEmpty || line.hasPrefix("#") {
      position += 1
    } else {
      throw fault("expected output without a command before it")
    }
  }

  private func fault(_ message: String) -> TranscriptFault {
    TranscriptFault(line: position + 1, message: message)
  }

  private mutating func readStep() throws {
    let start = position
    var command = String(lines[position].dropFirst(2))
    while true {
      position += 1
      do {
        _ = try ShellWords.pipeline(command, variables: nil)
      } catch is ShellWords.Unfinished {
        guard position < lines.count else { throw fault("the command is not finished") }
        command += "\n" + lines[position]
        continue
      } catch {
        // Other faults are told when the step runs.
      }
      break
    }
    var step = Step(command: command, line: start + 1, body: position..<position)
    try readExpectation(&step)
    events.append(.step(step))
  }

  private mutating func readExpectation(_ step: inout Step) throws {
    var end = position
    var blanks: [ExpectedLine] = []
    while position < lines.count, !Self.endsExpectation(lines[position]) {
      let line = lines[position]
      let number = position + 1
      if line.isEmpty {
        blanks.append(ExpectedLine(number: number, raw: ""))
      } else if line == "2>" || line.hasPrefix("2> ") {
        step.err.append(ExpectedLine(number: number, raw: String(line.dropFirst(3))))
      } else if line.hasPrefix("? ") {
        guard let code = Int32(line.dropFirst(2)) else { throw fault("no exit code: '\(line)'") }
        step.code = code
      } else {
        step.out += blanks + [ExpectedLine(number: number, raw: line)]
        blanks = []
      }
      position += 1
      if !line.isEmpty { end = position }
    }
    step.body = step.body.lowerBound..<end
  }

  private static func endsExpectation(_ line: String) -> Bool {
    line.hasPrefix("$ ") || line.hasPrefix("#") || isDirective(line) || fileName(line) != nil
  }

  /// The name in `-- NAME --`; empty for `-- --`.
  private static func fileName(_ line: String) -> String? {
    if line == "-- --" { return "" }
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }

  private mutating func readFile(_ name: String) {
    position += 1
    guard !name.isEmpty else { return }
    let start = position
    while position < lines.count, Self.fileName(lines[position]) == nil,
      !lines[position].hasPrefix("$ crm")
    {
      position += 1
    }
    var end = position
    if position < lines.count, lines[position].hasPrefix("$ crm") {
      // What stands directly above a command belongs to the command, not to the file.
      while end > start, case let line = lines[end - 1],
        line.isEmpty || line.hasPrefix("#") || Self.isDirective(line)
      {
        end -= 1
      }
      position = end
    }
    files.append((name, lines[start..<end].map { $0 + "\n" }.joined()))
  }

  private static func isDirective(_ line: String) -> Bool {
    line.hasPrefix("@") && line.dropFirst().first.map { ("a"..."z").contains($0) } == true
  }

  private func directive(_ line: String) throws -> Directive {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "@tty" where value.isEmpty: return .terminal(true)
    case "@pipe" where value.isEmpty: return .terminal(false)
    case "@now" where !value.isEmpty: return .now(value)
    case "@unset" where !value.isEmpty: return .unset(value)
    case "@env" where value.contains("="):
      let pair = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return .set(String(pair[0]), String(pair[1]))
    default: throw fault("'\(line)' is not understood; a line of output is written '\\\(line)'")
    }
  }
}
