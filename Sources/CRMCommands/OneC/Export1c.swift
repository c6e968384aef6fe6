import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import OneC
import Platform
import Wording

/// `crm export-1c`: customers and orders for 1С.
enum ExportOneC {
  static let company = Option<String>(
    "company", value: "COMPANY", help: Text("a customer", "контрагент"), completion: .ask("company")
  ).repeated()
  static let deal = Option<String>(
    "deal", value: "DEAL", help: Text("a deal and its customer", "сделка с контрагентом"),
    completion: .ask("deal")
  ).repeated()
  static let changed = Flag(
    "changed",
    help: Text("customers in work that 1C does not have so", "контрагенты, изменившиеся с выгрузки")
  )
  static let since = Option<String>(
    "since", value: "TIME",
    help: Text("with --changed: since when", "вместе с --changed: с какого времени"))
  static let queued = Flag(
    "queued", help: Text("what a rule put into the outbox", "то, что правило поставило в очередь"))
  static let shape = Option<OneCShape>(
    "to", value: "SHAPE", help: Text("what the file is", "что в файле")
  ).or(.orders)
  static let schema = Option<String>(
    "schema", value: "VERSION", help: Text("the version of CommerceML", "версия CommerceML"),
    completion: .choices(CommerceSchema.allCases.map { Choice($0.rawValue) }))
  static let zip = Flag("zip", help: Text("pack the files into a zip", "упаковать файлы в zip"))
  static let output = Option<String>(
    "output", "o", value: "FILE|DIR",
    help: Text("the file to make, or a folder", "создать файл или файлы в папке"), completion: .file
  )

  static let command = Command<App>(
    "export-1c",
    summary: Text("Hand customers and orders to 1C", "Выгрузить контрагентов и заказы в 1С"),
    details: Text(
      "'--to counterparty' writes the file that a stock 1C makes a counterparty of (loading a document "
        + "from a file); '--to orders' writes CommerceML for the exchange with sites. What 1C needs is "
        + "checked first. Keys stay the same, and what has not changed is written byte for byte alike. "
        + "A deal is known by the number CRM-7 when its order comes back.",
      "'--to counterparty' пишет файл, из которого типовая 1С создаёт контрагента («Загрузка документа "
        + "из файла»); '--to orders' – CommerceML для обмена с сайтом. Обязательные данные проверяются "
        + "заранее. Ид постоянны, неизменившееся выгружается байт в байт так же. По номеру CRM-7 сделка "
        + "узнаётся, когда заказ возвращается."),
    effect: .writes,
    parameters: [company, deal, changed, since, queued, shape, schema, zip, output, Export.force],
    examples: [
      Example(
        "crm export-1c --company 7707083893 --to counterparty --output ./",
        Text("one customer", "один контрагент")),
      Example("crm export-1c --deal 7 > orders.xml", Text("an order", "заказ")),
      Example(
        "crm export-1c --changed --schema 3.1 --zip -o exchange.zip",
        Text("from cron", "из cron")),
    ], exits: [.ok, .usage, .data, .noInput, .cannotCreate, .io, .tryAgain, .noPermission], run: run
  )

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let schema = try schemaNamed(arguments[schema])
    let bundle = try desk.bundle(try selection(arguments, app))
    guard !bundle.parties.isEmpty else {
      return app.note(Text("there is nothing to hand over", "выгружать нечего"))
    }
    let files = try OneCFiles(bundle, arguments[shape], schema)
    if !desk.dryRun { try OneCTarget(arguments, app).write(files) }
    try desk.confirm(bundle)
    let orders = bundle.orders.count
    let verb =
      desk.dryRun
      ? Text("would hand over: ", "было бы выгружено: ") : Text("handed over: ", "выгружено: ")
    let told = verb + Company.kind.noun.counted(bundle.parties.count)
    app.note(
      arguments[shape] == .orders
        ? told + Text(verbatim: ", ") + Deal.kind.noun.counted(orders) : told)
  }

  private static func schemaNamed(_ word: String?) throws(Failure) -> CommerceSchema {
    guard let word else { return .v2_08 }
    guard let schema = CommerceSchema(rawValue: word) else {
      throw Failure.unknownValue(word, among: CommerceSchema.allCases.map(\.rawValue))
    }
    return schema
  }

  private static func selection(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> OneCSelection {
    var selection = OneCSelection()
    for word in arguments[company] { selection.companies.append(try app.id(Company.kind, word)) }
    for word in arguments[deal] { selection.deals.append(try app.id(Deal.kind, word)) }
    selection.isChanged = arguments[changed]
    selection.isQueued = arguments[queued]
    let session = try app.session()
    if let word = arguments[since] {
      selection.since = try TimeWord.read(word).range(
        now: session.now, zone: session.zone, preferring: .past
      ).lowerBound
    }
    let isEmpty = selection.companies.isEmpty && selection.deals.isEmpty
    guard isEmpty, !selection.isChanged, !selection.isQueued else { return selection }
    throw Failure(
      .usage, "onec.no-selection", Text("what is to be handed over?", "что выгрузить?"),
      hint: Text(
        "give --company, --deal, --changed or --queued",
        "укажите --company, --deal, --changed или --queued"))
  }
}

/// What a file for 1С holds, by the words of the command line.
enum OneCShape: String, CaseIterable, ArgumentValue {
  case orders, counterparty
}
