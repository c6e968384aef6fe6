import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm deal item list`: the goods of a deal, as rows.
enum DealItemList {
  static let deal = Deal.kind.operand

  static let command = Command<App>(
    "list", summary: Text("List the goods of a deal", "Показать товары сделки"), effect: .reads,
    parameters: [deal], fields: FieldParameters.notes(Item.kind),
    examples: [Example("crm deal item list 7 --json", Text("as JSON", "в JSON"))],
    exits: [.ok, .usage, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let id = try app.id(Deal.kind, arguments[deal])
    try store.demandWhole(try store.record(Deal.kind, id))
    let fields = try app.printedFields(Item.kind, isSingle: false)
    let term = FilterTerm(path: ["deal"], op: .equals, values: [String(id)])
    try app.print(Item.kind, fields) { body throws(Failure) in
      try store.each(Selection(Item.kind, terms: [term])) { item throws(Failure) in
        try body(item)
      }
    }
  }
}
