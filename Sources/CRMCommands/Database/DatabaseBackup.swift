import CRMActions
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm db backup`: copies the store while others use it.
enum DatabaseBackup {
  static let file = Operand<String>(
    "FILE", help: Text("the copy", "файл копии"), completion: .file)
  static let force = Flag(
    "force", "f", help: Text("replace an older copy", "заменить прежнюю копию"))

  static let command = Command<App>(
    "backup",
    summary: Text("Copy the store while others use it", "Сделать копию работающего хранилища"),
    details: Text(
      "The copy holds all that was done when it began, in one file; large letters and attached files "
        + "go into folders beside it. It is checked, and gets its name when it is whole, so that an "
        + "interrupted backup leaves the older one alone.",
      "В копии – всё, что было сделано к её началу, одним файлом; большие письма и приложенные файлы "
        + "попадают в папки рядом. Копия проверяется и получает имя, когда готова: прерванное "
        + "копирование не портит прежнюю копию."),
    effect: .reads, parameters: [force, file],
    examples: [
      Example("crm db backup /backup/crm.db", Text("a first copy", "первая копия")),
      Example(
        "crm db backup --force --quiet /backup/crm.db",
        Text("from cron, over yesterday's", "из cron, поверх вчерашней")),
    ], exits: [.ok, .usage, .data, .noInput, .cannotCreate, .io, .noPermission], run: run)

  static let columns = [
    Column("file", title: Text("File", "Файл")),
    Column("size", title: Text("Bytes", "Байт"), alignment: .right),
    Column("files", title: Text("Files beside it", "Файлов рядом"), alignment: .right),
    Column("schema", title: Text("Schema", "Схема"), alignment: .right),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let path = try app.file(arguments[file])
    let desk = try app.desk(writes: false)
    let report = try desk.backup(to: path, overwrite: arguments[force])
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      return try app.print(columns, [row(report)], isSingle: true)
    }
    guard !app.isQuiet else { return }
    app.write(sentence(report)[app.language] + "\n")
  }

  private static func row(_ report: BackupReport) -> [Cell] {
    [
      Cell(.text(report.path)), Cell(report.size.map(CellValue.integer) ?? .null),
      Cell(.integer(Int64(report.files))), Cell(.integer(Int64(report.schema))),
    ]
  }

  private static func sentence(_ report: BackupReport) -> Text {
    guard let size = report.size else {
      return Text(
        "Would copy the store to \(report.path). Nothing was written (dry run).",
        "Хранилище было бы скопировано в \(report.path). Ничего не записано (пробный запуск).")
    }
    let beside = Text(
      ", \(report.files) files beside it", ", файлов рядом: \(report.files)")
    return Text("Copied to \(report.path): ", "Копия \(report.path): ") + Sizes.text(size)
      + (report.files == 0 ? Text("", "") : beside) + Text(", checked", ", проверена")
  }
}
