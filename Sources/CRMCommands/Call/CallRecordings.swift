import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm call recordings`: finds the recordings of calls.
enum CallRecordings {
  static let copy = Flag(
    "copy", help: Text("keep copies beside the store", "сохранить копии рядом с хранилищем"))
  static let folder = Operand<String>(
    "FOLDER", help: Text("where the exchange keeps them", "где АТС их хранит"),
    completion: .directory
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "recordings", summary: Text("Find the recordings of calls", "Найти записи разговоров"),
    details: Text(
      "Files belong to the call whose identifier ends their name, as FreePBX and MixMonitor write it. "
        + "Their place, size and SHA-256 are noted; with {--copy} the bytes are kept, also of recordings that "
        + "a hosted exchange keeps at an address (64 MB and two minutes each at most). What cannot be had just "
        + "now is tried again by every run, behind the others; what never can is told once. It may be run "
        + "again at any time. Without FOLDER it is telephony.recordings of the settings.",
      "Файл относится к звонку, чьим идентификатором кончается его имя, как пишут FreePBX и MixMonitor. "
        + "Запоминаются место, размер и SHA-256, с {--copy} – и сами байты, в том числе записей, которые "
        + "облачная АТС хранит по адресу (до 64 МБ и двух минут каждая). Чего не удалось получить сейчас, "
        + "каждый запуск запросит снова, после остальных; о том, чего не получить никогда, говорится "
        + "один раз. Запускать можно сколько угодно раз. Без FOLDER берётся telephony.recordings из настроек."
    ),
    effect: .writes, parameters: [copy, folder],
    examples: [
      Example(
        "crm call recordings /var/spool/asterisk/monitor",
        Text("from cron, every hour", "из cron, каждый час")),
      Example(
        "crm call recordings --copy", Text("of a hosted exchange", "из облачной АТС")),
    ], exits: [.ok, .partial, .usage, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandSupervisor()
    var folders = try arguments[folder].map { name throws(Failure) in try app.file(name) }
    if folders.isEmpty, let known = try app.settings().telephony.recordings { folders = [known] }
    guard !folders.isEmpty || arguments[copy] else {
      throw Failure(
        .usage, "call.no-folder", Text("which folder?", "какая папка?"),
        hint: Text(
          "name it, or set telephony.recordings", "укажите её или настройте telephony.recordings"))
    }
    var counts = [0, 0, 0]
    for path in folders {
      let report = try desk.findRecordings(in: path, copies: arguments[copy])
      counts = [counts[0] + report.files, counts[1] + report.attached, counts[2] + report.unready]
    }
    let fetched = arguments[copy] ? try desk.fetchRecordings() : FetchReport()
    counts += [fetched.fetched, fetched.gone, fetched.failures.count]
    try Counts(
      each: Array(zip(["files", "attached", "unready", "fetched", "gone", "failed"], counts)),
      sentence: Text(
        "\(counts[0]) files, \(counts[1]) attached, \(counts[2]) not ready, \(counts[3]) fetched",
        "файлов: \(counts[0]), прикреплено: \(counts[1]), не готово: \(counts[2]), скачано: \(counts[3])"
      )
    ).write(app)
    try demandWhole(fetched, app)
  }

  /// Tells what could not be fetched.
  private static func demandWhole(_ report: FetchReport, _ app: App) throws(Failure) {
    for failure in report.failures { app.tellSlip(failure) }
    guard !report.failures.isEmpty else { return }
    throw Failure(
      .partial, "call.fetch-partial",
      Text(
        "not fetched: \(report.failures.count)", "не скачано: \(report.failures.count)"),
      hint: report.failures.count == report.ended
        ? nil : Text("the next run tries again", "следующий запуск попробует снова"))
  }
}
