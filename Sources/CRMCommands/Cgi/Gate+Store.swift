import CRMStore
import Platform
import Wording

/// The store as a request finds it.
extension Gate {
  /// How long a request waits for the store, in milliseconds.
  private static let patience = 300

  /// The store, for a look; opened once, and kept open: who comes last to a store reads its whole log.
  func reader() throws(Failure) -> Store {
    if let open = opened.reader { return open }
    let store = try open(.read)
    opened.reader = store
    return store
  }

  /// The store, for a change: nobody acts but the program.
  func writer(patience: Int = Gate.patience) throws(Failure) -> Store {
    try open(.write, patience)
  }

  private func open(
    _ access: Store.Access, _ patience: Int = Gate.patience
  ) throws(Failure) -> Store {
    let path = app.storePath
    guard Files.exists(path) else {
      throw Failure(.unavailable, "store.missing", Text("no store", "нет хранилища"))
    }
    return try Store.open(
      path, access, session: try app.session(), login: nil, patience: patience)
  }
}
