import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm invoice print`: a «Счёт на оплату» to print or to send.
enum InvoicePrint {
  static let html = Flag(
    "html", help: Text("a page of HTML (the default)", "страница HTML (по умолчанию)"))
  static let output = Option<String>(
    "output", "o", value: "FILE", help: Text("the file to make", "создать файл"), completion: .file)
  static let invoice = Invoice.kind.operand

  static let command = Command<App>(
    "print", summary: Text("Make a page to print", "Печатная форма счёта"),
    details: Text(
      "Our own name, INN and bank details come from the section [seller] of the settings ('crm help "
        + "settings'). The page is in Russian, as the paper is.",
      "Наши название, ИНН и банк берутся из раздела [seller] файла настроек ('crm help settings')."),
    effect: .reads, parameters: [html, output, Export.force, invoice],
    examples: [
      Example("crm invoice print 3 -o счёт-3.html", Text("to a file", "в файл")),
      Example("crm invoice print 3 --html > page.html", Text("to the output", "в вывод")),
    ], exits: [.ok, .usage, .data, .noInput, .cannotCreate, .io, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let record = try store.record(Invoice.kind, try app.id(Invoice.kind, arguments[invoice]))
    let seller = try Seller(try app.settings())
    let term = FilterTerm(path: ["invoice"], op: .equals, values: [String(record.id)])
    let lines = try store.all(Selection(DocumentLine.kind, terms: [term]))
    let company = try record[Quote.company].integer.flatMap { id throws(Failure) in
      try store.find(Company.kind, id)
    }
    let page = InvoicePage(record, lines, seller, Buyer(record, company)).text
    guard let named = arguments[output], named != "-" else { return app.write(page) }
    let file = try NewFile(app.file(named), overwrite: arguments[Export.force])
    file.output.write(page)
    try file.commit()
  }
}
