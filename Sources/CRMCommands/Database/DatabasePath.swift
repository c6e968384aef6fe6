import CommandSpec
import Rendering
import Wording

/// `crm db path`: where the store is.
enum DatabasePath {
  static let command = Command<App>(
    "path", summary: Text("Print where the store is", "Показать, где хранилище"), effect: .nothing,
    parameters: [], examples: [Example("crm db path", Text("the file", "файл"))]
  ) { _, app throws(Failure) in
    try app.demandOwnStore()
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      return try app.print(columns, [[Cell(.text(app.storePath))]], isSingle: true)
    }
    app.write(app.storePath + "\n")
  }

  static let columns = [Column("file", title: Text("File", "Файл"))]
}
