public import CRMDomain
public import Wording

/// Two records that are the same customer, or may be.
public struct DuplicatePair: Sendable {
  /// How sure it is.
  public enum Match: String, Sendable {
    /// They carry the same key.
    case exact
    /// They are alike.
    case similar
  }

  /// Why two records are thought to be the same.
  public struct Reason: Sendable, Hashable {
    /// What they share.
    public let key: Key
    /// The value that they share, where there is one.
    public let value: String?

    /// What two records may share.
    public enum Key: String, Sendable, CaseIterable {
      case inn, email, line, name, title, amount, phone, domain, company, person, contact
      case alike = "similar-name"
      case alikePerson = "similar-person"

      /// What a person reads.
      public var label: Text {
        switch self {
        case .inn: Text("same INN", "один ИНН")
        case .email: Text("same e-mail", "один адрес")
        case .line: Text("same phone", "один телефон")
        case .name: Text("same name", "одно название")
        case .title: Text("same title", "одно название")
        case .amount: Text("same amount", "одна сумма")
        case .phone: Text("same phone, another extension", "один телефон, разные добавочные")
        case .domain: Text("same mail domain", "один почтовый домен")
        case .company: Text("same company", "одна компания")
        case .person: Text("same person", "одно лицо")
        case .contact: Text("same contact", "один контакт")
        case .alike: Text("similar name", "похожее название")
        case .alikePerson: Text("similar name", "похожее имя")
        }
      }
    }
  }

  /// How sure it is.
  public let match: Match
  /// From 1 to 100; exact matches have 100.
  public let score: Int
  /// The older record.
  public let record: Int64
  /// The newer one.
  public let duplicate: Int64
  /// What they are called.
  public let titles: (record: String, duplicate: String)
  /// Why.
  public let reasons: [Reason]
}

/// What is searched for.
public struct DuplicateRequest: Sendable {
  /// The kind.
  public let kind: RecordKind
  /// Filters that at least one of two records has to fit.
  public var terms: [FilterTerm] = []
  /// Whether closed records are looked at too.
  public var includesHidden = false
  /// Whether exact matches are wanted.
  public var exact = true
  /// Whether similar records are wanted.
  public var similar = true
  /// How alike they have to be, in percent.
  public var minimum = DuplicateRequest.usual

  /// The usual bar: above it most pairs are the same, below it most are not.
  public static let usual = 70

  /// Asks for all duplicates among the records of a kind that are not closed.
  public init(_ kind: RecordKind) {
    self.kind = kind
  }
}
