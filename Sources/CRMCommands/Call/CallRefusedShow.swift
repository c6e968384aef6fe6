import CRMActions
import CRMStore
import CommandSpec
import Platform
import Wording

/// `crm call refused show`: refused rows as they came.
enum CallRefusedShow {
  static let numbers = Operand<Int64>(
    "NUMBER", help: Text("as in 'crm call refused list'", "как в crm call refused list")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "show", summary: Text("Print refused rows as they came", "Вывести непринятые строки как есть"),
    effect: .reads, parameters: [numbers],
    examples: [Example("crm call refused show 3 > row.csv", Text("to a file", "в файл"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    try store.demandSupervisor()
    let rows = try arguments[numbers].map { id throws(Failure) in try store.refusedRow(id) }
    for row in rows { app.world.streams.output.write(bytes: row.bytes + [0x0A]) }
  }
}
