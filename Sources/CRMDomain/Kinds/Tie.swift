public import Wording

/// What one company or person is to another one, said from both sides.
public struct Tie: Sendable, Hashable {
  /// What is stored and typed: the first is this to the other.
  public let key: String
  /// What the first is, as the card of the other shows it.
  public let label: Text
  /// What the other is, as the card of the first shows it; nil where it is the same.
  public let inverse: Vocabulary.Entry?

  /// Makes a tie that reads alike from both sides.
  public init(_ key: String, _ label: Text) {
    self.key = key
    self.label = label
    inverse = nil
  }

  /// Makes a tie with a direction.
  public init(_ key: String, _ label: Text, inverse: Vocabulary.Entry) {
    self.key = key
    self.label = label
    self.inverse = inverse
  }

  /// The dictionary of what is stored.
  public static func vocabulary(_ ties: [Tie]) -> Vocabulary {
    Vocabulary(ties.map { .init($0.key, $0.label) })
  }
}

/// A tie between two companies (F304). Heads and subsidiaries stand in `company.holding` instead.
public enum Affiliation {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), [.fixed, .listed])
  /// What it is.
  public static let role = Field(
    "role", .choice(roles), Text("Is", "Кем является"), [.fixed, .listed])
  /// To which company.
  public static let other = Field(
    "other", .reference("company"), Text("To", "Для компании"), [.fixed, .listed])
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пояснение"), [.fixed, .listed])
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// What companies are to one another.
  public static let ties = [
    Tie("holding", Text("same holding", "один холдинг")),
    Tie("partner", Text("partner", "партнёр")),
    Tie("competitor", Text("competitor", "конкурент")),
    Tie(
      "supplier", Text("supplier", "поставщик"),
      inverse: .init("client", Text("client", "клиент"))),
  ]
  /// The same as a dictionary.
  public static let roles = Tie.vocabulary(ties)

  /// The description of the kind.
  public static let kind = RecordKind(
    "affiliation",
    Noun(
      "company link", "company links", "связь компаний", "связи компаний", "связей компаний"),
    table: "affiliations", ownership: .through(["company", "other"]), title: "note",
    order: ["id"], fields: [id, company, role, other, note, createdAt])
}

/// A tie between two persons: who can influence whom (F305).
public enum Relation {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), [.fixed, .listed])
  /// What he is.
  public static let role = Field(
    "role", .choice(roles), Text("Is", "Кем является"), [.fixed, .listed])
  /// To whom.
  public static let other = Field(
    "other", .reference("contact"), Text("To", "Для контакта"), [.fixed, .listed])
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пояснение"), [.fixed, .listed])
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// What persons are to one another.
  public static let ties = [
    Tie(
      "influences", Text("influences the decision", "влияет на решения"),
      inverse: .init("influenced", Text("under the influence", "под влиянием"))),
    Tie(
      "manager", Text("manager", "руководитель"),
      inverse: .init("subordinate", Text("subordinate", "подчинённый"))),
    Tie("colleague", Text("colleague", "коллега")),
    Tie("relative", Text("relative", "родственник")),
    Tie("friend", Text("friend", "знакомый")),
  ]
  /// The same as a dictionary.
  public static let roles = Tie.vocabulary(ties)

  /// The description of the kind.
  public static let kind = RecordKind(
    "relation",
    Noun(
      "contact link", "contact links", "связь контактов", "связи контактов", "связей контактов"),
    table: "relations", ownership: .through(["contact", "other"]), title: "note",
    order: ["id"], fields: [id, contact, role, other, note, createdAt])
}
