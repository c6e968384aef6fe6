import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm call plan`: a task to call somebody at a time.
enum CallPlan {
  static let at = Option<String>(
    "at", value: "TIME",
    help: Text("when; a bare day means 18:00", "когда; день без времени – 18:00"))

  static let command = Command<App>(
    "plan", summary: Text("Plan a call", "Запланировать звонок"),
    details: Text(
      "A task for that time; a reminder comes 15 minutes before. A number that nobody has makes a lead.",
      "Задача на это время; напоминание придёт за 15 минут. По неизвестному номеру создаётся лид."),
    effect: .writes,
    parameters: [CallGroup.with, at, CallLog.topic, CallGroup.user],
    examples: [
      Example(
        "crm call plan --with lead/12 --at 'завтра 10:00'",
        Text("tomorrow at ten", "завтра в десять"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let party = try CallGroup.party(arguments, desk)
    guard let word = arguments[at] else {
      throw Failure(
        .usage, "call.no-time", Text("when?", "когда?"),
        hint: Text("give --at 'tomorrow 10:00'", "укажите --at 'завтра 10:00'"))
    }
    let time = try app.deadline(word, "--at")
    let id = try desk.planCall(
      with: party, at: time, topic: arguments[CallLog.topic],
      user: try CallGroup.user(arguments, desk))
    let look = try app.look()
    try app.answer(
      FollowUp.kind, [id],
      Text("Planned: ", "Запланировано: ") + FollowUp.kind.called(id)
        + Text(verbatim: ", " + Times.near(time.seconds, look)))
  }
}
