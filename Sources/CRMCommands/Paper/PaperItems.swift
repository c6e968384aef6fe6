import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm quote|invoice|order item`: the lines of a paper.
enum PaperItems {
  static func group(_ kind: RecordKind) -> Group<App> {
    Group("item", summary: Text("Lines of ", "Строки ") + kind.noun.ofOne) {
      [
        .command(add(kind)),
        .command(RecordEdit.command(DocumentLine.kind, under: "\(kind.name) item")),
        .command(RecordRemove.command(DocumentLine.kind, under: "\(kind.name) item")),
        .command(list(kind)),
      ]
    }
  }

  private static func add(_ kind: RecordKind) -> Command<App> {
    let paper = Option<String>(
      kind.name, value: kind.name.uppercased(), help: Text("the paper", "документ"),
      completion: .ask(kind.name)
    ).required()
    let path = "crm \(kind.name) item add --\(kind.name) 3"
    return Command(
      "add", summary: Text("Put goods on ", "Добавить товары в ") + kind.noun.oneObject,
      details: Text(
        "Prices include VAT. The general rate is the one in force on the day of the paper.",
        "Цены включают НДС. Общая ставка – действующая на дату документа."),
      effect: .writes,
      parameters: [paper, DealItemAdd.discount, DealItemAdd.vatRate, DealItemAdd.items],
      examples: [Example("\(path) VIT-120:2:85000", Text("a line", "строка"))],
      exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let id = try app.id(kind, arguments[paper])
      let goods = try DealItemAdd.goods(arguments)
      let ids = try desk.addLines(goods, to: kind, id)
      let record = try desk.store.lastKnown(kind, id)
      let money = Cells(store: desk.store).money(
        record[Quote.amount.name].integer ?? 0, record[Quote.currency.name].text)
      try app.answer(
        DocumentLine.kind, ids,
        Text("Added ", "Добавлено: ") + Item.kind.noun.counted(ids.count) + Text("; ", "; ")
          + kind.called(id) + Text(verbatim: ": \(money)"))
    }
  }

  private static func list(_ kind: RecordKind) -> Command<App> {
    let paper = kind.operand
    return Command(
      "list", summary: Text("List the lines of ", "Показать строки ") + kind.noun.ofOne,
      effect: .reads, parameters: [paper], fields: FieldParameters.notes(DocumentLine.kind),
      examples: [Example("crm \(kind.name) item list 3 --json", Text("as JSON", "в JSON"))],
      exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      let store = try app.reader()
      let id = try app.id(kind, arguments[paper])
      _ = try store.record(kind, id)
      let fields = try app.printedFields(DocumentLine.kind, isSingle: false)
      let term = FilterTerm(path: [kind.name], op: .equals, values: [String(id)])
      try app.print(DocumentLine.kind, fields) { body throws(Failure) in
        try store.each(Selection(DocumentLine.kind, terms: [term])) { line throws(Failure) in
          try body(line)
        }
      }
    }
  }
}
