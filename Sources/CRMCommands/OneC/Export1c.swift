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
    "as", value: "SHAPE", help: Text("what the file is", "что в файле")
  ).hidingGlobal().or(.orders)
  static let schema = Option<String>(
    "schema", value: "VERSION", help: Text("the version of CommerceML", "версия CommerceML"),
    completion: .choices(CommerceSchema.allCases.map { Choice($0.rawValue) }))
  static let push = Flag(
    "push",
    help: Text("hand the customers to the base of [odata]", "передать контрагентов по OData"))
  static let zip = Flag("zip", help: Text("pack the files into a zip", "упаковать файлы в zip"))
  static let output = Option<String>(
    "output", "o", value: "FILE|DIR",
    help: Text("the file to make, or a folder", "создать файл или файлы в папке"), completion: .file
  )

  static let command = Command<App>(
    "export-1c",
    summary: Text("Hand customers and orders to 1C", "Выгрузить контрагентов и заказы в 1С"),
    details: Text(
      "'--as counterparty' writes the file that a stock 1C makes a counterparty of (loading a document "
        + "from a file); '--as orders' writes CommerceML for the exchange with sites. What 1C needs is "
        + "checked first. Keys stay the same, and what has not changed is written byte for byte alike. "
        + "A deal is known by the number CRM-7 when its order comes back.\n\n'--push' makes and changes "
        + "counterparties in a base of 1C by OData, by the section [odata] of the settings: one is found "
        + "by the key that 1C gave it, or by INN and KPP, and never made twice.\n\nWho acts is said before the "
        + "command: 'crm --as anna export-1c …'.",
      "'--as counterparty' пишет файл, из которого типовая 1С создаёт контрагента («Загрузка документа "
        + "из файла»); '--as orders' – CommerceML для обмена с сайтом. Обязательные данные проверяются "
        + "заранее. Ид постоянны, неизменившееся выгружается байт в байт так же. По номеру CRM-7 сделка "
        + "узнаётся, когда заказ возвращается.\n\n'--push' создаёт и изменяет контрагентов в базе 1С по "
        + "OData (раздел [odata] настроек): контрагент находится по ключу, полученному от 1С, либо по ИНН и "
        + "КПП и не создаётся дважды.\n\nОт чьего имени – указывают перед командой: «crm --as anna "
        + "export-1c …»."),
    effect: .writes,
    parameters: [
      company, deal, changed, since, queued, shape, schema, zip, push, output, Export.force,
    ], exclusive: ["zip", "output", "as", "schema"].map { ["push", $0] },
    examples: [
      Example(
        "crm export-1c --company 7707083893 --as counterparty --output ./",
        Text("one customer", "один контрагент")),
      Example("crm export-1c --deal 7 > orders.xml", Text("an order", "заказ")),
      Example(
        "crm export-1c --changed --schema 3.1 --zip -o exchange.zip",
        Text("from cron", "из cron")),
      Example("crm export-1c --company 18 --push", Text("by OData", "по OData")),
    ],
    exits: [
      .ok, .partial, .usage, .data, .noInput, .cannotCreate, .io, .tryAgain, .noPermission,
      .config,
    ], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let choice = OneCChoice(arguments, app)
    let schema = try choice.schema()
    let bundle = try desk.bundle(try choice.selection())
    for fault in bundle.faults {
      for line in ErrorLine.text(fault, app.language) { app.note(Text(verbatim: line)) }
    }
    guard !bundle.parties.isEmpty else {
      guard bundle.faults.isEmpty else { throw leftOut(bundle) }
      return app.note(Text("there is nothing to hand over", "выгружать нечего"))
    }
    if arguments[push] {
      try OneCPushing(app).push(bundle)
      if !bundle.faults.isEmpty { throw leftOut(bundle) }
      return
    }
    let files = try OneCFiles(bundle, arguments[shape], schema)
    if !desk.dryRun { try OneCTarget(arguments, app).write(files) }
    let content: OneCBundle.Content =
      arguments[shape] == .counterparty ? .customers : schema == .v3_1 ? .both : .orders
    try desk.confirm(bundle.gift(content))
    let verb =
      desk.dryRun
      ? Text("would hand over: ", "было бы выгружено: ") : Text("handed over: ", "выгружено: ")
    let told = verb + Company.kind.noun.counted(bundle.parties.count)
    app.note(
      arguments[shape] == .orders
        ? told + Text(verbatim: ", ") + Deal.kind.noun.counted(bundle.orders.count) : told)
    if !bundle.faults.isEmpty { throw leftOut(bundle) }
  }

  /// Some customers lack what 1С needs: the others went all the same.
  private static func leftOut(_ bundle: OneCBundle) -> Failure {
    let count = Company.kind.noun.counted(bundle.faults.count)
    return Failure(
      .partial, "onec.left-out", Text("left out: ", "не выгружено: ") + count)
  }
}
