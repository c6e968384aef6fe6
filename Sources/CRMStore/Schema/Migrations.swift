import SQL
import Wording

/// Brings a store to the newest schema, one migration a transaction.
enum Migrations {
  static var newest: Int { all.last?.number ?? 0 }
  private static let all: [(number: Int, scripts: [StaticString])] = [
    (M001Foundation.number, M001Foundation.scripts),
    (M002Search.number, M002Search.scripts),
    (M004Notes.number, M004Notes.scripts),
    (M005Fields.number, M005Fields.scripts),
    (M006Pipelines.number, M006Pipelines.scripts),
    (M007Management.number, M007Management.scripts),
    (M008FirstValues.number, M008FirstValues.scripts),
  ]

  /// Applies what is missing, up to `last`: tests stop at schemas that were released.
  static func apply(to engine: any Engine, last: Int = newest) throws(Failure) {
    for migration in all where migration.number <= last {
      try engine.transaction { () throws(Failure) in
        // Asked inside the transaction: another process may have migrated while this one waited.
        guard try engine.schemaVersion() < migration.number else { return }
        for script in migration.scripts { try engine.script(script) }
        try engine.setSchemaVersion(migration.number)
      }
    }
  }

  static func refuseNewer(_ version: Int, path: String) throws(Failure) {
    guard version > newest else { return }
    throw Failure(
      .config, "store.newer",
      Text(
        "the store '\(path)' was made by a newer crm (schema \(version), this one knows \(newest))",
        "хранилище «\(path)» создано более новой программой (схема \(version), известна \(newest))"),
      hint: Text("install the newer crm", "установите более новую версию crm"))
  }
}
