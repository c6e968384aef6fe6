import CommandSpec
import Wording

/// `crm db`: care of the store.
enum DatabaseGroup {
  static let group = Group<App>("db", summary: Text("Care of the store", "Уход за хранилищем")) {
    [.command(DatabasePath.command), .command(DatabaseCheck.command)]
  }
}

/// `crm db path`: where the store is.
enum DatabasePath {
  static let command = Command<App>(
    "path", summary: Text("Print where the store is", "Показать, где хранилище"), effect: .nothing,
    parameters: [], examples: [Example("crm db path", Text("the file", "файл"))]
  ) { _, app throws(Failure) in app.write(app.storePath + "\n") }
}
