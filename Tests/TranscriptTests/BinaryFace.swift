import Foundation
import Glibc

/// Runs the built program as a child process.
///
/// Its three streams are files, so that no reader is needed and nothing can block on a full pipe.
struct BinaryFace: Face {
  /// The program's absolute path.
  let path: String
  /// After how many seconds a child that does not end is killed.
  var limit = 120

  var canBeTerminal: Bool { false }

  func run(
    words: [String], environment: [String: String], input: [UInt8], terminal: Bool,
    directory: String
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover there is harmless
    let streams = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: streams[0])
    let child = try spawn(
      words, environment: environment, directory: directory, streams: streams.map(\.path))
    let status = try wait(for: child, words: words)
    return Outcome(
      code: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
      out: Array(try Data(contentsOf: streams[1])), err: Array(try Data(contentsOf: streams[2])))
  }

  private func spawn(
    _ words: [String], environment: [String: String], directory: String, streams: [String]
  ) throws -> pid_t {
    guard access(path, X_OK) == 0 else {
      throw TranscriptFault(line: 0, message: "there is no program '\(path)'")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams[2], O_WRONLY | O_CREAT, 0o600)
    // `env` alone changes the folder without adding variables, as a shell would.
    let starter = "/usr/bin/env"
    let arguments = ([starter, "-C", directory, path] + words).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, starter, &actions, nil, arguments, variables)
    guard error == 0 else {
      throw TranscriptFault(
        line: 0, message: "cannot start '\(path)': \(String(cString: strerror(error)))")
    }
    return child
  }

  private func wait(for child: pid_t, words: [String]) throws -> Int32 {
    var status: Int32 = 0
    let pause: useconds_t = 1_000
    for _ in 0..<(limit * 1_000) {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0 && errno != EINTR { break }
      usleep(pause)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    throw TranscriptFault(
      line: 0, message: "'crm \(words.joined(separator: " "))' did not end in \(limit) s")
  }
}
