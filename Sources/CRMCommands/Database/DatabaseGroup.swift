import CommandSpec
import Wording

/// `crm db`: care of the store.
enum DatabaseGroup {
  static let group = Group<App>("db", summary: Text("Care of the store", "Уход за хранилищем")) {
    [
      .command(DatabasePath.command), .command(DatabaseCheck.command),
      .command(DatabaseBackup.command), .command(DatabaseRestore.command),
      .command(DatabaseMigrate.command), .command(DatabaseReindex.command),
    ]
  }
}
