import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm department list`: every department with who leads it and how many work there.
enum DepartmentList {
  static let command = Command<App>(
    "list", summary: Text("List departments", "Показать отделы"), effect: .reads,
    parameters: [], fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm department list", Text("with their heads", "с руководителями")),
      Example("crm department list --json", Text("as JSON, for jq", "в JSON, для jq")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  static let columns = [
    Column("department", title: Text("Department", "Отдел")),
    Column("head", title: Text("Head", "Руководитель")),
    Column("senior", title: Text("Seniors", "Старшие")),
    Column("sellers", title: Text("Sellers", "Продавцов"), alignment: .right),
    Column("people", title: Text("People", "Всего"), alignment: .right),
    Column("away", title: Text("Away", "Отсутствуют")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let departments = try Department.all(try app.reader())
    if departments.isEmpty, app.format == .table {
      return app.write(Text("No departments", "Отделов нет")[app.language] + "\n")
    }
    try app.print(
      columns,
      departments.map { department in
        [
          Cell(.text(department.name)), logins(department.heads), logins(department.seniors),
          Cell(.integer(Int64(department.sellers))), Cell(.integer(Int64(department.people))),
          logins(department.away),
        ]
      })
  }

  private static func logins(_ logins: [String]) -> Cell {
    Cell(
      .list(logins.map(CellValue.text)),
      shown: logins.isEmpty ? "—" : logins.joined(separator: ", "))
  }
}
