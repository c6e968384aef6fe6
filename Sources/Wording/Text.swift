/// The languages that everything said to a person exists in.
public enum Language: String, Sendable, CaseIterable {
  case en
  case ru
}

/// A sentence or label in English and Russian, written side by side where it is declared.
public struct Text: Sendable, Hashable {
  /// The English form.
  public let en: String
  /// The Russian form.
  public let ru: String

  /// Makes a text from its two forms.
  public init(_ en: String, _ ru: String) {
    self.en = en
    self.ru = ru
  }

  /// Makes a text that is the same in every language: a name, a key, a quoted word.
  public init(verbatim text: String) {
    en = text
    ru = text
  }

  /// The form in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .ru: ru
    }
  }

  /// Both forms joined, with nothing between them.
  public static func + (left: Text, right: Text) -> Text {
    Text(left.en + right.en, left.ru + right.ru)
  }
}

extension Sequence<Text> {
  /// The texts joined with `separator`, the same in both languages.
  public func joined(separator: String) -> Text {
    Text(
      map(\.en).joined(separator: separator),
      map(\.ru).joined(separator: separator))
  }
}
