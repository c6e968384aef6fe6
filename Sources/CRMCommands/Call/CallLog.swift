import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm call log`: writes down a call that took place, or was tried.
enum CallLog {
  static let incoming = Flag("in", help: Text("they called", "звонили нам"))
  static let outgoing = Flag("out", help: Text("we called", "звонили мы"))
  static let missed = Flag("missed", help: Text("nobody answered", "не ответили"))
  static let at = Option<String>(
    "at", value: "TIME", help: Text("when it began; now", "когда начался; сейчас"))
  static let duration = Option<String>(
    "duration", value: "TIME", help: Text("how long it took, as 4m", "сколько длился, например 4м"))
  static let topic = Option<String>(
    "topic", value: "TEXT", help: Text("what it was about", "о чём был разговор"))
  static let recording = Option<String>(
    "recording", value: "FILE|URL", help: Text("its recording", "запись разговора"),
    completion: .file)
  static let copy = Flag(
    "copy", help: Text("keep a copy of the recording", "сохранить копию записи"))

  static let command = Command<App>(
    "log", summary: Text("Write down a call", "Записать звонок"),
    details: Text(
      "A number that nobody has makes a lead with that number, whether anybody talked or not.",
      "По неизвестному номеру создаётся лид, даже если не поговорили."),
    effect: .writes,
    parameters: [
      CallGroup.with, incoming, outgoing, missed, at, duration, topic, recording, copy,
      CallGroup.user,
    ],
    exclusive: [["in", "out"], ["missed", "duration"]],
    examples: [
      Example(
        "crm call log --with lead/12 --in --at 10:05 --duration 4m --topic 'Спрашивал цену витрины'",
        Text("a talk", "разговор")),
      Example(
        "crm call log --with '8 916 555-01-23' --out --missed",
        Text("an attempt at a stranger", "попытка дозвониться незнакомому")),
    ], exits: [.ok, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    guard arguments[incoming] || arguments[outgoing] else { throw direction }
    let desk = try app.desk()
    var entry = CallEntry(
      party: try CallGroup.party(arguments, desk), isOutgoing: arguments[outgoing],
      isAnswered: !arguments[missed],
      at: try arguments[at].map { word throws(Failure) in try app.start(word, "--at") } ?? desk.now,
      duration: try span(arguments))
    entry.topic = arguments[topic]
    entry.user = try CallGroup.user(arguments, desk)
    entry.recording = try facts(arguments, app)
    let id = try desk.logCall(entry)
    try app.answer(Call.kind, [id], try sentence(id, desk.store))
  }

  private static func span(_ arguments: Arguments) throws(Failure) -> Span {
    guard let word = arguments[duration] else { return Span(seconds: 0) }
    do {
      return try Span.read(word)
    } catch {
      throw error.at(Text(verbatim: "--duration"))
    }
  }

  private static func facts(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> RecordingFacts? {
    guard let place = arguments[recording] else { return nil }
    if RecordingFacts.isAddress(place) { return RecordingFacts(address: place) }
    let path = try app.file(place)
    try OwnFiles(app).demandForeign(path)
    return try app.desk().recording(at: path, copies: arguments[copy])
  }

  /// «Written down: call 5, incoming, lead 12 «кафе»».
  static func sentence(_ id: Int64, _ store: Store) throws(Failure) -> Text {
    let call = try store.record(Call.kind, id)
    let direction = Call.directions.label(call[Call.direction].text ?? "")
    var told = Text("Written down: ", "Записано: ") + Call.kind.called(id)
    told = told + Text(verbatim: ", ") + direction
    if let whose = try CallGroup.whose(call, store) { told = told + Text(verbatim: ", ") + whose }
    return told
  }

  private static let direction = Failure(
    .usage, "call.no-direction", Text("who called whom?", "кто кому звонил?"),
    hint: Text("give --in or --out", "укажите --in или --out"))
}
