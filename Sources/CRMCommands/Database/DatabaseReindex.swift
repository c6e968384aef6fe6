import CRMActions
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm db reindex`: makes the full-text index anew.
enum DatabaseReindex {
  static let command = Command<App>(
    "reindex", summary: Text("Make the search index anew", "Построить поисковый индекс заново"),
    details: Text(
      "'crm search' and 'crm tick' keep the index up to date by themselves; this is for an index that "
        + "'crm db check' finds wrong, and frees the room of what is no longer found.",
      "'crm search' и 'crm tick' сами обновляют индекс; эта команда – если 'crm db check' нашёл в нём "
        + "ошибки. Она также освобождает место от устаревшего."),
    effect: .writes, parameters: [],
    examples: [Example("crm db reindex", Text("from the journal", "по журналу"))],
    exits: [.ok, .usage, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try desk.store.demandAdministrator()
    guard !app.isDryRun else {
      return app.note(
        Text(
          "The index would be made anew (dry run)", "Индекс был бы построен заново (пробный запуск)"
        ))
    }
    let count = try desk.store.rebuildSearchIndex()
    guard app.format == .table else { return app.write("\(count)\n") }
    if !app.isQuiet {
      app.write(
        Text("Records in the index: \(count)", "Записей в индексе: \(count)")[app.language] + "\n")
    }
  }
}
