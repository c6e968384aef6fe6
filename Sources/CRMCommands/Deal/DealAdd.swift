import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm deal add`: opens a deal without a lead, as for a known customer.
enum DealAdd {
  static let flags = FieldParameters.flags(of: Deal.kind)
  static let items = Option<String>(
    "item", value: "SKU:QTY[:PRICE]", help: Text("goods", "товар"), completion: .ask("product")
  ).repeated()

  static let command = Command<App>(
    "add", summary: Text("Open a deal", "Открыть сделку"), effect: .writes,
    parameters: flags.map(\.parameter) + [FieldParameters.set, items],
    fields: FieldParameters.notes(Deal.kind),
    examples: [
      Example(
        "crm deal add --company 7707083893 --contact 31 --item VIT-120:2:85000",
        Text("for a known customer", "для известного клиента"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let words =
      FieldParameters.words(arguments, flags, Deal.kind) + (try FieldParameters.setWords(arguments))
    let draft = try desk.draft(of: Deal.kind, words, isNew: true)
    var goods: [ItemRequest] = []
    for word in arguments[items] { goods.append(try ItemRequest.read(word)) }
    let id = try desk.addDeal(draft, items: goods)
    try app.answer(Deal.kind, [id], Sentences.added(Deal.kind, id, try desk.title(Deal.kind, id)))
  }
}
