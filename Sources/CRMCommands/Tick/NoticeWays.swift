import CRMActions
import Platform
import Wording

/// The ways by which notifications leave: commands of the settings, and without one of that name the
/// channels `mail` and `sms` by the mailbox and gateway of the settings.
enum NoticeWays {
  static func all(_ app: App) throws(Failure) -> [String: NoticeWay] {
    let settings = try app.settings()
    var ways = settings.channels.mapValues { NoticeWay.command($0) }
    if ways["mail"] == nil, let account = settings.mailboxes.first(where: { $0.smtp != nil }) {
      ways["mail"] = .mail(account)
    }
    if ways["sms"] == nil, let gateway = settings.sms { ways["sms"] = .text(gateway) }
    return ways
  }

  /// Lets a message leave; the code is that of commands: 0 for sent, 75 for later.
  static func send(_ message: LocalMessage, _ app: App) throws(Failure) -> Int32 {
    guard case .command(let command) = message.way else {
      return try message.send(
        chance: app.world.identifiers.next(), at: try app.now(), zone: try app.zone())
    }
    // Login, event and record are arguments, the text is the input.
    let words = [message.user, message.event, message.on ?? ""]
    return try ChildProcess.run(
      arguments: ChildProcess.shell(command, words), environment: app.environment,
      input: Array(message.text.utf8), captureOutput: true, seconds: 30
    ).status
  }
}
