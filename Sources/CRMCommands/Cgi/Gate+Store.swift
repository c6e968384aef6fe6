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

  /// The store, for a change by the way by which it was looked at: nobody acts but the program. What was
  /// read for the look is read anew.
  func writer() throws(Failure) -> Store {
    try reader().openForChanges()
  }

  /// The store, for a change that waits for its turn as long as it should.
  func writer(patience: Int) throws(Failure) -> Store { try open(.write, patience) }

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
