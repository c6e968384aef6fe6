/// The words of one document of the full-text index, folded and parted by single blanks.
public struct IndexedText: Sendable, Equatable {
  /// What names the things a sales department is about: its customers, deals and goods.
  public var name: String
  /// What names everything else.
  public var title: String
  /// All other words.
  public var body: String

  /// Puts a document together.
  public init(name: String = "", title: String = "", body: String = "") {
    self.name = name
    self.title = title
    self.body = body
  }

  /// A number that two different texts have in common with next to no chance.
  public var digest: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [name, title, body] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}

/// What is looked for in the full-text index.
public struct TextQuery: Sendable {
  /// One word, whole or as the beginning of longer ones.
  public struct Word: Sendable, Hashable {
    /// The folded letters and digits.
    public let text: String
    /// Whether words that only begin so fit too.
    public let isPrefix: Bool

    /// Makes a word.
    public init(_ text: String, isPrefix: Bool) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  /// Which parts of a document are looked at.
  public enum Scope: Sendable {
    case names, titles, everything
  }

  /// Which parts of a document are looked at.
  public let scope: Scope
  /// Every term must be there; a term is there by any of its alternatives, and an alternative by all
  /// of its words.
  public let terms: [[[Word]]]

  /// Makes a query.
  public init(_ scope: Scope, terms: [[[Word]]]) {
    self.scope = scope
    self.terms = terms
  }
}
