import CRMActions
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm db check`: whether the store is sound.
enum DatabaseCheck {
  static let command = Command<App>(
    "check", summary: Text("Check that the store is sound", "Проверить целостность хранилища"),
    details: Text(
      "Pages and references, the journal against the records, the search keys and the search index, "
        + "letters without bytes, rows without their files and files without rows beside the store. "
        + "Ends with 1 when something is wrong.",
      "Страницы и ссылки, журнал против записей, ключи поиска и поисковый индекс, письма без байтов, "
        + "строки без файлов и файлы без строк рядом с хранилищем. Код 1, если что-то не так."),
    effect: .reads, parameters: [],
    examples: [Example("crm db check", Text("from cron, at night", "из cron, ночью"))],
    exits: [.ok, .no, .usage, .io, .config], run: run)

  static let columns = [Column("fault", title: Text("Fault", "Ошибка"), shrinks: true)]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk(writes: false)
    if app.isGuest { try desk.store.demandAdministrator() }
    let faults = try desk.faults()
    guard !faults.isEmpty else {
      if app.format == .table { return app.write(sound[app.language] + "\n") }
      return try app.print(columns, [])
    }
    try app.print(columns, faults.map { [Cell(.text($0))] })
    throw Failure(
      .no, "store.unsound",
      Text("\(faults.count) faults were found", "найдено ошибок: \(faults.count)"))
  }

  private static let sound = Text("The store is sound", "Хранилище в порядке")
}
