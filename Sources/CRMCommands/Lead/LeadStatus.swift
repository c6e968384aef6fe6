import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm lead status`: moves a lead to a status.
enum LeadStatus {
  static let status = Option<String>(
    "to", value: "STATUS",
    help: Text("the status, by key or name", "статус, ключ или название"),
    completion: .ask("lead-stage"))
  static let words = Operand<String>(
    "LEAD… STATUS",
    help: Text("leads, then the status", "лиды, затем статус"), completion: .ask("lead-status")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "status", summary: Text("Move a lead to a status", "Перевести лид в другой статус"),
    details: Text(
      "A status that ends the work needs {--reason}. Conversion has a command of its own.",
      "Завершающему статусу нужна причина {--reason}. Для конвертации есть отдельная команда."),
    effect: .writes, parameters: [status, LeadGroup.reason, Batch.each, words],
    examples: [
      Example("crm lead status 42 working", Text("by key", "по ключу")),
      Example("crm lead status 42 'В работе'", Text("by name", "по названию")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var named = arguments[words]
    guard let wanted = arguments[status] ?? named.popLast(), !named.isEmpty else {
      throw Failure(
        .usage, "status.incomplete",
        Text("name a lead and a status", "укажите лид и статус"),
        hint: Text("crm lead status 42 working", "crm lead status 42 working"))
    }
    try Batch.run(Lead.kind, named, arguments, app) { ids throws(Failure) in
      try desk.setStatus(ids, wanted, reason: arguments[LeadGroup.reason])
      return try LeadStatus.sentence(ids, desk)
    }
  }

  static func sentence(_ ids: [Int64], _ desk: Desk) throws(Failure) -> Text {
    let labels = try ids.prefix(1).map { id throws(Failure) in
      try desk.store.record(Lead.kind, id)[Lead.statusLabel].text ?? ""
    }
    return Sentences.several(Lead.kind, ids)
      + Text(verbatim: " → \(labels.first ?? "")")
  }
}
