import CRMActions
import CRMStore
import CommandSpec
import Wording

/// `crm config apply FILE`: makes the store equal to a policy.
enum ConfigApply {
  static let file = Operand<String>(
    "FILE", help: Text("the policy; - is standard input", "политика; - стандартный ввод"),
    completion: .file)

  static let command = Command<App>(
    "apply", summary: Text("Make the store equal to a policy", "Привести хранилище к политике"),
    details: Text(
      "One operation: all of it or nothing, and 'crm undo' takes it back. {--dry-run} shows the "
        + "difference. A section that the file leaves out stays as it is. A stage that records stand "
        + "on is not taken away.",
      "Одна операция: всё или ничего, crm undo её отменяет. {--dry-run} показывает разницу. "
        + "Пропущенный в файле раздел остаётся как есть. Стадия, на которой есть записи, не удаляется."
    ),
    effect: .writes, parameters: [file],
    examples: [
      Example("crm config apply policy.toml -n", Text("the difference", "разница")),
      Example("crm config apply policy.toml", Text("make it so", "применить")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandAdministrator()
    let document = try PolicyFile.read(arguments[file], app)
    try PolicyFile.naming(arguments[file]) { () throws(Failure) in try desk.apply(document) }
    let count = desk.lastLog.count
    try app.answer(
      count == 0
        ? Text("the store is equal to the policy already", "хранилище уже соответствует политике")
        : Text(
          "made equal to the policy: \(count) changes", "приведено к политике: изменений \(count)"))
  }
}
