import CRMDomain
import CommandSpec
import Wording

/// `crm interaction list`: what is planned, of whom and about what (F193, F194, F199).
enum InteractionList {
  static let unworked = Flag(
    "unworked",
    help: Text("only those whose time is over and that nobody closed", "только неотработанные"))
  static let by = Option<String>(
    "by", value: "FIELD",
    help: Text("group by this field, as subject", "сгруппировать по полю, например subject"),
    completion: .choices(["subject", "owner", "type", "status", "on"].map { Choice($0) }))

  private static let list = RecordList.command(Interaction.kind)

  static let command = Command<App>(
    "list", summary: list.summary,
    details: Text(
      "Those put off, held or dropped are hidden unless {--all} or a filter names the status. "
        + "{--unworked} shows whose time is over although nobody said how they went.",
      "Отложенные, отработанные и отменённые скрыты, если не заданы {--all} или условие на статус. "
        + "{--unworked} показывает те, чьё время прошло, а итога нет."),
    effect: .reads, parameters: [unworked, by] + list.parameters, exclusive: [["by", "sort"]],
    fields: list.fields,
    examples: [
      Example(
        "crm interaction list owner=ivan --by subject",
        Text("of one seller, by subject", "одного продавца по предметам")),
      Example("crm interaction list --mine --unworked", Text("what I owe", "мои долги")),
      Example("crm interaction list deal/7 --all", Text("on a deal", "по сделке")),
    ], exits: list.exits
  ) { arguments, app throws(Failure) in
    var scope = RecordList.Scope()
    if arguments[unworked] {
      scope.terms = [
        FilterTerm(path: ["status"], op: .equals, values: Interaction.open),
        FilterTerm(path: ["starts_at"], op: .range, high: try app.now().rfc3339),
      ]
    }
    scope.group = arguments[by]
    try RecordList.run(
      Interaction.kind, arguments, app, filters: arguments[RecordList.filters], scope)
  }
}
