import Wording

/// A form of a site: under which name it sends, which of its fields mean what, what is taken for spam
/// (F021, F028).
public enum Form {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.required, .addOnly, .listed])
  /// Enabled.
  public static let enabled = Field("enabled", .flag, Text("Enabled", "Включена"), .listed)
  /// Source.
  public static let source = Field(
    "source", .text, Text("Source of leads", "Источник лидов"), .listed)
  /// Aliases.
  public static let aliases = Field(
    "aliases", .tags, Text("Names of fields", "Имена полей"))
  /// Honeypot.
  public static let honeypot = Field(
    "honeypot", .text, Text("Field for robots", "Поле-ловушка"), .listed)
  /// Least seconds.
  public static let minSeconds = Field(
    "min_seconds", .integer, Text("Least seconds to fill it in", "Минимум секунд на заполнение"))
  /// Most links.
  public static let maxLinks = Field(
    "max_links", .integer, Text("Most links in it", "Максимум ссылок"))
  /// Cyrillic.
  public static let cyrillic = Field(
    "cyrillic", .flag, Text("Must hold Cyrillic", "Обязательна кириллица"))
  /// Per address.
  public static let perAddress = Field(
    "per_address", .integer,
    Text("Most from one address in 10 minutes", "Максимум с одного адреса за 10 минут"))
  /// Redirect.
  public static let redirect = Field(
    "redirect", .text, Text("Page shown afterwards", "Страница после отправки"))
  /// Secret, as its SHA-256.
  public static let secret = Field(
    "secret", .text, Text("Secret (SHA-256)", "Секрет (SHA-256)"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.form, Noun("form", "forms", "форма", "формы", "форм"), table: "forms",
    ownership: .office, title: "name", naturalKeys: ["name"], order: ["name", "id"],
    fields: [
      id, name, enabled, source, aliases, honeypot, minSeconds, maxLinks, cyrillic, perAddress,
      redirect, secret, createdAt,
    ])
}

/// What somebody sent through a form, with the one outcome that it got (F028–F030).
public enum Submission {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Form.
  public static let form = Field(
    "form", .reference("form"), Text("Form", "Форма"), [.open, .fixed, .listed])
  /// Outcome.
  public static let outcome = Field(
    "outcome", .choice(outcomes), Text("Outcome", "Исход"), [.open, .fixed, .listed])
  /// Person.
  public static let person = Field(
    "person", .text, Text("Person", "Имя"), [.fixed, .once, .searchable, .listed])
  /// E-mail.
  public static let email = Field(
    "email", .email, Text("E-mail", "Эл. почта"), [.sensitive, .fixed, .once, .listed])
  /// Phone.
  public static let phone = Field(
    "phone", .phone, Text("Phone", "Телефон"), [.sensitive, .fixed, .once, .listed])
  /// Text.
  public static let text = Field(
    "text", .prose, Text("Text", "Текст"), [.sensitive, .fixed, .once])
  /// Page.
  public static let page = Field("page", .text, Text("Page", "Страница"), [.fixed, .once])
  /// UTM.
  public static let utm = Field("utm", .list, Text("UTM marks", "Метки UTM"), [.fixed, .once])
  /// The other answers.
  public static let answers = Field(
    "answers", .list, Text("Other answers", "Прочее"), [.sensitive, .fixed, .once])
  /// Number of the sender.
  public static let externalID = Field(
    "external_id", .text, Text("External id", "Внешний номер"), [.fixed, .once])
  /// Sender's address on the network.
  public static let remote = Field(
    "remote", .text, Text("Sender", "Отправитель"), [.sensitive, .fixed, .once])
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пометка"), [.open, .fixed, .listed])
  /// Received.
  public static let receivedAt = Field(
    "received_at", .instant, Text("Received", "Получено"), [.open, .fixed, .once, .listed])
  /// Lead.
  public static let lead = Field(
    "lead", .reference("lead"), Text("Lead", "Лид"), [.fixed, .listed])
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .fixed)
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .fixed)

  /// What became of it.
  public static let outcomes = Vocabulary([
    .init("lead", Text("new lead", "новый лид")),
    .init("attached", Text("attached", "прикреплено")),
    .init("quarantine", Text("quarantine", "карантин")),
    .init("dropped", Text("dropped", "отброшено")),
    .init("error", Text("could not be parsed", "не разобрано")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.submission,
    Noun("form entry", "form entries", "заявка с сайта", "заявки с сайта", "заявок с сайта"),
    table: "submissions", ownership: .through(["lead", "deal", "contact", "company"]),
    title: "person",
    fields: [
      id, form, outcome, person, email, phone, text, page, utm, answers, externalID, remote, note,
      receivedAt, lead, contact, company, deal,
    ])
}

/// A way by which notifications leave the program, for whom, and when it keeps silent.
public enum Channel {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name of the command in the settings file.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.required, .addOnly, .listed])
  /// For whom; everybody where empty.
  public static let user = Field(
    "user", .reference("user"), Text("For", "Кому"), [.addOnly, .listed])
  /// Events; all where empty.
  public static let events = Field("events", .tags, Text("Events", "События"), .listed)
  /// Silent hours.
  public static let silent = Field("silent", .text, Text("Silent hours", "Тихие часы"), .listed)
  /// Digest.
  public static let digest = Field("digest", .text, Text("Digest at", "Сводка в"), .listed)
  /// Enabled.
  public static let enabled = Field("enabled", .flag, Text("Enabled", "Включён"), .listed)
  /// From when on.
  public static let since = Field("since", .instant, Text("Since", "С"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.channel, Noun("channel", "channels", "канал", "канала", "каналов"), table: "channels",
    ownership: .administrator, title: "name", order: ["name", "id"],
    fields: [id, name, user, events, silent, digest, enabled, since, createdAt])
}
