import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm department rename`: another name for a department, with everybody in it.
enum DepartmentRename {
  static let former = Operand<String>(
    "DEPARTMENT", help: Text("the department", "отдел"), completion: .ask("department"))
  static let name = Operand<String>("NAME", help: Text("its new name", "новое название"))

  static let command = Command<App>(
    "rename", summary: Text("Rename a department", "Переименовать отдел"),
    details: Text(
      "Everybody in it belongs to the new one; where that is there already, the two become one.",
      "Все его сотрудники переходят в новый; если такой отдел уже есть, они объединяются."),
    effect: .writes, parameters: [former, name],
    examples: [
      Example(
        "crm department rename Продажи 'Отдел продаж'",
        Text("for everybody in it", "для всех в нём"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let people = try app.desk().renameDepartment(arguments[former], to: arguments[name])
    try app.answer(
      User.kind, people,
      Text("Renamed to ", "Переименовано в ") + Text(verbatim: "«\(arguments[name])»: ")
        + User.kind.noun.counted(people.count))
  }
}
