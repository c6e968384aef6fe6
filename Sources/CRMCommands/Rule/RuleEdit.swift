import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm rule edit NAME [FILE|-]`: changes the text of a rule.
enum RuleEdit {
  static let summary = Option<String>(
    "summary", value: "TEXT", help: Text("what it does, in one line", "что делает, одной строкой"))

  static let command = Command<App>(
    "edit", summary: Text("Change the text of a rule", "Изменить текст правила"),
    details: Text(
      "Without a file VISUAL or EDITOR opens with the present text.",
      "Без файла открывается VISUAL или EDITOR с нынешним текстом."),
    effect: .writes, parameters: [summary, RuleRecord.kind.operand, TextSource.file],
    examples: [
      Example("crm rule edit overdue", Text("in the editor", "в редакторе")),
      Example(
        "crm rule show process-lead --json | jq -r .text | sed s/4h/2h/ | crm rule edit process-lead -",
        Text("by another program", "другой программой")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandAdministrator()
    let id = try app.id(RuleRecord.kind, arguments[RuleRecord.kind.operand])
    let record = try desk.store.record(RuleRecord.kind, id)
    let before = record[RuleRecord.text].text ?? ""
    let name = record[RuleRecord.name].text ?? ""
    func change(_ text: String) throws(Failure) {
      _ = try desk.editRule(
        RuleText(
          name: name, summary: arguments[summary],
          isEnabled: record[RuleRecord.enabled] == .integer(1), text: text))
    }
    let file = arguments[TextSource.file]
    if file == nil, arguments[summary] != nil {
      try change(before)
    } else {
      try TextSource.change(before, by: file, app, change)
    }
    try app.answer(
      RuleRecord.kind, [id],
      desk.lastLog.isEmpty
        ? Text("Nothing was different", "Ничего не изменилось")
        : try desk.named(RuleRecord.kind, [id]) + Text(": changed", ": изменено"))
  }
}
