import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config escalation rm`: takes levels away.
enum ConfigEscalationRm {
  static let levels = Operand<Int>("LEVEL", help: Text("its number", "номер")).repeated(atLeast: 1)

  static let command = Command<App>(
    "rm", summary: Text("Take levels away", "Убрать уровни"),
    effect: .writes, parameters: [levels],
    examples: [Example("crm config escalation rm 3", Text("the third", "третий"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let numbers = arguments[levels]
    let ids = try app.desk().removeLevels(numbers.map(Int64.init))
    let list = numbers.map(String.init).joined(separator: ", ")
    try app.answer(
      EscalationLevel.kind, ids,
      numbers.count == 1
        ? Text("Escalation without level \(list)", "Убран уровень эскалации \(list)")
        : Text("Escalation without levels \(list)", "Убраны уровни эскалации \(list)"))
  }
}
