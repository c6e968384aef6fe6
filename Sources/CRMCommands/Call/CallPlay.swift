import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// `crm call play`: plays the recording of a call, or hands it over.
enum CallPlay {
  static let call = Call.kind.operand
  static let output = Option<String>(
    "output", "o", value: "FILE", help: Text("write it there", "записать в файл"),
    completion: .file)
  static let part = Option<Int>(
    "part", value: "N",
    help: Text("which of several recordings; 1", "которая из нескольких записей; 1"))
  static let force = Flag(
    "force", "f", help: Text("replace the file", "заменить существующий файл"))

  static let command = Command<App>(
    "play", summary: Text("Play the recording of a call", "Прослушать запись звонка"),
    details: Text(
      "On a terminal the configured player is run with the file or address; without one its place is "
        + "printed. In a pipe come the bytes of the file, or the address. A transfer or a hold may have made "
        + "several recordings: {--part} chooses.",
      "На терминале запускается программа из настройки telephony.player; без неё выводится место "
        + "записи. В конвейер идут байты файла или адрес. После перевода или удержания записей может быть "
        + "несколько: выбирает {--part}."),
    effect: .reads, parameters: [output, force, part, call],
    examples: [
      Example("crm call play 5", Text("listen", "послушать")),
      Example("crm call play 5 -o talk.wav", Text("into a file", "в файл")),
    ], exits: [.ok, .usage, .noInput, .cannotCreate, .io, .unavailable, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let found = try store.record(Call.kind, try app.id(Call.kind, arguments[call]))
    let number = arguments[part] ?? 1
    let record = try store.call(found, playing: number)
    let place = try store.recordingPlace(of: record)
    let stdout = app.world.streams.output
    let count = stdout.isTerminal ? try store.recordingCount(of: found) : 1
    if count > 1 {
      app.note(Text("recording \(number) of \(count)", "запись \(number) из \(count)"))
    }
    if let typed = arguments[output], typed != "-" {
      guard !RecordingFacts.isAddress(place) else { throw elsewhere(place) }
      let file = try app.newFile(typed, overwrite: arguments[force])
      try store.copyRecording(of: record, to: file.output)
      return try file.commit()
    }
    if stdout.isTerminal, let player = try app.settings().telephony.player {
      return try play(player, place, app)
    }
    if stdout.isTerminal || RecordingFacts.isAddress(place) { return app.write(place + "\n") }
    try store.copyRecording(of: record, to: stdout)
  }

  private static func play(_ player: String, _ place: String, _ app: App) throws(Failure) {
    try app.demandOwnTerminal()
    let done = try ChildProcess.run(
      arguments: player.split(separator: " ").map(String.init) + [place],
      environment: app.environment)
    guard done.status != 0 else { return }
    throw Failure(
      .unavailable, "call.player",
      Text("'\(player)' failed (\(done.status))", "«\(player)» завершилась с кодом \(done.status)"))
  }

  private static func elsewhere(_ place: String) -> Failure {
    Failure(
      .unavailable, "call.elsewhere",
      Text("the recording is at \(place)", "запись хранится по адресу \(place)"),
      hint: Text("fetch it with 'curl -O'", "скачайте её: 'curl -O'"))
  }
}
