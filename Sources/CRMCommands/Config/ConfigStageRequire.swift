import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config stage require`: fields without which nobody enters a stage.
enum ConfigStageRequire {
  static let stage = StageNoun.stage.operand()
  static let remove = Flag(
    "remove", help: Text("do not require them any more", "больше не требовать их"))
  static let fields = Operand<String>(
    "FIELD", help: Text("fields; a|b is either", "поля; a|b – любое из двух")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "require",
    summary: Text("Require fields before a stage", "Требовать поля перед стадией"),
    details: Text(
      "A deal of the type 'controlled' does not enter the stage without them, nor a stage behind it; a "
        + "manual one does with a warning. Statuses of leads are named lead/KEY; 'crm lead qualify' asks "
        + "for what lead/qualified requires.",
      "Типовая сделка без них не войдёт ни на эту стадию, ни на следующие; при ручном переходе будет "
        + "предупреждение. Статусы лидов пишутся lead/КЛЮЧ; crm lead qualify требует то, что указано "
        + "для lead/qualified."),
    effect: .writes, parameters: [remove, stage, fields],
    examples: [
      Example(
        "crm config stage require invoiced company category", Text("before the invoice", "до счёта")
      ),
      Example(
        "crm config stage require lead/qualified inn", Text("of a lead", "для лида")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let named = try app.stage(arguments[stage], .stage)
    let words = arguments[fields]
    let kept = named.required.filter { !words.contains($0) }
    if arguments[remove], let odd = words.first(where: { !named.required.contains($0) }) {
      let list = named.required.joined(separator: ", ")
      throw Failure(
        .noInput, "field.not-required",
        Text("'\(odd)' is not required there", "«\(odd)» там не требуется"),
        hint: Text("required: \(list)", "требуется: \(list)"))
    }
    let now =
      arguments[remove]
      ? kept : named.required + words.filter { !named.required.contains($0) }
    try desk.require(named, now)
    let list = now.joined(separator: ", ")
    try app.answer(
      StageRecord.kind, [named.id],
      StageNoun.stage.called(named, app.language)
        + (now.isEmpty
          ? Text(": nothing is required", ": ничего не требуется")
          : Text(": required \(list)", ": требуется \(list)")))
  }
}
