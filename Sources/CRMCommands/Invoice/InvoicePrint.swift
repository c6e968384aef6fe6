import CRMActions
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
  static let pdf = Flag("pdf", help: Text("a PDF, made of that page", "PDF этой страницы"))
  static let output = Option<String>(
    "output", "o", value: "FILE", help: Text("the file to make", "создать файл"), completion: .file)
  static let invoice = Invoice.kind.operand

  static let command = Command<App>(
    "print", summary: Text("Make a page to print", "Печатная форма счёта"),
    details: Text(
      "Our own name, INN and bank details come from the section [seller] of the settings ('crm help "
        + "settings'). The page is in Russian, as the paper is. What is left to pay stands in a QR code "
        + "(GOST R 56042) that apps of banks read, where libqrencode4 is installed. A PDF is made by the "
        + "command of [papers] pdf, or by weasyprint, chromium or wkhtmltopdf.",
      "Наши название, ИНН и банк берутся из раздела [seller] файла настроек ('crm help settings'). Сумма "
        + "к оплате стоит в QR-коде (ГОСТ Р 56042) для банковских приложений, если установлена "
        + "libqrencode4. PDF создаёт команда из [papers] pdf либо weasyprint, chromium или wkhtmltopdf."
    ),
    effect: .reads, parameters: [html, pdf, output, Export.force, invoice],
    exclusive: [["html", "pdf"]],
    examples: [
      Example("crm invoice print 3 -o счёт-3.html", Text("to a file", "в файл")),
      Example("crm invoice print 3 --pdf -o счёт-3.pdf", Text("to send it", "чтобы отправить")),
      Example("crm invoice print 3 --html > page.html", Text("to the output", "в вывод")),
    ],
    exits: [
      .ok, .usage, .data, .noInput, .unavailable, .cannotCreate, .io, .noPermission, .config,
    ], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    _ = try app.reader()
    let page = try page(try app.id(Invoice.kind, arguments[invoice]), app)
    let bytes = arguments[pdf] ? try PDFMaker(app).make(page) : Array(page.utf8)
    guard let named = arguments[output], named != "-" else {
      guard !arguments[pdf] || !app.world.streams.output.isTerminal else { throw noFile }
      return app.world.streams.output.write(bytes: bytes)
    }
    try app.write(bytes, to: named, overwrite: arguments[Export.force])
    app.noteWritten(named, ByteSize.text(Int64(bytes.count)))
  }

  /// The page of an invoice.
  static func page(_ id: Int64, _ app: App) throws(Failure) -> String {
    let store = try app.desk(writes: false).store
    let record = try store.record(Invoice.kind, id)
    let seller = try Seller(try app.settings())
    let term = FilterTerm(path: ["invoice"], op: .equals, values: [String(record.id)])
    let lines = try store.all(Selection(DocumentLine.kind, terms: [term]))
    let company = try record[Quote.company].integer.flatMap { id throws(Failure) in
      try store.find(Company.kind, id)
    }
    return InvoicePage(record, lines, seller, Buyer(record, company)).text
  }

  private static let noFile = Failure(
    .usage, "pdf.terminal",
    Text("a PDF is nothing for a terminal", "PDF не выводится на терминал"),
    hint: Text("give --output FILE", "укажите --output ФАЙЛ"))
}
