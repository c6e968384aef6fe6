import Synchronization

/// How far the mailboxes of a run are that are read side by side: written by many threads, shown by
/// one.
final class MailboxBoard: Sendable {
  private let names: [String]
  private let state: Mutex<[String: IntakeProgress]>

  init(_ names: [String]) {
    self.names = names
    state = Mutex([:])
  }

  /// A mailbox has come so far; it is told by its own name, whatever folder is at hand.
  func put(_ progress: IntakeProgress, of name: String) {
    let told = IntakeProgress(source: name, done: progress.done, total: progress.total)
    state.withLock { $0[name] = told }
  }

  /// A mailbox is read, or was given up.
  func end(_ name: String) {
    state.withLock { state in
      var last = state[name] ?? IntakeProgress(source: name, done: 0, total: nil)
      last.isOver = true
      state[name] = last
    }
  }

  /// All of them, in their order.
  var all: [IntakeProgress] {
    let state = state.withLock(\.self)
    return names.map { state[$0] ?? IntakeProgress(source: $0, done: 0, total: nil) }
  }
}
