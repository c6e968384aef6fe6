import Foundation
import Testing

@Suite("child process")
struct BinaryFaceTests {
  /// Runs a shell script instead of `crm`.
  private func shell(_ script: String, input: String = "", limit: Int = 60) throws -> Outcome {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    return try BinaryFace(path: "/bin/sh", limit: limit).run(
      words: ["-c", script, "sh", "a b"], environment: sandbox.environment,
      input: Array(input.utf8), terminal: false, directory: sandbox.directory)
  }

  @Test("streams, arguments, code, folder and environment go through")
  func plain() throws {
    let outcome = try shell("cat; echo \"$1\"; echo oops >&2; exit 65", input: "x\n")
    #expect(outcome == Outcome(code: 65, out: Array("x\na b\n".utf8), err: Array("oops\n".utf8)))
    let place = try shell("[ \"$(pwd)/crm.db\" = \"$CRM_DB\" ] && env | wc -l")
    #expect(place.code == 0)
  }

  @Test("a signal ends it with 128 and its number")
  func signal() throws {
    #expect(try shell("kill -9 $$").code == 137)
  }

  @Test("more output than a pipe holds, with input that nobody reads")
  func large() throws {
    let input = String(repeating: "0123456789\n", count: 20_000)
    #expect(try shell("exit 3", input: input).code == 3)
    #expect(try shell("cat; cat >&2", input: input).out == Array(input.utf8))
  }

  @Test("what does not end or does not exist is a fault of the surroundings")
  func faults() {
    #expect(throws: TranscriptFault.self) { try shell("sleep 60", limit: 1) }
    #expect(throws: TranscriptFault.self) {
      try BinaryFace(path: "/nonexistent/crm").run(
        words: [], environment: [:], input: [], terminal: false, directory: "/")
    }
  }
}
