import CRMDomain
import CommandSpec
import Wording

/// `crm log`: who changed what, command by command, newest first.
enum Log {
  static let command: Command<App> = {
    let list = RecordList.command(OperationRecord.kind)
    return Command(
      "log", summary: Text("List the operations, newest first", "Журнал операций, новые сверху"),
      effect: .reads, parameters: list.parameters,
      fields: FieldParameters.notes(OperationRecord.kind),
      examples: [
        Example("crm log -L 20", Text("the last twenty", "последние двадцать")),
        Example(
          "crm log user=ivan at=today --json", Text("of one user, today", "одного за сегодня")),
      ], exits: list.exits, run: list.run)
  }()
}
