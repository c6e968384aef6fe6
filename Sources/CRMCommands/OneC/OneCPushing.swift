import CRMActions
import CRMDomain
import CRMStore
import OneC
import Rendering
import Wording

/// Handing customers over by OData, from the command line, the outbox and the tick.
struct OneCPushing {
  private let app: App

  init(_ app: App) {
    self.app = app
  }

  /// Puts the customers of a bundle into the outbox and hands them over at once.
  func push(_ bundle: OneCBundle) throws(Failure) {
    guard let base = try app.settings().odata else { throw OneCPushing.noBase }
    let desk = try app.desk()
    let ids = try desk.queuePush(bundle.parties.map(\.company))
    let report = try desk.push(base, only: ids)
    try app.print(OutboxSend.columns, OutboxSend.rows(report, app))
    OutboxSend.tell(report, app)
    let missed = ids.count - report.sent.count
    guard missed == 0 else {
      throw Failure(
        .partial, "outbox.partial",
        Text("\(missed) could not be sent", "не отправлено: \(missed)"),
        hint: Text("see 'crm outbox list'", "см. crm outbox list"))
    }
  }

  /// Says what would be handed over: a line a company, with what 1С would lack.
  func preview(_ bundle: OneCBundle) throws(Failure) {
    guard let base = try app.settings().odata else { throw OneCPushing.noBase }
    let store = try app.desk().store
    var rows: [[Cell]] = []
    for (company, party) in bundle.parties {
      let key = try store.pushedKey(of: company, to: base)
      rows.append(
        row(
          company, party.name, key == nil ? OneCPushing.match : OneCPushing.change, party.inn,
          party.kpp, []))
    }
    for (company, gaps) in bundle.incomplete {
      let record = try store.record(Company.kind, company)
      rows.append(
        row(
          company, record.title, OneCPushing.wait, record[Company.inn].text ?? "",
          record[Company.kpp].text ?? "", gaps))
    }
    try app.print(OneCPushing.columns, rows)
    let told = Text("would hand over: ", "было бы выгружено: ")
    app.note(told + Company.kind.noun.counted(bundle.parties.count))
  }

  private func row(
    _ id: Int64, _ title: String, _ step: (key: String, label: Text), _ inn: String, _ kpp: String,
    _ gaps: [Text]
  ) -> [Cell] {
    let missing = gaps.map { $0[app.language] }
    return [
      Cell(.integer(id)), Cell(.text(title)),
      Cell(
        .text(step.key), shown: step.label[app.language], label: gaps.isEmpty ? .plain : .warning),
      Cell(inn.isEmpty ? .null : .text(inn)), Cell(kpp.isEmpty ? .null : .text(kpp)),
      Cell(.list(missing.map { .text($0) }), shown: missing.joined(separator: ", "), label: .bad),
    ]
  }

  private static let change = ("change", Text("change in 1C", "изменить в 1С"))
  private static let match = (
    "match", Text("find by INN or make", "найти по ИНН или создать")
  )
  private static let wait = ("wait", Text("not yet", "не готово"))

  static let columns = [
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("company", title: Text("Company", "Компания"), shrinks: true),
    Column("step", title: Text("What would be done", "Что будет сделано")),
    Column("inn", title: Text("INN", "ИНН")), Column("kpp", title: Text("KPP", "КПП")),
    Column("missing", title: Text("Missing", "Чего нет"), shrinks: true),
  ]

  /// Hands over what waits, where the settings name a base.
  func pushWaiting(_ desk: Desk, only ids: [Int64]? = nil) throws(Failure) -> DeliveryReport {
    guard let base = try app.settings().odata else { return DeliveryReport() }
    return try desk.push(base, only: ids)
  }

  private static let noBase = Failure(
    .config, "odata.none",
    Text("the settings name no base of 1C", "в настройках нет базы 1С"),
    hint: Text("see [odata] in 'crm help settings'", "см. [odata] в 'crm help settings'"))
}
