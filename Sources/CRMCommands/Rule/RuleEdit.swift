import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm rule edit NAME [FILE|-]`: changes the text of a rule.
enum RuleEdit {
  static let file = Operand<String>(
    "FILE",
    help: Text(
      "its text; - is standard input; without it the editor",
      "текст; - стандартный ввод; без него – редактор"),
    completion: .file
  ).optional()

  static let command = Command<App>(
    "edit", summary: Text("Change the text of a rule", "Изменить текст правила"),
    details: Text(
      "Without a file VISUAL or EDITOR opens with the present text.",
      "Без файла открывается VISUAL или EDITOR с нынешним текстом."),
    effect: .writes, parameters: [RuleFile.summary, RuleRecord.kind.operand, file],
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
    let text: String
    if let file = arguments[file] {
      text = try RuleFile.read(file, app)
    } else if arguments[RuleFile.summary] != nil {
      text = before
    } else {
      text = try RuleFile.edit(before, app)
    }
    _ = try desk.editRule(
      RuleText(
        name: record[RuleRecord.name].text ?? "", summary: arguments[RuleFile.summary],
        isEnabled: record[RuleRecord.enabled] == .integer(1), text: text))
    try app.answer(
      RuleRecord.kind, [id],
      desk.lastLog.isEmpty
        ? Text("Nothing was different", "Ничего не изменилось")
        : try desk.named(RuleRecord.kind, [id]) + Text(": changed", ": изменено"))
  }
}
