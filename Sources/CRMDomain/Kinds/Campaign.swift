import Wording

/// A letter to many, each of whom gets it by name (F098, F276–F282).
public enum Campaign {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Имя"), [.fixed, .searchable, .listed])
  /// State.
  public static let state = Field(
    "state", .choice(states), Text("State", "Состояние"), [.fixed, .listed])
  /// Of which records its audience is.
  public static let kind_ = Field("kind", .choice(kinds), Text("Of", "Вид записей"), .fixed)
  /// Which of them.
  public static let filters = Field("filters", .list, Text("To whom", "Кому"), [.fixed, .listed])
  /// Template.
  public static let template = Field("template", .text, Text("Template", "Шаблон"), .listed)
  /// Subject.
  public static let subject = Field("subject", .text, Text("Subject", "Тема письма"))
  /// Topic.
  public static let topic = Field("topic", .text, Text("Topic", "Рубрика"))
  /// Whether only those get it who have agreed to the topic.
  public static let optIn = Field("opt_in", .flag, Text("Opt-in", "Только с согласием"))
  /// Mailbox.
  public static let mailbox = Field("mailbox", .text, Text("Mailbox", "Ящик"))
  /// Language.
  public static let language = Field(
    "language", .choice(Template.languages), Text("Language", "Язык"))
  /// The hours in which its letters leave.
  public static let window = Field("window", .text, Text("Hours", "Часы"))
  /// How many letters leave in an hour.
  public static let rate = Field("rate", .text, Text("Rate", "Скорость"))
  /// The day on which it comes again each year: `birthday` or `22.06`.
  public static let yearly = Field("yearly", .text, Text("Every year", "Ежегодно"))
  /// When it is sent by itself.
  public static let sendAt = Field("send_at", .instant, Text("Send at", "Отправить"), .listed)
  /// When its first letters were written.
  public static let startedAt = Field("started_at", .instant, Text("Started", "Начата"), .fixed)
  /// Recipients.
  public static let recipients = Field(
    "recipients", .integer, Text("Recipients", "Получатели"), [.derived, .listed])
  /// Letters that have left.
  public static let sent = Field(
    "sent", .integer, Text("Sent", "Отправлено"), [.derived, .listed])
  /// Author.
  public static let author = Field("author", .reference("user"), Text("Author", "Автор"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// How far a campaign has come.
  public static let states = Vocabulary([
    .init("draft", Text("draft", "черновик")), .init("planned", Text("planned", "запланирована")),
    .init("running", Text("running", "идёт")), .init("paused", Text("paused", "приостановлена")),
  ])

  /// The kinds of records that letters go to.
  public static let audiences: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind,
  ]

  private static let kinds = Vocabulary(
    audiences.map { .init($0.name, Text($0.noun.form(for: 5).en, $0.noun.form(for: 1).ru)) })

  /// What the outbox calls its letters.
  public static func purpose(_ id: Int64) -> String { "campaign/\(id)" }

  /// The description of the kind.
  public static let kind = RecordKind(
    "campaign", Noun("campaign", "campaigns", "рассылка", "рассылки", "рассылок"),
    table: "campaigns", ownership: .shared, title: "name", naturalKeys: ["name"],
    fields: [
      id, name, state, kind_, filters, template, subject, topic, optIn, mailbox, language, window,
      rate, yearly, sendAt, startedAt, recipients, sent, author, createdAt,
    ])
}

/// Somebody whom a campaign has written to, and what came of it.
public enum CampaignRecipient {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Campaign.
  public static let campaign = Field(
    "campaign", .reference("campaign"), Text("Campaign", "Рассылка"), [.fixed, .listed])
  /// The year, of what comes every year.
  public static let occasion = Field("occasion", .text, Text("Occasion", "Повод"), .fixed)
  /// The record.
  public static let on = Field("on", .link, Text("On", "По записи"), [.fixed, .listed])
  /// Person.
  public static let person = Field("person", .text, Text("Person", "Кто"), [.fixed, .listed])
  /// Address.
  public static let address = Field(
    "address", .text, Text("E-mail", "Эл. почта"), [.fixed, .sensitive, .listed])
  /// How far the letter has come.
  public static let state = Field(
    "state", .choice(Outgoing.states), Text("State", "Состояние"), [.derived, .listed])
  /// Seller.
  public static let seller = Field(
    "seller", .reference("user"), Text("Seller", "Продавец"), [.fixed, .listed])
  /// Came back.
  public static let bouncedAt = Field(
    "bounced_at", .instant, Text("Came back", "Вернулось"), .fixed)
  /// Complained.
  public static let complainedAt = Field(
    "complained_at", .instant, Text("Complained", "Жалоба"), .fixed)
  /// Unsubscribed.
  public static let unsubscribedAt = Field(
    "unsubscribed_at", .instant, Text("Unsubscribed", "Отписался"), .fixed)
  /// Answered.
  public static let answeredAt = Field(
    "answered_at", .instant, Text("Answered", "Ответил"), .fixed)
  /// When a link was opened first.
  public static let openedAt = Field(
    "opened_at", .instant, Text("Opened a link", "Перешёл по ссылке"), .fixed)
  /// The addresses that stand in the letter.
  public static let links = Field("links", .list, Text("Links", "Ссылки"), .fixed)
  /// Delivery.
  public static let delivery = Field(
    "delivery", .reference("outbox"), Text("Delivery", "Отправка"), .fixed)
  /// Letter.
  public static let message = Field(
    "message", .reference("message"), Text("Letter", "Письмо"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .fixed)
  /// Lead.
  public static let lead = Field("lead", .reference("lead"), Text("Lead", "Лид"), .fixed)
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .fixed)
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "recipient",
    Noun("recipient", "recipients", "получатель", "получателя", "получателей"),
    table: "campaign_recipients", ownership: .through(["deal", "lead", "contact", "company"]),
    title: "person",
    fields: [
      id, campaign, occasion, on, person, address, state, seller, bouncedAt, complainedAt,
      unsubscribedAt, answeredAt, openedAt, links, delivery, message, deal, lead, contact, company,
      createdAt,
    ])
}
