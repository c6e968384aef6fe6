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

  /// Its keys.
  static let keys: [(section: String, name: String, about: Text)] = [
    (
      "telephony", "player",
      Text("program that plays recordings, as mpv", "программа для записей, например mpv")
    ),
    (
      "telephony", "inbound",
      Text(
        "contexts of calls from outside, as from-trunk, from-pstn",
        "контексты входящих звонков, например from-trunk, from-pstn")
    ),
    (
      "telephony", "recordings",
      Text("folder of the recordings of the exchange", "папка записей АТС")
    ),
    (
      "telephony", "dial",
      Text(
        "command that calls: {extension}, {number}, {ref} are put in",
        "команда набора: подставляются {extension}, {number}, {ref}")
    ),
    (
      "telephony", "call_files",
      Text("folder of Asterisk's call files", "папка call-файлов Asterisk")
    ),
    (
      "telephony", "channel",
      Text("channel of an extension, as PJSIP/{extension}", "канал номера, PJSIP/{extension}")
    ),
    (
      "telephony", "context",
      Text("context in which numbers are dialled", "контекст, в котором набирается номер")
    ),
  ]

  mutating func set(_ key: String, _ text: String) {
    switch key {
    case "telephony.player": player = text
    case "telephony.inbound":
      inbound = text.split { $0 == "," || $0 == " " }.map(String.init)
    case "telephony.recordings": recordings = text
    case "telephony.dial": dial = text
    case "telephony.call_files": callFiles = text
    case "telephony.channel": channel = text
    default: context = text
    }
  }
}
