import CRMActions
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm db migrate`: brings the store to the newest schema.
enum DatabaseMigrate {
  static let command = Command<App>(
    "migrate",
    summary: Text("Bring the store to the newest schema", "Обновить схему хранилища"),
    details: Text(
      "Every command does it by itself when it opens an older store; this one says from which schema "
        + "to which, and with {--dry-run} whether it is due.",
      "Любая команда делает это сама, открывая более старое хранилище; эта сообщает, с какой схемы на "
        + "какую, а с {--dry-run} – нужно ли это."),
    effect: .writes, parameters: [],
    examples: [
      Example("crm db migrate -n", Text("whether it is due", "нужно ли обновление"))
    ], exits: [.ok, .usage, .noInput, .tryAgain, .noPermission, .config], run: run)

  static let columns = [
    Column("from", title: Text("From", "С")), Column("to", title: Text("To", "На")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    try app.demandOwnStore()
    let path = app.storePath
    // A missing store is told as everywhere.
    guard Files.exists(path) else {
      _ = try app.desk()
      return
    }
    let found = try Store.schema(of: path)
    if !app.isDryRun { try app.desk().store.demandAdministrator() }
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      return try app.print(
        columns, [[Cell(.integer(Int64(found))), Cell(.integer(Int64(Store.newestSchema)))]],
        isSingle: true)
    }
    if !app.isQuiet { app.write(sentence(found, app)[app.language] + "\n") }
  }

  private static func sentence(_ found: Int, _ app: App) -> Text {
    let newest = Store.newestSchema
    if found == newest {
      return Text("The schema is the newest: \(newest)", "Схема новейшая: \(newest)")
    }
    if app.isDryRun {
      return Text(
        "Would bring the schema from \(found) to \(newest)",
        "Схема была бы обновлена с \(found) до \(newest)")
    }
    return Text(
      "The schema was brought from \(found) to \(newest)", "Схема обновлена с \(found) до \(newest)"
    )
  }
}
