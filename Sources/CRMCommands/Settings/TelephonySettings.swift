import CRMActions
import Wording

/// What the settings file says of the telephone exchange.
struct TelephonySettings {
  /// The program that plays recordings.
  var player: String?
  /// Contexts in which calls from outside begin.
  var inbound: [String] = []
  /// Where the exchange keeps its recordings.
  var recordings: String?
  /// The command that calls somebody.
  var dial: String?
  /// The folder in which the exchange looks for call files.
  var callFiles: String?
  /// The channel of an extension, in call files.
  var channel = "PJSIP/{extension}"
  /// The context in which the number is dialled, in call files.
  var context = "from-internal"

  /// An HTTP API that calls.
  var api: DialTemplate?
  /// Asterisk's REST interface.
  var ari: AsteriskAccess?
  /// Asterisk's manager interface.
  var ami: AsteriskAccess?
  /// The exchange whose notices name the calls of the API.
  var dialed = "pbx"

  /// The table `[telephony]`.
  static let section = SettingsSection(
    name: "telephony",
    keys: [
      .init(
        "player",
        Text("program that plays recordings, as mpv", "программа для записей, например mpv")),
      .init(
        "inbound",
        Text(
          "contexts of calls from outside, as from-trunk, from-pstn",
          "контексты входящих звонков, например from-trunk, from-pstn")),
      .init(
        "recordings", Text("folder of the recordings of the exchange", "папка записей АТС")),
      .init(
        "dial",
        Text(
          "command that calls: {extension}, {number}, {ref} are put in",
          "команда набора: подставляются {extension}, {number}, {ref}")),
      .init("call_files", Text("folder of Asterisk's call files", "папка call-файлов Asterisk")),
      .init(
        "channel",
        Text("channel of an extension, as PJSIP/{extension}", "канал номера, PJSIP/{extension}")),
      .init(
        "context",
        Text("context in which numbers are dialled", "контекст, в котором набирается номер")),
    ]
  ) { settings, table throws(Failure) in
    try settings.telephony.take(table)
  }

  private mutating func take(_ table: SettingsTable) throws(Failure) {
    player = try table.text("player")
    if let contexts = try table.text("inbound") {
      inbound = contexts.split { $0 == "," || $0 == " " }.map(String.init)
    }
    recordings = try table.file("recordings")
    dial = try table.text("dial")
    callFiles = try table.file("call_files")
    if let channel = try table.text("channel") { self.channel = channel }
    if let context = try table.text("context") { self.context = context }
  }
}
