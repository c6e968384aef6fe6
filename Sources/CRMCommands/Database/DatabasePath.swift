import CommandSpec
import Wording

/// `crm db path`: where the store is.
enum DatabasePath {
  static let command = Command<App>(
    "path", summary: Text("Print where the store is", "Показать, где хранилище"), effect: .nothing,
    parameters: [], examples: [Example("crm db path", Text("the file", "файл"))]
  ) { _, app throws(Failure) in
    try app.demandOwnStore()
    app.write(app.storePath + "\n")
  }
}
