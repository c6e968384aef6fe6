import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Wording

/// `crm call start`: lets the exchange ring the caller's extension and then call somebody.
enum CallStart {
  static let party = Operand<String>(
    "RECORD|NUMBER", help: Text("lead/12, deal/7, or a number", "lead/12, deal/7 или номер"))

  static let command = Command<App>(
    "start", summary: Text("Call somebody through the exchange", "Позвонить через АТС"),
    details: Text(
      "The call is written down first, then the exchange is asked: by the command of telephony.dial, or "
        + "by a call file in telephony.call_files. {--user} rings that user's extension. The records of "
        + "the exchange find the call by its reference, crm-N, when they are taken in.",
      "Сначала звонок записывается, затем передаётся АТС: командой telephony.dial или call-файлом в "
        + "telephony.call_files. {--user} – звонить с номера этого пользователя. Журнал АТС потом находит "
        + "звонок по метке crm-N."),
    effect: .writes, parameters: [CallLog.topic, CallGroup.user, party],
    examples: [
      Example("crm call start lead/12", Text("the number of a lead", "по номеру лида")),
      Example("crm call start '8 916 555-01-23'", Text("a number", "по номеру")),
    ],
    exits: [.ok, .usage, .data, .noInput, .unavailable, .config, .tryAgain, .noPermission],
    run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let settings = try app.settings().telephony
    guard settings.dial != nil || settings.callFiles != nil else { throw unconfigured }
    let desk = try app.desk()
    let request = try desk.requestCall(
      with: try desk.callParty(arguments[party]), topic: arguments[CallLog.topic],
      user: try CallGroup.user(arguments, desk))
    guard !desk.dryRun else { return try app.preview(desk) }
    do {
      try ask(request, settings, app)
    } catch {
      try desk.refuseCall(request.call, error.message[app.language])
      throw error
    }
    try app.answer(
      Call.kind, [request.call],
      Text("Calling: ", "Набирается: ") + Call.kind.called(request.call)
        + Text(verbatim: ", \(request.ext) → \(request.number)"))
  }

  private static func ask(
    _ request: CallRequest, _ settings: TelephonySettings, _ app: App
  ) throws(Failure) {
    if let template = settings.dial {
      // No shell: what is put in stays one word.
      let words = template.split(separator: " ").map { request.filled(String($0)) }
      let done = try ChildProcess.run(
        arguments: words, environment: app.environment, input: [], captureOutput: true, seconds: 30)
      guard done.status == 0 else { throw refused(words[0], done.status) }
    } else if let folder = settings.callFiles {
      let text = try request.callFile(channel: settings.channel, context: settings.context)
      let name = "\(request.reference).call"
      // Asterisk reads what appears in its folder at once: it has to appear whole.
      let drafted = Paths.join(Paths.parent(folder), ".\(name)")
      try Files.writeAtomically(drafted, Array(text.utf8), overwrite: true)
      try Files.setPermissions(drafted, 0o640)
      try Files.rename(drafted, to: Paths.join(folder, name))
    }
  }

  private static func refused(_ command: String, _ status: Int32) -> Failure {
    Failure(
      .unavailable, "call.refused",
      Text("'\(command)' failed (\(status))", "«\(command)» завершилась с кодом \(status)"))
  }

  private static let unconfigured = Failure(
    .config, "call.no-exchange",
    Text("no exchange is configured", "АТС не настроена"),
    hint: Text(
      "set telephony.dial or telephony.call_files",
      "задайте telephony.dial или telephony.call_files"))
}
