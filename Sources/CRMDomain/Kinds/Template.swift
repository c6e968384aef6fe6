import Wording

/// The text of a letter or SMS with places to fill in, once for each language: an acknowledgement, a
/// cover letter (F039).
public enum Template {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Имя"), [.required, .addOnly, .listed])
  /// Language.
  public static let language = Field(
    "language", .choice(languages), Text("Language", "Язык"), [.addOnly, .listed])
  /// The kind of record that it is for.
  public static let kind_ = Field(
    "kind", .choice(kinds), Text("For", "Для"), [.required, .listed])
  /// Subject.
  public static let subject = Field("subject", .text, Text("Subject", "Тема"), .listed)
  /// Text.
  public static let body = Field("body", .prose, Text("Text", "Текст"), .required)
  /// Name and language in one word.
  public static let key = Field("key", .text, Text("Key", "Ключ"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменён"), .fixed)

  /// The languages that a template is written in.
  public static let languages = Vocabulary([
    .init("en", Text("English", "английский")), .init("ru", Text("Russian", "русский")),
  ])

  /// The kinds of records that letters are about.
  public static let holders: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind, Quote.kind, Invoice.kind, Order.kind,
  ]

  private static let kinds = Vocabulary(
    holders.map { .init($0.name, $0.noun.form(for: 1)) })

  /// `acknowledgement.ru`.
  public static func key(_ name: String, _ language: String) -> String { "\(name).\(language)" }

  /// The description of the kind.
  public static let kind = RecordKind(
    "template", Noun("template", "templates", "шаблон", "шаблона", "шаблонов"),
    table: "templates", ownership: .shared, title: "key", naturalKeys: ["key", "name"],
    order: ["name", "language"],
    fields: [id, name, language, kind_, subject, body, key, createdAt, updatedAt])
}
