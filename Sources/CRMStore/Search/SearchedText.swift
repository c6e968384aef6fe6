import CRMDomain
import SQL

/// The words by which a record is found.
enum SearchedText {
  /// Of a text that is longer, only the beginning is searched, in UTF-8 bytes.
  static let limit = 200_000

  /// The document of a record; `fields` are the searched ones of its kind.
  static func document(_ record: Record, _ fields: [Field]) -> IndexedText {
    var text = IndexedText()
    for field in fields where !record[field].isEmpty {
      let words = words(record[field], field).joined(separator: " ")
      guard !words.isEmpty else { continue }
      if field.name != record.kind.title {
        text.body += text.body.isEmpty ? words : " " + words
      } else if record.kind.isPrincipal {
        text.name = words
      } else {
        text.title = words
      }
    }
    return text
  }

  /// The words of a value.
  static func words(_ value: Value, _ field: Field) -> [String] {
    let texts = value.text.map { [$0] } ?? value.list
    return texts.flatMap { text in
      switch field.type {
      case .phone, .phones: numbers(text)
      default: Fold.words(cut(text))
      }
    }
  }

  /// The beginning of a text that is too long to be searched whole.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    return String(decoding: text.utf8.prefix(limit), as: UTF8.self)
  }

  /// A telephone number is found with and without the code of the country and of the town.
  static func numbers(_ stored: String) -> [String] {
    let parts = stored.split(separator: "x", maxSplits: 1).map(String.init)
    guard let main = parts.first else { return [] }
    let digits = String(String.UnicodeScalarView(main.unicodeScalars.filter { $0.value != 0x2B }))
    let ends = [digits] + [10, 7].filter { $0 < digits.count }.map { String(digits.suffix($0)) }
    return ends + parts.dropFirst()
  }
}
