import Foundation
import Testing

/// Runs every `Transcripts/**/*.txt` beside this file.
///
/// `CRM_TRANSCRIPTS=binary` plays them on the program named by `CRM_BINARY` (`.build/debug/crm`
/// when it is not set), `CRM_TRANSCRIPTS=update` writes down what came and fails, and
/// `CRM_TRANSCRIPTS_ONLY=lead/` picks those whose name holds that text.
@Suite("transcripts")
struct TranscriptTests {
  /// A transcript's file, named by its path below `Transcripts`.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let url: URL
    var testDescription: String { name }
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let mode = environment["CRM_TRANSCRIPTS"] ?? "process"
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

  static let cases: [Case] = {
    let root = folder.appendingPathComponent("Transcripts")
    let only = environment["CRM_TRANSCRIPTS_ONLY"] ?? ""
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".txt") && (only.isEmpty || $0.contains(only)) }
      .sorted().map { Case(name: $0, url: root.appendingPathComponent($0)) }
  }()

  private static func face() throws -> (any Face)? {
    switch mode {
    case "process", "update": return InProcessFace.shared
    case "binary":
      let path = environment["CRM_BINARY"] ?? ".build/debug/crm"
      return BinaryFace(path: URL(fileURLWithPath: path, relativeTo: repository).path)
    default:
      throw TranscriptFault(
        line: 0, message: "CRM_TRANSCRIPTS is 'process', 'binary' or 'update', not '\(mode)'")
    }
  }

  @Test("session", arguments: cases)
  func session(_ file: Case) throws {
    guard let face = try Self.face() else {
      print("skipped: \(file.name): the program cannot be called in process yet")
      return
    }
    let transcript = try Transcript(Array(try Data(contentsOf: file.url)))
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    if transcript.lines.contains(where: { $0.contains("examples/") }) {
      try sandbox.adopt(Self.repository.appendingPathComponent("examples"))
    }
    let results = try TranscriptRunner(face: face, sandbox: sandbox).run(transcript)
    let unchecked = results.count(where: \.isUnchecked)
    if unchecked > 0 { print("\(file.name): \(unchecked) steps on a terminal were not compared") }
    if Self.mode == "update", let text = TranscriptReport.updated(transcript, results) {
      try Data(text.utf8).write(to: file.url)
    }
    if let differences = TranscriptReport.differences(results, file: file.name) {
      Issue.record("\(Self.mode == "update" ? "rewritten:\n" : "")\(differences)")
    }
  }

  @Test("nobody records by accident")
  func updateFails() {
    #expect(Self.mode != "update", "expectations were rewritten; look at the difference, run again")
  }
}
