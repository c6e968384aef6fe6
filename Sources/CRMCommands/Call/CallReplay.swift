import CRMActions
import CommandSpec
import Rendering
import Wording

/// `crm call replay`: reads the notices of an exchange again.
enum CallReplay {
  static let source = Operand<String>(
    "EXCHANGE", help: Text("as in the address /call/NAME", "как в адресе /call/ИМЯ"))

  static let command = Command<App>(
    "replay", summary: Text("Read the notices of an exchange again", "Перечитать уведомления АТС"),
    details: Text(
      "What came to /call/NAME is kept as it came. After a change of its mapping the notices are read "
        + "anew: calls that nobody understood appear, others are corrected. Again it changes nothing.",
      "Пришедшее на /call/ИМЯ хранится как есть. После правки описания уведомления читаются заново: "
        + "непонятые звонки появляются, остальные уточняются. Повторный запуск ничего не меняет."),
    effect: .writes, parameters: [source],
    examples: [Example("crm call replay uis", Text("a better mapping", "после правки описания"))],
    exits: [.ok, .usage, .data, .noInput, .config, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let report = try desk.replayNotices(try Exchange.setup(of: arguments[source], [], app))
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try CallIntakeSummary(report).write(app)
  }
}
