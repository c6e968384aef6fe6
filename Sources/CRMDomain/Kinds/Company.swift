import Wording

/// An organisation or entrepreneur we deal with (F124–F140, F293–F305).
public enum Company {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.open, .required, .searchable, .listed])
  /// Legal name.
  public static let legalName = Field(
    "legal_name", .text, Text("Legal name", "Полное наименование"), .searchable)
  /// INN.
  public static let inn = Field("inn", .inn, Text("INN", "ИНН"), .listed)
  /// KPP.
  public static let kpp = Field("kpp", .kpp, Text("KPP", "КПП"))
  /// OGRN.
  public static let ogrn = Field("ogrn", .ogrn, Text("OGRN", "ОГРН"))
  /// OKPO.
  public static let okpo = Field("okpo", .okpo, Text("OKPO", "ОКПО"))
  /// Preferred legal form.
  public static let preferredForm = Field(
    "preferred_form", .choice(forms), Text("Preferred form", "Удобная форма"))
  /// Category.
  public static let category = Field(
    "category", .text, Text("Category", "Категория компании"), .searchable)
  /// Kind.
  public static let kind_ = Field("kind", .choice(kinds), Text("Kind", "Вид партнёра"))
  /// Legal address.
  public static let legalAddress = Field(
    "legal_address", .text, Text("Legal address", "Юридический адрес"), .sensitive)
  /// Postal address.
  public static let postalAddress = Field(
    "postal_address", .text, Text("Postal address", "Почтовый адрес"), .sensitive)
  /// E-mail.
  public static let email = Field("email", .email, Text("E-mail", "Эл. почта"), .sensitive)
  /// Phone.
  public static let phone = Field("phone", .phone, Text("Phone", "Телефон"), [.sensitive, .listed])
  /// E-mails.
  public static let emails = Field("emails", .emails, Text("E-mails", "Эл. адреса"), .sensitive)
  /// Phones.
  public static let phones = Field("phones", .phones, Text("Phones", "Телефоны"), .sensitive)
  /// Addresses at which no letter arrives.
  public static let wrongEmails = Field(
    "wrong_emails", .tags, Text("Wrong e-mails", "Неверные адреса"), .sensitive)
  /// Bank account.
  public static let bankAccount = Field(
    "bank_account", .account, Text("Bank account", "Расчётный счёт"), .sensitive)
  /// BIK.
  public static let bik = Field("bik", .bik, Text("BIK", "БИК"))
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Ответственный"), [.open, .listed])
  /// Company total.
  public static let total = Field(
    "total", .money(currency: "total_currency"), Text("Company total", "Общая сумма компании"),
    [.derived, .listed])
  /// Currency.
  public static let totalCurrency = Field(
    "total_currency", .text, Text("Currency", "Валюта"), .derived)
  /// The head company of the holding.
  public static let holding = Field(
    "holding", .reference("company"), Text("Head company", "Головная компания"))
  /// Tags.
  public static let tags = Field("tags", .tags, Text("Tags", "Метки"))
  /// Created.
  public static let createdAt = Field(
    "created_at", .instant, Text("Created", "Создана"), [.open, .fixed])
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменена"), .fixed)

  /// Partner kinds (F293).
  public static let kinds = Vocabulary([
    .init("client", Text("client", "клиент")),
    .init("supplier", Text("supplier", "поставщик")),
    .init("competitor", Text("competitor", "конкурент")),
    .init("carrier", Text("carrier", "перевозчик")),
  ])

  /// The legal forms in which a customer prefers his papers (F130).
  public static let forms = Vocabulary([
    .init("llc", Text("limited company", "ООО")),
    .init("entrepreneur", Text("sole entrepreneur", "ИП")),
    .init("corporation", Text("joint-stock company", "АО")),
    .init("self-employed", Text("self-employed", "самозанятый")),
    .init("person", Text("private person", "физическое лицо")),
    .init("other", Text("other", "другая")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.company, Noun("company", "companies", "компания", "компании", "компаний"),
    table: "companies", ownership: .field("owner"), title: "name",
    naturalKeys: ["inn", "email", "phone"],
    fields: [
      id, name, legalName, inn, kpp, ogrn, okpo, preferredForm, category, kind_, legalAddress,
      postalAddress, email, phone, emails, phones, wrongEmails, bankAccount, bik, owner, total,
      totalCurrency,
      holding, tags,
      createdAt, updatedAt,
    ] + Buying.fields)
}
