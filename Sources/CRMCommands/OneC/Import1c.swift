import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import OneC
import Platform
import Rendering
import Wording

/// `crm import-1c`: orders, invoices, payments and shipments from 1С and from banks.
enum ImportOneC {
  static let files = Operand<String>(
    "FILE|DIR", help: Text("files, folders, or '-'", "файлы, папки или «-»"), completion: .file
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "import-1c", summary: Text("Take in what 1C and banks say", "Загрузить данные из 1С и банка"),
    details: Text(
      "Reads CommerceML 2.03–2.10 and 3.1, invoices of the document exchange, UPD, and statements "
        + "1CClientBankExchange, plain or in a zip. A paper finds its deal by our number (CRM-7), or by INN and KPP of a "
        + "customer with one open deal. What cannot be placed is kept and waits for 'crm order link 5 "
        + "deal/7', with a task. The same file again changes nothing.",
      "Читает CommerceML 2.03–2.10 и 3.1, счета из ЭДО, УПД и выписки 1CClientBankExchange, в том числе в zip. Сделка "
        + "находится по нашему номеру (CRM-7) либо по ИНН и КПП клиента с единственной открытой сделкой. "
        + "Остальное сохраняется и ждёт 'crm order link 5 deal/7', создаётся задача. Повторная загрузка "
        + "ничего не меняет."),
    effect: .writes, parameters: [files],
    examples: [
      Example("crm import-1c orders.xml", Text("orders of the exchange", "заказы из обмена")),
      Example("crm import-1c ~/1c/out", Text("a whole folder", "папка целиком")),
      Example("crm import-1c kl_to_1c.txt", Text("a statement", "банковская выписка")),
    ], exits: [.ok, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandOffice()
    var report = OneCReport()
    for name in arguments[files] {
      guard name != "-" else {
        try desk.importOneC(&report, OneCFile(name, app.world.streams.input))
        continue
      }
      for path in try paths(try app.file(name)) {
        let bytes = try SeekableBytes(paths: [path])
        try desk.importOneC(&report, OneCFile(Paths.lastComponent(path), bytes))
      }
    }
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try OneCPage(report).write(app)
  }

  /// The files that a word names: itself, or what a folder holds, by name.
  private static func paths(_ path: String) throws(Failure) -> [String] {
    guard Files.isDirectory(path) else { return [path] }
    var found: [String] = []
    for name in try Files.list(path) where !name.hasPrefix(".") {
      let inner = Paths.join(path, name)
      if Files.isDirectory(inner) {
        found += try paths(inner)
      } else if OneCFile.isPaper(name) || name.lowercased().hasSuffix(".zip") {
        found.append(inner)
      }
    }
    return found
  }
}
