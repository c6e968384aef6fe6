import Foundation
import Testing

@Suite("transcript engine")
struct TranscriptEngineTests {
  /// Plays `text` through the fake and gives the differences (nil when all is well) and the
  /// rewritten text (nil when nothing changes).
  private func play(
    _ text: String, face: any Face = FakeFace(canBeTerminal: true)
  ) throws -> (differences: String?, updated: String?) {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let transcript = try Transcript(Array(text.utf8))
    let results = try TranscriptRunner(face: face, sandbox: sandbox).run(transcript)
    return (
      TranscriptReport.differences(results, file: "x.txt"),
      TranscriptReport.updated(transcript, results)
    )
  }

  static let right: [String] = [
    "", "# nothing\n",
    "$ crm say a 'b c'\na\nb c\n",
    "$ crm say a '' b ''\na\n\nb\n\\\n\n\n# end\n",
    "$ crm say '' ''\n\n\\\n",
    "$ crm raw a\na\n\\ no newline at the end\n",
    "$ crm warn oops\n2> oops\n$ crm fail 65\n? 65\n",
    "$ crm say 1 2 3 4\n1\n[...]\n[..]\n",
    "$ crm say '$ x' '#y' '@z'\n\\$ x\n\\#y\n\\@z\n",
    "$ crm say a \\\n  b\na\nb\n",
    "$ crm say 'a\n  b'\na\n  b\n",
    "$ crm get CRM_NOW\n2026-11-23T09:00:00Z\n@now 2026-12-01T00:00:00Z\n$ crm get CRM_NOW\n2026-12-01T00:00:00Z\n",
    "$ A=b crm get A\nb\n$ crm get A\n-\n@env A=c=d\n$ crm get A\nc=d\n@unset A\n$ crm get A\n-\n",
    "$ crm get CRM_USER\nolga\n$ crm get TZ\nUTC\n$ crm get COLUMNS\n80\n",
    "$ crm where\n$PWD/x pipe\n@tty\n$ crm where\n$PWD/x tty\n$ crm where | cat\n$PWD/x pipe\n@pipe\n$ crm where\n$PWD/x pipe\n",
    "$ crm get CRM_DB\n$PWD/crm.db\n$ crm get XDG_DATA_HOME\n$HOME/.local/share\n",
    "$ crm upper < in.txt\nACME\nё\n-- in.txt --\nacme\nё\n",
    "-- a/in.txt --\nx\n\n# not mine\n$ crm upper < a/in.txt\nX\n",
    "-- a --\n1\n\n-- --\n$ cat a\n1\n\\\n",
    "$ crm say b a > o\n$ crm say c >> o\n$ cat o\nb\na\nc\n$ rm o\n$ ls\n",
    "$ echo x y | crm upper | crm upper\nX Y\n",
    "$ crm fail 3 | crm upper\n? 3\n",
    "$ crm get CRM_DB \\\n  \"$HOME\n\"\n$PWD/crm.db\n",
  ]

  @Test("what holds", arguments: right)
  func holds(_ text: String) throws {
    let (differences, updated) = try play(text)
    #expect(differences == nil)
    #expect(updated == nil)
  }

  /// A transcript that does not hold, what its report must contain, and how it is rewritten.
  static let wrong: [(text: String, report: [String], updated: String)] = [
    (
      "# c\n$ crm say a b\na\nx\n\n# d\n$ crm say z\nz\n",
      ["x.txt:2: $ crm say a b", "       4 - x", "         + b"],
      "# c\n$ crm say a b\na\nb\n\n# d\n$ crm say z\nz\n"
    ),
    ("$ crm warn oops\n", ["standard error differs", "+ oops"], "$ crm warn oops\n2> oops\n"),
    ("$ crm fail 65\n", ["exit code 65, expected 0"], "$ crm fail 65\n? 65\n"),
    ("$ crm say a\na\n? 1\n", ["exit code 0, expected 1"], "$ crm say a\na\n"),
    ("$ crm say a ''\n\n@tty\n", ["+ "], "$ crm say a ''\na\n\\\n\n@tty\n"),
    (
      "$ crm say 1 2 9 '#'\n[..]\n[...]\n8\n", ["- 8"], "$ crm say 1 2 9 '#'\n[..]\n[...]\n"
    ),
    (
      "$ crm say '#' \\\n b\n$ crm say c\nd\n", [], "$ crm say '#' \\\n b\n\\#\nb\n$ crm say c\nc\n"
    ),
    ("$ crm raw x\nx\n", ["no newline"], "$ crm raw x\nx\n\\ no newline at the end\n"),
  ]

  @Test("what does not hold is told, and can be written down", arguments: wrong)
  func rewritten(_ sample: (text: String, report: [String], updated: String)) throws {
    let (differences, updated) = try play(sample.text)
    let report = try #require(differences)
    for part in sample.report { #expect(report.contains(part), "\(report)") }
    #expect(updated == sample.updated)
    let again = try play(sample.updated)
    #expect(again.differences == nil)
  }

  @Test("only the first failing steps are shown")
  func limit() throws {
    let text = (1...9).map { "$ crm say \($0)\n" }.joined()
    let report = try #require(try play(text).differences)
    #expect(report.contains("x.txt:3: $ crm say 3"))
    #expect(!report.contains("crm say 4"))
    #expect(report.contains("and 6 more steps of x.txt differ"))
  }

  @Test("without a terminal its steps run unchecked")
  func unchecked() throws {
    let text = "@tty\n$ crm say a > f\n$ crm fail 9\n@pipe\n$ cat f\na\n"
    let (differences, updated) = try play(text, face: FakeFace(canBeTerminal: false))
    #expect(differences == nil)
    #expect(updated == nil)
  }

  static let faults: [(String, Int)] = [
    ("stray\n", 1), ("# c\n\n$ crm say 'a\n", 4), ("$ crm say a\na\n# c\nb\n", 4),
    ("@nwo x\n", 1), ("@now\n", 1), ("$ crm a\n? x\n", 2), ("\n$ ps\n", 2), ("$ crm say $NO\n", 1),
    ("$ crm say; crm say\n", 1), ("$ crm upper < none\n", 1), ("$ rm none\n", 1), ("$ cp a\n", 1),
  ]

  @Test("faults of the transcript name their line", arguments: faults)
  func namesLine(_ text: String, _ line: Int) {
    let fault = #expect(throws: TranscriptFault.self) { try play(text) }
    #expect(fault?.line == line, "\(fault.map(String.init(describing:)) ?? "")")
  }
}
