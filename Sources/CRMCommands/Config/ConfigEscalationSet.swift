import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config escalation set`: adds a level, or changes it.
enum ConfigEscalationSet {
  static let level = Operand<Int>("LEVEL", help: Text("its number, from 1", "номер, начиная с 1"))
  static let after = Option<String>(
    "after", value: "TIME",
    help: Text("untouched for so long: 4h, 24h, 1d", "без движения столько: 4ч, 24ч, 1д"))
  static let to = Option<String>(
    "to", value: "WHO",
    help: Text(
      "owner, senior, head, director or a login", "owner, senior, head, director или логин"),
    completion: .choices(["owner", "senior", "head", "director"].map { Choice($0) }))
  static let action = Option<String>(
    "action", value: "ACTION",
    help: Text("a task with a notice, or a notice", "задача или уведомление"),
    choices: EscalationLevel.actions.entries.map { Choice($0.key, $0.label) })
  static let text = Option<String>(
    "text", value: "TEXT",
    help: Text("what is said, {name} is filled in", "что сказать, можно с {name}"))

  static let command = Command<App>(
    "set", summary: Text("Add or change a level", "Добавить или изменить уровень"),
    details: Text(
      "The time counts from the last touch of the request, by the clock or by 'crm config calendar'; "
        + "1d is then one working day.",
      "Срок считается с последнего касания заявки – по часам или по 'crm config calendar'; 1д тогда – "
        + "один рабочий день."),
    effect: .writes, parameters: [after, to, action, text, level],
    examples: [
      Example(
        "crm config escalation set 1 --after 4h",
        Text("the head is asked sooner", "раньше спросить руководителя")),
      Example(
        "crm config escalation set 3 --after 3d --to boss",
        Text("and then somebody by name", "затем – конкретному человеку")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    var draft = Draft()
    let given = [
      (EscalationLevel.after, arguments[after]), (EscalationLevel.to, arguments[to]),
      (EscalationLevel.action, arguments[action]), (EscalationLevel.text, arguments[text]),
    ]
    for (field, word) in given {
      if let word { draft[field] = try desk.store.value(word, for: field) }
    }
    let number = arguments[level]
    let id = try desk.setLevel(Int64(number), draft)
    try app.answer(
      EscalationLevel.kind, [id],
      desk.lastLog.isEmpty
        ? Text("Nothing was different", "Ничего не изменилось")
        : Text("Escalation level \(number) is set", "Уровень эскалации \(number) задан"))
  }
}
