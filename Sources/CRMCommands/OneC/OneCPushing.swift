import CRMActions
import CRMDomain
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
    guard !desk.dryRun else {
      if app.format == .table { try app.preview(desk) }
      let told = Text("would hand over: ", "было бы выгружено: ")
      return app.note(told + Company.kind.noun.counted(ids.count))
    }
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
