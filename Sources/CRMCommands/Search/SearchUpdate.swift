import CRMStore
import Wording

/// Bringing the full-text index up to date before it is asked.
enum SearchUpdate {
  /// How long a search waits for its turn to write, in milliseconds.
  private static let patience = 2_000
  /// From so many changes on it takes more than a moment, and is told.
  private static let long: Int64 = 50_000

  /// Indexes what changed; where the store cannot be written just now, says so and goes on.
  static func run(_ app: App, _ store: Store) throws(Failure) {
    let lag = try store.searchLag()
    guard lag > 0, !app.isDryRun else { return }
    if lag > long {
      app.note(
        Text(
          "crm: reading \(lag) changes since the last search …",
          "crm: читаются изменения с прошлого поиска: \(lag) …"))
    }
    do {
      let writer = try Store.open(
        app.storePath, .write, session: try app.session(), login: nil, patience: patience)
      try writer.updateSearchIndex()
    } catch {
      guard isPassing(error) else { throw error }
      app.note(
        Text(
          "crm: the search does not know the newest changes: ",
          "crm: новейшие изменения не учтены: ")
          + error.message)
    }
  }

  /// Reasons for which a search with what is indexed is better than none.
  private static func isPassing(_ failure: Failure) -> Bool {
    ["store.busy", "store.read-only", "store.cannot-open", "store.full"].contains(failure.id)
  }
}
