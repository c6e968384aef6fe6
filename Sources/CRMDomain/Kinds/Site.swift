import Wording

/// A place of a company: one client has a shop, a warehouse, several flats (F126).
public enum Site {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"),
    [.required, .addOnly, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.required, .searchable, .listed])
  /// Kind.
  public static let kind_ = Field("kind", .choice(kinds), Text("Kind", "Вид"), .listed)
  /// Address.
  public static let address = Field(
    "address", .text, Text("Address", "Адрес"), [.sensitive, .searchable, .listed])
  /// Phone.
  public static let phone = Field("phone", .phone, Text("Phone", "Телефон"), [.sensitive, .listed])
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .listed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// What a site is.
  public static let kinds = Vocabulary([
    .init("shop", Text("shop", "магазин")),
    .init("warehouse", Text("warehouse", "склад")),
    .init("office", Text("office", "офис")),
    .init("flat", Text("flat", "квартира")),
    .init("other", Text("other", "другое")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    "site", Noun("site", "sites", "площадка", "площадки", "площадок"), table: "sites",
    ownership: .through(["company"]), title: "name", order: ["company", "id"],
    fields: [id, company, name, kind_, address, phone, contact, createdAt])
}
