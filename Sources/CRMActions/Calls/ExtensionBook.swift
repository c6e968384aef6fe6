import CRMStore
import SQL
import Wording

/// Whose extension is whose; somebody may have several, and his own mobile among them.
struct ExtensionBook: Sendable {
  private var users: [String: Int64] = [:]

  init(_ store: Store) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id, extension FROM users WHERE extension IS NOT NULL AND removed = 0
      ORDER BY active, id DESC
      """)
    for row in rows {
      for word in row.text(1).split(whereSeparator: { $0 == "," || $0 == " " }) {
        users[Self.key(String(word))] = row.integer(0)
      }
    }
  }

  /// Who has an extension.
  func user(of word: String) -> Int64? { users[Self.key(word)] }

  /// Whether a number is one of the office's own: that of somebody, or two to five digits.
  @Sendable func isOurs(_ word: String) -> Bool {
    if user(of: word) != nil { return true }
    return (2...5).contains(word.utf8.count) && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whole numbers are written with 8, +7 or nothing before the last ten digits.
  private static func key(_ word: String) -> String {
    let digits = word.filter { $0.isASCII && $0.isNumber }
    return digits.utf8.count >= 10 ? String(digits.suffix(10)) : word
  }
}
