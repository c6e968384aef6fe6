import Wording

/// A part of the records of a kind under a name: those that filters choose, each time anew, or those
/// that somebody has listed (F274, F281).
public enum Segment {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.fixed, .searchable, .listed])
  /// Kind.
  public static let kind_ = Field("kind", .text, Text("Records", "Вид записей"), [.fixed, .listed])
  /// Filters.
  public static let filters = Field(
    "filters", .list, Text("Filters", "Фильтры"), [.fixed, .listed])
  /// Leads.
  public static let leads = Field(
    "leads", .references("lead"), Text("Leads", "Лиды"), .fixed)
  /// Contacts.
  public static let contacts = Field(
    "contacts", .references("contact"), Text("Contacts", "Контакты"), .fixed)
  /// Companies.
  public static let companies = Field(
    "companies", .references("company"), Text("Companies", "Компании"), .fixed)
  /// Deals.
  public static let deals = Field(
    "deals", .references("deal"), Text("Deals", "Сделки"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "segment", Noun("segment", "segments", "сегмент", "сегмента", "сегментов"), table: "segments",
    ownership: .shared, title: "name", naturalKeys: ["name"], order: ["kind", "name"],
    fields: [id, name, kind_, filters, leads, contacts, companies, deals, createdAt])

  /// The word by which a filter asks for members: `contact list segment=vip`.
  public static let filter = "segment"

  /// The kinds of records that are divided into segments, with the field of listed members.
  public static let members: [(kind: String, field: Field)] = [
    ("contact", contacts), ("company", companies), ("lead", leads), ("deal", deals),
  ]

  /// The field that lists the members of a kind.
  public static func field(of kind: String) -> Field? {
    members.first { $0.kind == kind }?.field
  }
}
