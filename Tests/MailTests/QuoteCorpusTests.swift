import Foundation
import Testing

@testable import Mail

/// Judges the stripping of quotes by the pairs of email_reply_trimmer.
struct QuoteCorpusTests {
  /// Lines without blanks at their ends and without blank lines, which is what people compare.
  private func folded(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  @Test func agreesWithTheRecordedReplies() throws {
    var agreed = 0
    var total = 0
    var different: [String] = []
    for file in Corpus.files("email_reply_trimmer/emails", [".txt"]) {
      let wanted = file.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("trimmed/\(file.lastPathComponent)")
      guard FileManager.default.fileExists(atPath: wanted.path) else { continue }
      total += 1
      let got = QuoteStripper.strip(BodyText.tidy(Corpus.text(file)))
      if folded(got) == folded(Corpus.text(wanted)) {
        agreed += 1
      } else {
        different.append(file.lastPathComponent)
      }
    }
    guard total > 0 else { return }
    print("email_reply_trimmer: \(agreed) of \(total) replies agree; not: \(different)")
    #expect(agreed >= 62)
  }
}
