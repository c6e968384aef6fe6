import Wording

/// A set of questions for customers, with the letter that brings them (F268–F275).
public enum Survey {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field("name", .text, Text("Name", "Имя"), [.fixed, .listed])
  /// Title.
  public static let title = Field("title", .text, Text("Title", "Название"), [.fixed, .listed])
  /// Topic.
  public static let topic = Field("topic", .text, Text("Topic", "Тема"), [.fixed, .listed])
  /// Whether it is sent.
  public static let enabled = Field("enabled", .flag, Text("Enabled", "Включён"), .listed)
  /// Whether it came with the program.
  public static let shipped = Field("shipped", .flag, Text("Shipped", "Из поставки"), .fixed)
  /// How many were asked.
  public static let asked = Field(
    "asked", .integer, Text("Asked", "Опрошено"), [.derived, .listed])
  /// How many answered.
  public static let answered = Field(
    "answered", .integer, Text("Answered", "Ответили"), [.derived, .listed])
  /// Text.
  public static let text = Field("text", .prose, Text("Text", "Текст"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "survey", Noun("survey", "surveys", "опрос", "опроса", "опросов"), table: "surveys",
    ownership: .shared, title: "name", naturalKeys: ["name"], order: ["name", "id"],
    fields: [
      id, name, title, topic, enabled, shipped, asked, answered, text, createdAt,
    ])
}

/// A person who is asked to answer a survey, and what he answered.
public enum Invitation {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Survey.
  public static let survey = Field(
    "survey", .reference("survey"), Text("Survey", "Опрос"), [.fixed, .listed])
  /// The occasion.
  public static let on = Field("on", .link, Text("On", "По записи"), [.fixed, .listed])
  /// Person.
  public static let person = Field("person", .text, Text("Person", "Кто"), [.fixed, .listed])
  /// State.
  public static let state = Field(
    "state", .choice(states), Text("State", "Состояние"), [.fixed, .listed])
  /// Way.
  public static let way = Field("way", .choice(ways), Text("By", "Способ"), [.fixed, .listed])
  /// Language.
  public static let language = Field(
    "language", .choice(languages), Text("Language", "Язык"), .fixed)
  /// Seller.
  public static let seller = Field(
    "seller", .reference("user"), Text("Seller", "Продавец"), [.fixed, .listed])
  /// How the deal had ended.
  public static let outcome = Field(
    "outcome", .choice(outcomes), Text("Outcome", "Исход"), .fixed)
  /// The stage of the deal; of a lost one that in which it was lost.
  public static let stage = Field("stage", .text, Text("Stage", "Стадия"), .fixed)
  /// When the letter is due.
  public static let sendAt = Field("send_at", .instant, Text("Send at", "Отправить"), .fixed)
  /// Asked.
  public static let sentAt = Field("sent_at", .instant, Text("Asked at", "Спрошен"), .fixed)
  /// Reminded.
  public static let remindedAt = Field(
    "reminded_at", .instant, Text("Reminded", "Напомнили"), .fixed)
  /// Answered.
  public static let answeredAt = Field(
    "answered_at", .instant, Text("Answered at", "Ответил"), .fixed)
  /// How the answers came.
  public static let answeredBy = Field(
    "answered_by", .choice(answerWays), Text("Answered by", "Как ответил"), .fixed)
  /// Score.
  public static let score = Field("score", .integer, Text("Score", "Оценка"), [.fixed, .listed])
  /// Low.
  public static let low = Field("low", .flag, Text("Low", "Низкая оценка"), .fixed)
  /// Answers.
  public static let answers = Field("answers", .list, Text("Answers", "Ответы"), .fixed)
  /// Delivery.
  public static let delivery = Field(
    "delivery", .reference("outbox"), Text("Delivery", "Отправка"), .fixed)
  /// Letter.
  public static let message = Field(
    "message", .reference("message"), Text("Letter", "Письмо"), .fixed)
  /// Task.
  public static let task = Field("task", .reference("task"), Text("Task", "Задача"), .fixed)
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
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создано"), .fixed)

  /// How far an invitation has come.
  public static let states = Vocabulary([
    .init("planned", Text("planned", "запланирован")),
    .init("asked", Text("asked", "спрошен")),
    .init("begun", Text("half filled in", "начал отвечать")),
    .init("answered", Text("answered", "ответил")),
    .init("declined", Text("declined", "отказался")),
    .init("dropped", Text("not sent", "не отправлен")),
  ])

  /// How a person is asked.
  public static let ways = Vocabulary([
    .init("letter", Text("letter", "письмо")), .init("call", Text("call", "звонок")),
  ])

  /// How answers come.
  public static let answerWays = Vocabulary([
    .init("page", Text("page", "страница")), .init("mail", Text("letter", "письмо")),
    .init("manager", Text("typed by a manager", "записал менеджер")),
  ])

  /// How a deal has ended.
  public static let outcomes = Vocabulary([
    .init("open", Text("open", "открыта")), .init("won", Text("won", "выиграна")),
    .init("done", Text("done", "завершена")), .init("lost", Text("lost", "потеряна")),
  ])

  /// The languages of letters and pages.
  public static let languages = Vocabulary([
    .init("en", Text("English", "английский")), .init("ru", Text("Russian", "русский")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.invitation,
    Noun("invitation", "invitations", "приглашение", "приглашения", "приглашений"),
    table: "survey_invitations", ownership: .through(["deal", "lead", "contact", "company"]),
    title: "person",
    fields: [
      id, survey, on, person, state, way, language, seller, outcome, stage, sendAt, sentAt,
      remindedAt, answeredAt, answeredBy, score, low, answers, delivery, message, task,
      deal, lead, contact, company, createdAt,
    ])
}
