import CRMDomain
import Foundation
import Telephony
import Testing

/// The table of real-life spellings, where it lies beside the repository.
@Suite struct SharedPhonesTests {
  static func table() -> [[String]]? {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("shared/data/telephony/phones/phones.tsv")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      return text.split(separator: "\n").dropFirst()
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
    return nil
  }

  @Test func everyRowGivesWhatAnOfficeExpects() throws {
    guard let rows = Self.table() else {
      print("skipped: no shared/data/telephony/phones/phones.tsv beside the repository")
      return
    }
    #expect(rows.count >= 60)
    for row in rows {
      try #require(row.count >= 10, "\(row)")
      let region = try #require(PhoneRules.Region(rawValue: row[0]))
      let number = PhoneNormaliser.number(in: row[1], rules: PhoneRules(region: region))
      #expect((number?.e164 ?? "") == row[8], "\(row)")
      #expect((number?.ext ?? "") == row[9], "\(row)")
      if let raw = number?.raw { #expect(raw == row[1]) }
    }
  }
}
