import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm interaction deal`: opens a deal of what was talked about (F196).
enum InteractionDeal {
  static let title = Option<String>(
    "title", value: "TEXT", help: Text("the title of the deal", "название сделки"))
  static let record = Interaction.kind.operand

  static let command = Command<App>(
    "deal", summary: Text("Open a deal of an interaction", "Открыть сделку по взаимодействию"),
    details: Text(
      "Company, contact and owner are those of the interaction. Prints the deal.",
      "Компания, контакт и ответственный – из взаимодействия. Выводит сделку."),
    effect: .writes, parameters: [title, record],
    examples: [Example("crm interaction deal 5", Text("titled by its subject", "по предмету"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(Interaction.kind, arguments[record])
    let deal = try desk.openDeal(of: id, title: arguments[title])
    try app.answer(
      Deal.kind, [deal], Sentences.added(Deal.kind, deal, try desk.title(Deal.kind, deal)))
  }
}
