import Foundation
import Testing

@testable import Mail

/// Judges the reading of bounces by what sisimai's tests state for real ones.
struct BounceCorpusTests {
  private struct Expected {
    let file: String
    let recipient: Int
    let status: String
    let reason: String
    let isHard: Bool
  }

  private func expectations() -> [Expected] {
    guard let table = Corpus.folder?.appendingPathComponent("sisimai-bounces/expected.tsv") else {
      return []
    }
    return Corpus.text(table).split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 6, let number = Int(cells[1]) else { return nil }
      return Expected(
        file: cells[0], recipient: number, status: cells[2], reason: cells[4],
        isHard: cells[5] == "1")
    }
  }

  /// Reasons of sisimai that are no failed delivery.
  private let notBounces: Set<String> = ["feedback", "vacation"]

  @Test func agreesWithTheRecordedBounces() throws {
    var seen = (bounces: 0, recognised: 0, status: 0, statusAgreed: 0, hardAgreed: 0, original: 0)
    var odd: [String] = []
    for row in expectations() where !notBounces.contains(row.reason) {
      guard let folder = Corpus.folder else { return }
      let file = folder.appendingPathComponent("sisimai-bounces/bsd/\(row.file)")
      let letter = Letter.parse(Corpus.bytes(file))
      seen.bounces += 1
      guard case .bounce(let bounce) = letter.kind, bounce.recipients.count >= row.recipient else {
        odd.append("\(row.file)#\(row.recipient) is \(letter.kind.key)")
        continue
      }
      seen.recognised += 1
      if bounce.originalMessageID != nil { seen.original += 1 }
      let got = bounce.recipients[row.recipient - 1]
      if got.permanent == row.isHard {
        seen.hardAgreed += 1
      } else {
        odd.append("\(row.file) \(row.reason) got \(got.reason): \(got.diagnostic.prefix(160))")
      }
      // 5.0.9xx are numbers of sisimai's own for reports without a code.
      guard !row.status.contains(".0.9"), !row.status.isEmpty else { continue }
      seen.status += 1
      if got.status == row.status {
        seen.statusAgreed += 1
      } else {
        odd.append(
          "\(row.file) status \(row.status) got \(got.status): \(got.diagnostic.prefix(160))")
      }
    }
    guard seen.bounces > 0 else { return }
    print(
      """
      sisimai: \(seen.recognised) of \(seen.bounces) recognised, \
      hard or soft \(seen.hardAgreed) of \(seen.bounces), \
      status \(seen.statusAgreed) of \(seen.status), our Message-ID in \(seen.original)
      """)
    if ProcessInfo.processInfo.environment["MAIL_ODD"] != nil { odd.forEach { print("  " + $0) } }
    #expect(seen.recognised >= 171)
    #expect(seen.hardAgreed >= 146)
    #expect(seen.statusAgreed >= 128)
  }

  @Test func otherMachinesAreNoBounces() {
    for row in expectations() where notBounces.contains(row.reason) {
      guard let folder = Corpus.folder else { return }
      let file = folder.appendingPathComponent("sisimai-bounces/bsd/\(row.file)")
      let letter = Letter.parse(Corpus.bytes(file))
      #expect(letter.kind == .machine, "\(row.file) is \(letter.kind.key)")
      #expect(!letter.mayBeAnswered)
    }
    for file in Corpus.files("sisimai-bounces/not", [".eml"]) {
      let letter = Letter.parse(Corpus.bytes(file))
      if case .bounce = letter.kind { Issue.record("\(file.lastPathComponent) is no bounce") }
    }
  }
}
