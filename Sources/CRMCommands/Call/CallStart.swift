import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm call start`: lets the exchange ring the caller's extension and then call somebody.
enum CallStart {
  static let party = Operand<String>(
    "RECORD|NUMBER", help: Text("lead/12, deal/7, or a number", "lead/12, deal/7 или номер"))

  static let command = Command<App>(
    "start", summary: Text("Call somebody through the exchange", "Позвонить через АТС"),
    details: Text(
      "The call is written down first, then the exchange is asked, once: by the HTTP API of "
        + "[dial.api], Asterisk's [dial.ari] or [dial.ami], a call file in "
        + "telephony.call_files, or the command telephony.dial. {--user} rings that user's extension. The "
        + "records of the exchange find the call by its reference, crm-N, when they are taken in.",
      "Сначала звонок записывается, затем, один раз, передаётся АТС: по HTTP из [dial.api], через "
        + "[dial.ari] или [dial.ami] Asterisk, call-файлом в telephony.call_files или командой "
        + "telephony.dial. {--user} – звонить с номера этого пользователя. Журнал АТС потом находит звонок "
        + "по метке crm-N."),
    effect: .writes, parameters: [CallLog.topic, CallGroup.user, party],
    examples: [
      Example("crm call start lead/12", Text("the number of a lead", "по номеру лида")),
      Example("crm call start '8 916 555-01-23'", Text("a number", "по номеру")),
    ],
    exits: [.ok, .usage, .data, .noInput, .unavailable, .config, .tryAgain, .noPermission],
    run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let settings = try app.settings().telephony
    guard let dialer = settings.dialer(app.environment) else { throw unconfigured }
    let desk = try app.desk()
    let request = try desk.requestCall(
      with: try desk.callParty(arguments[party]), topic: arguments[CallLog.topic],
      user: try CallGroup.user(arguments, desk))
    guard !desk.dryRun else { return try app.preview(desk) }
    try desk.dial(request, by: dialer, source: settings.dialed)
    try app.answer(
      Call.kind, [request.call],
      Text("Calling: ", "Набирается: ") + Call.kind.called(request.call)
        + Text(verbatim: ", \(request.ext) → \(request.number)"))
  }

  private static let unconfigured = Failure(
    .config, "call.no-exchange",
    Text("no exchange is configured", "АТС не настроена"),
    hint: Text(
      "the settings name one in [dial.api], [dial.ari] or [telephony]: see 'crm help settings'",
      "её задают в [dial.api], [dial.ari] или [telephony]: см. 'crm help settings'"))
}
