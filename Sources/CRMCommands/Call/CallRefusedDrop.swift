import CRMActions
import CRMStore
import CommandSpec
import Wording

/// `crm call refused drop`: forgets refused rows.
enum CallRefusedDrop {
  static let command = Command<App>(
    "drop", summary: Text("Forget refused rows", "Забыть непринятые строки"),
    details: Text(
      "For good: they say nothing of a call. They stay in the file of the exchange.",
      "Навсегда: о звонках они ничего не говорят. В файле АТС они остаются."),
    effect: .writes, parameters: [CallRefusedShow.numbers],
    examples: [Example("crm call refused drop 3", Text("one of them", "одну из них"))],
    exits: [.ok, .usage, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    try desk.store.demandSupervisor()
    let ids = arguments[CallRefusedShow.numbers]
    try desk.dropRefusedRows(ids)
    let list = ids.map(String.init).joined(separator: ", ")
    app.note(
      app.isDryRun
        ? Text("would be forgotten: \(list)", "было бы забыто: \(list)")
        : Text("forgotten: \(list)", "забыто: \(list)"))
  }
}
