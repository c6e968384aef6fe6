import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm campaign add NAME`: who is to get which letter.
enum CampaignAdd {
  static let name = Operand<String>("NAME", help: Text("what to call it", "как назвать"))
  static let words = Operand<String>(
    "FILTER",
    help: Text(
      "whom: filters, or the records themselves, - for standard input; else leads that wait",
      "кому: фильтры или сами записи; - – стандартный ввод; иначе лиды «в ожидании»"),
    completion: .fieldWords
  ).repeated(atLeast: 0)
  static let kind = Option<String>(
    "kind", value: "KIND", help: Text("of which records; lead", "каких записей; lead"),
    choices: Campaign.audiences.map { Choice($0.name, $0.noun.form(for: 5)) })
  static let segment = Option<String>(
    "segment", value: "NAME", help: Text("those of a segment", "сегмент"),
    completion: .ask(Segment.kind.name))
  static let template = Option<String>(
    "template", value: "NAME", help: Text("the letter", "письмо"),
    completion: .ask(Template.kind.name)
  ).required()
  static let topic = Option<String>(
    "topic", value: "TOPIC",
    help: Text("what people can agree to or refuse; news", "рубрика согласия; news")
  ).or("news")
  static let subject = Option<String>(
    "subject", value: "TEXT", help: Text("instead of that of the template", "вместо темы шаблона"))
  static let optIn = Flag(
    "opt-in",
    help: Text("only to those who have agreed to the topic", "только давшим согласие на рубрику"))
  static let window = Option<String>(
    "window", value: "HOURS",
    help: Text(
      "in which hours letters leave: 10:00-18:00, 'mon-fri 10:00-19:00'",
      "в какие часы: 10:00-18:00, «пн-пт 10:00-19:00»"))
  static let rate = Option<String>(
    "rate", value: "RATE", help: Text("how many an hour: 200/h", "сколько в час: 200/ч"))
  static let at = Option<String>(
    "at", value: "TIME",
    help: Text("when 'crm tick' begins by itself", "когда crm tick начнёт сам"))
  static let yearly = Option<String>(
    "yearly", value: "DAY",
    help: Text(
      "greetings each year: birthday, 22.06, 'last sun jul'",
      "поздравления каждый год: birthday, 22.06, «последнее воскресенье июля»"))
  static let tongue = Option<String>(
    "language", value: "LANG", help: Text("which template", "какой шаблон"),
    choices: [
      Choice("ru", Text("Russian", "русский")), Choice("en", Text("English", "английский")),
    ])

  static let command = Command<App>(
    "add", summary: Text("Add a campaign", "Добавить рассылку"),
    details: Text(
      "Nothing is sent by that: look at it with 'campaign preview' and 'campaign test', then 'campaign "
        + "send', unless {--at} or {--yearly} leave that to 'crm tick'.",
      "Этим ничего не отправляется: посмотрите campaign preview и campaign test, затем campaign send, "
        + "если {--at} или {--yearly} не поручили это crm tick."),
    effect: .writes,
    parameters: [
      kind, segment, template, topic, subject, optIn, window, rate, at, yearly, tongue,
      LetterText.from, name, words,
    ], fields: FieldParameters.notes(Campaign.kind),
    examples: [
      Example(
        "crm campaign add autumn --template arrivals --rate 200/h --window 10:00-18:00",
        Text("to the leads that wait", "лидам «в ожидании»")),
      Example(
        "crm campaign add sale --segment vip --template sale --topic promo",
        Text("to a segment", "сегменту")),
      Example(
        "crm campaign add birthday --kind contact tags=vip --template birthday --yearly birthday",
        Text("greetings", "поздравления")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var wish = CampaignWish(arguments[name])
    try CampaignAudience(app, desk.store).choose(
      &wish, kind: arguments[kind], segment: arguments[segment], words: arguments[words])
    if let mailbox = arguments[LetterText.from] { _ = try CampaignGroup.office(mailbox, app) }
    let moment = try arguments[at].map { word throws(Failure) in try app.moment(word, "--at") }
    wish.draft = [
      Campaign.template: .text(arguments[template]), Campaign.topic: .text(arguments[topic]),
      Campaign.subject: .optional(arguments[subject]),
      Campaign.optIn: .integer(arguments[optIn] ? 1 : 0),
      Campaign.window: .optional(arguments[window]), Campaign.rate: .optional(arguments[rate]),
      Campaign.sendAt: .optional(moment?.seconds), Campaign.yearly: .optional(arguments[yearly]),
      Campaign.language: .optional(arguments[tongue]),
      Campaign.mailbox: .optional(arguments[LetterText.from]),
    ]
    let id = try desk.addCampaign(wish)
    try app.answer(Campaign.kind, [id], Sentences.added(Campaign.kind, id, wish.name))
  }
}
