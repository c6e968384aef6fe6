import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm rule add NAME FILE|-`: something more that happens by itself.
enum RuleAdd {
  static let name = Operand<String>("NAME", help: Text("what to call it", "как назвать"))
  static let file = Operand<String>(
    "FILE", help: Text("its text; - is standard input", "текст; - стандартный ввод"),
    completion: .file)
  static let disabled = Flag("disabled", help: Text("switched off for now", "пока выключить"))

  static let command = Command<App>(
    "add", summary: Text("Add a rule", "Добавить правило"),
    details: Text(
      "The text is proved first: lines, fields, stages and people that it names. 'crm help rules' "
        + "explains it, 'crm rule test' shows what it would have done.",
      "Сначала текст проверяется: строки, поля, стадии и люди, о которых он говорит. Как писать – crm "
        + "help rules; что правило сделало бы раньше – crm rule test."),
    effect: .writes, parameters: [RuleEdit.summary, disabled, name, file],
    examples: [
      Example("crm rule add big-deal big-deal.rule", Text("from a file", "из файла")),
      Example(
        "printf 'when deal added\\nif amount=500k..\\nnotify head \"Deal {id}: {amount}\"' | crm rule add big-deal -",
        Text("at once", "сразу")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try desk.addRule(
      RuleText(
        name: arguments[name], summary: arguments[RuleEdit.summary],
        isEnabled: !arguments[disabled], text: try TextSource.read(arguments[file], app)))
    try app.answer(
      RuleRecord.kind, [id],
      Text("Added rule \(arguments[name])", "Добавлено правило \(arguments[name])"))
  }
}
