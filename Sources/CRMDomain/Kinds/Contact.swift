import Wording

/// A person on the customer's side (F123, F125, F128).
public enum Contact {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "ФИО"), [.open, .required, .searchable, .listed])
  /// First name.
  public static let firstName = Field("first_name", .text, Text("First name", "Имя"))
  /// Last name.
  public static let lastName = Field("last_name", .text, Text("Last name", "Фамилия"))
  /// Patronymic.
  public static let patronymic = Field("patronymic", .text, Text("Patronymic", "Отчество"))
  /// Position.
  public static let position = Field("position", .text, Text("Position", "Должность"), .listed)
  /// Role.
  public static let role = Field("role", .choice(roles), Text("Role", "Роль"))
  /// E-mail.
  public static let email = Field(
    "email", .email, Text("E-mail", "Эл. почта"), [.sensitive, .listed])
  /// Phone.
  public static let phone = Field("phone", .phone, Text("Phone", "Телефон"), [.sensitive, .listed])
  /// E-mails.
  public static let emails = Field("emails", .emails, Text("E-mails", "Эл. адреса"), .sensitive)
  /// Phones.
  public static let phones = Field("phones", .phones, Text("Phones", "Телефоны"), .sensitive)
  /// Addresses at which no letter arrives.
  public static let wrongEmails = Field(
    "wrong_emails", .tags, Text("Wrong e-mails", "Неверные адреса"), .sensitive)
  /// Birthday.
  public static let birthday = Field("birthday", .day, Text("Birthday", "День рождения"))
  /// Companies.
  public static let companies = Field(
    "companies", .references("company"), Text("Companies", "Компании"), .listed)
  /// Companies of a holding that the person is tied to indirectly (F131, F132).
  public static let relatedCompanies = Field(
    "related_companies", .references("company"), Text("Related companies", "Связан с компанией"))
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Ответственный"), [.open, .listed])
  /// Consent.
  public static let consent = Field("consent", .tags, Text("Consent", "Согласия"))
  /// Tags.
  public static let tags = Field("tags", .tags, Text("Tags", "Метки"))
  /// Created.
  public static let createdAt = Field(
    "created_at", .instant, Text("Created", "Создан"), [.open, .fixed])
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменён"), .fixed)

  /// What a person is in the customer's decisions (F122).
  public static let roles = Vocabulary([
    .init("decision-maker", Text("decision maker", "ЛПР")),
    .init("influencer", Text("influencer", "влияет на решение")),
    .init("user", Text("user of the goods", "пользователь")),
    .init("accounting", Text("accounting", "бухгалтерия")),
    .init("other", Text("other", "другое")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.contact, Noun("contact", "contacts", "контакт", "контакта", "контактов"),
    table: "contacts",
    ownership: .field("owner"), title: "name", naturalKeys: ["email", "phone"],
    fields: [
      id, name, firstName, lastName, patronymic, position, role, email, phone, emails, phones,
      wrongEmails,
      birthday, companies, relatedCompanies, owner, consent, tags, createdAt, updatedAt,
    ] + Buying.fields)
}
