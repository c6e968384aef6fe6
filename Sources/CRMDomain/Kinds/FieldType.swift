public import Wording

/// What the value of a field means: how it is read from a word, stored, compared and shown.
public enum FieldType: Sendable, Hashable {
  /// The number of the record itself.
  case id
  /// A line of text.
  case text
  /// Text of several lines.
  case prose
  /// A whole number.
  case integer
  /// Minor units (kopecks); the currency stands in the field named.
  case money(currency: String)
  /// Thousandths of a unit.
  case quantity
  /// Hundredths of a percent.
  case percent
  /// A calendar day, ISO text.
  case day
  /// An instant, UTC seconds since 1970.
  case instant
  /// Yes or no, 1 or 0.
  case flag
  /// A key of a fixed dictionary.
  case choice(Vocabulary)
  /// A key of the stages that the store holds for a pipeline: «lead», or the deal's own.
  case stage
  /// The id of a record of another kind.
  case reference(String)
  /// A record of any kind, as `deal/7`.
  case link
  /// Ids of records of another kind.
  case references(String)
  /// The first e-mail address, and all of them.
  case email, emails
  /// The first telephone number, and all of them, as E.164 with an extension after `x`.
  case phone, phones
  /// Words that group records.
  case tags
  /// A list of texts that cannot be typed in.
  case list
  /// Russian requisites with check digits or a fixed form.
  case inn, kpp, ogrn, okpo, bik, account
  /// A key of the VAT rates.
  case vatRate
}

/// A closed list of keys with their names in both languages.
public struct Vocabulary: Sendable, Hashable {
  /// One key and what it is called.
  public struct Entry: Sendable, Hashable {
    /// The stable key, as scripts use it.
    public let key: String
    /// What a person reads.
    public let label: Text

    /// Makes an entry.
    public init(_ key: String, _ label: Text) {
      self.key = key
      self.label = label
    }
  }

  /// The entries in their order.
  public let entries: [Entry]

  /// Makes a dictionary.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// What a key is called; the key itself where it is unknown.
  public func label(_ key: String) -> Text {
    entries.first { $0.key == key }?.label ?? Text(verbatim: key)
  }
}
