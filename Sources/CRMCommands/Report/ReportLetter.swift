import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `--mail ADDRESS`: a report as a letter, by way of the outbox.
enum ReportLetter {
  static let mail = Option<String>(
    "mail", value: "ADDRESS",
    help: Text("send the page as a letter", "отправить страницу письмом")
  ).repeated()

  static let parameters: [any Parameter] = [mail, LetterText.from]

  /// What a letter leaves no place for; the past is only read.
  static let exclusive = ["html", "explain", "as-of"].map { ["mail", $0] }

  static func isAsked(_ app: App) -> Bool { app.arguments.given(mail) }

  /// The store that a report reads: the one that is written to where a letter is asked for.
  static func store(_ app: App) throws(Failure) -> Store {
    if isAsked(app) { return try app.desk().store }
    guard app.arguments[LetterText.from] == nil else { throw fromNobody }
    return try AsOf.reader(app)
  }

  /// Puts the page into the outbox.
  static func send(_ page: Page, _ app: App) throws(Failure) {
    let account = try LetterText.account(app.arguments, app)
    var wish = LetterWish(chance: String(app.world.identifiers.next().prefix(20)))
    wish.to = app.arguments[mail]
    wish.subject = page.title + " · " + page.subtitle
    wish.text = page.plain()
    wish.html = page.letter
    let made = try app.desk().sendPage(wish, by: account)
    try app.answer(
      Outgoing.kind, [made],
      Text("In the outbox: ", "В исходящих: ") + Outgoing.kind.called(made))
  }

  private static let fromNobody = Failure(
    .usage, "report.no-mail",
    Text("--from is for --mail", "--from бывает вместе с --mail"),
    hint: Text("add --mail ADDRESS", "добавьте --mail АДРЕС"))
}
