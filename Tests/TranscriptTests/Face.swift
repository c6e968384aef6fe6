/// What one run of `crm` gave.
struct Outcome: Equatable, Sendable {
  /// The exit code; 128 + the signal's number when a signal ended the process.
  var code: Int32
  /// The bytes of standard output.
  var out: [UInt8]
  /// The bytes of standard error.
  var err: [UInt8]
}

/// A way to run `crm`: in this process, as a child process, or a fake for the engine's own tests.
protocol Face: Sendable {
  /// Whether the face can pretend that standard output is a terminal.
  var canBeTerminal: Bool { get }

  /// Runs `crm` with `words` (the program's name is not among them).
  ///
  /// `directory` is absolute; relative file names among the words are relative to it.
  func run(
    words: [String], environment: [String: String], input: [UInt8], terminal: Bool,
    directory: String
  ) throws -> Outcome
}

/// A transcript, or the engine's own surroundings, at fault; never the program under test.
struct TranscriptFault: Error, Equatable, CustomStringConvertible {
  /// The line of the transcript, from 1; 0 when no line is to blame.
  let line: Int
  /// What is wrong.
  let message: String

  var description: String { line > 0 ? "line \(line): \(message)" : message }
}
