import Wording

/// What somebody agreed to, or does not want any more: one fact of his history, which later ones
/// replace (F276). The newest fact of a topic holds, for the person and for his address.
public enum Consent {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Whether it was given or withdrawn.
  public static let state = Field(
    "state", .choice(states), Text("State", "Состояние"), [.fixed, .listed])
  /// Topic.
  public static let topic = Field("topic", .text, Text("Topic", "Рубрика"), [.fixed, .listed])
  /// Whose it is.
  public static let on = Field("on", .link, Text("Whose", "Чьё"), [.fixed, .listed])
  /// The address that it is about.
  public static let address = Field(
    "address", .text, Text("E-mail", "Эл. почта"), [.fixed, .sensitive, .listed])
  /// When it was said.
  public static let at = Field("at", .instant, Text("When", "Когда"), [.fixed, .listed])
  /// Where it comes from.
  public static let source = Field("source", .text, Text("From", "Откуда"), [.fixed, .listed])
  /// Who wrote it down; the program itself where empty.
  public static let author = Field(
    "author", .reference("user"), Text("By", "Кто записал"), [.fixed, .listed])
  /// Lead.
  public static let lead = Field("lead", .reference("lead"), Text("Lead", "Лид"), .fixed)
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .fixed)
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Записано"), .fixed)

  /// What may have happened to a consent.
  public static let states = Vocabulary([
    .init("given", Text("given", "дано")), .init("withdrawn", Text("withdrawn", "отозвано")),
  ])

  /// The topic of everything.
  public static let everything = "all"

  /// The topic of a way, whatever it is about: `mail`, `call`.
  public static func way(isByCall: Bool) -> String { isByCall ? "call" : "mail" }

  /// The word by which the card of a contact refuses a topic.
  public static func refusal(_ topic: String) -> String { "no-" + topic }

  /// Whether a word can be a topic.
  public static func isTopic(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter, word.count <= 40, !word.hasPrefix("no-") else {
      return false
    }
    return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// The description of the kind.
  public static let kind = RecordKind(
    "consent", Noun("consent", "consents", "согласие", "согласия", "согласий"),
    table: "consents", ownership: .through(["lead", "contact", "company"]), title: "topic",
    fields: [
      id, state, topic, on, address, at, source, author, lead, contact, company, createdAt,
    ])
}
