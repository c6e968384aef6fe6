import Foundation

/// The few programs beside `crm` that a transcript may call; the engine has them itself, so that a
/// transcript runs the same everywhere.
enum Builtin: String {
  /// `cat [FILE…]`: files, or standard input.
  case cat
  /// `echo WORD…`: the words and a line feed.
  case echo
  /// `cp FROM TO`: one file or folder.
  case cp
  /// `rm FILE…`: files or folders.
  case rm
  /// `ls [FOLDER]`: names in byte order, one a line.
  case ls

  /// Runs the program; a fault of its own is a fault of the transcript.
  func run(_ words: [String], input: [UInt8], in sandbox: Sandbox) throws -> Outcome {
    let files = FileManager.default
    var out: [UInt8] = []
    switch self {
    case .cat:
      out = words.isEmpty ? input : try words.flatMap { try sandbox.read($0) }
    case .echo:
      out = Array((words.joined(separator: " ") + "\n").utf8)
    case .cp:
      guard words.count == 2 else { throw TranscriptFault(line: 0, message: "cp FROM TO") }
      try files.copyItem(atPath: sandbox.path(words[0]), toPath: sandbox.path(words[1]))
    case .rm:
      for word in words { try files.removeItem(atPath: sandbox.path(word)) }
    case .ls:
      let names = try files.contentsOfDirectory(atPath: sandbox.path(words.first ?? "."))
      out = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .flatMap { Array(($0 + "\n").utf8) }
    }
    return Outcome(code: 0, out: out, err: [])
  }
}
