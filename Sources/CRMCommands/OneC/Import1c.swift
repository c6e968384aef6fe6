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
        + "deal/7', with a task. The same file again changes nothing. A file "
        + "that cannot be read holds up no other one.",
      "Читает CommerceML 2.03–2.10 и 3.1, счета из ЭДО, УПД и выписки 1CClientBankExchange, в том числе в zip. Сделка "
        + "находится по нашему номеру (CRM-7) либо по ИНН и КПП клиента с единственной открытой сделкой. "
        + "Остальное сохраняется и ждёт 'crm order link 5 deal/7', создаётся задача. Повторная загрузка "
        + "ничего не меняет. Нечитаемый файл не мешает загрузить остальные."),
    effect: .writes, parameters: [files],
    examples: [
      Example("crm import-1c orders.xml", Text("orders of the exchange", "заказы из обмена")),
      Example("crm import-1c ~/1c/out", Text("a whole folder", "папка целиком")),
      Example("crm import-1c kl_to_1c.txt", Text("a statement", "банковская выписка")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandOffice()
    var report = OneCReport()
    let all = try sources(arguments[files], app)
    var failed = 0
    for source in all {
      do throws(Failure) {
        try take(source, &report, desk, app)
      } catch {
        // One bad file among others holds up none of them.
        guard all.count > 1, [.data, .noInput, .io].contains(error.exit) else { throw error }
        for line in ErrorLine.text(error, app.language) { app.note(Text(verbatim: line)) }
        failed += 1
      }
    }
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try OneCPage(report).write(app)
    guard failed == 0 else {
      throw Failure(
        .partial, "onec.partial",
        Text(
          "\(failed) of \(all.count) files were not taken in",
          "не загружено файлов: \(failed) из \(all.count)"))
    }
  }

  private static func take(
    _ path: String, _ report: inout OneCReport, _ desk: Desk, _ app: App
  ) throws(Failure) {
    guard path != "-" else {
      return try desk.importOneC(&report, OneCFile(path, app.world.streams.input))
    }
    let bytes = try SeekableBytes(paths: [path])
    try desk.importOneC(&report, OneCFile(Paths.lastComponent(path), bytes))
  }

  /// All files that the words of the command line name.
  private static func sources(_ names: [String], _ app: App) throws(Failure) -> [String] {
    var sources: [String] = []
    for name in names { sources += name == "-" ? [name] : try paths(try app.file(name)) }
    return sources
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
