/// Reads the verdicts that spam filters leave in the header.
enum SpamMark {
  /// Whether a filter said «spam». `X-Spam-Status` counts only where it begins with «Yes»: a search
  /// for the word would find it in «Bayes».
  static func isSet(_ fields: [HeaderField]) -> Bool {
    for name: StaticString in ["x-spam-flag", "x-spam"] {
      if fields.all(name).contains(where: { Bytes($0.unfolded).trimmed.begins(with: "yes") }) {
        return true
      }
    }
    if fields.all("x-spam-status").contains(where: saysYes) { return true }
    return fields.all("x-ses-spam-verdict").contains { Bytes($0.unfolded).begins(with: "fail") }
  }

  private static func saysYes(_ field: HeaderField) -> Bool {
    let value = Bytes(field.unfolded).trimmed
    guard value.begins(with: "yes") else { return false }
    return value.count == 3 || !value[value.startIndex + 3].isLetter
  }
}
