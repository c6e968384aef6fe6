import Glibc
import Synchronization

/// Work that mostly waits, done by a few threads at once.
public enum SideBySide {
  /// What is left to do and what came of the rest.
  private final class Board<Item: Sendable, Outcome: Sendable>: Sendable {
    private let items: [Item]
    private let state: Mutex<(next: Int, outcomes: [Int: Outcome])>

    init(_ items: [Item]) {
      self.items = items
      state = Mutex((0, [:]))
    }

    /// Takes items one after another until none is left.
    func work(_ body: (Item) -> Outcome) {
      while let place = state.withLock({ state in take(&state.next) }) {
        let outcome = body(items[place])
        state.withLock { $0.outcomes[place] = outcome }
      }
    }

    private func take(_ next: inout Int) -> Int? {
      guard next < items.count else { return nil }
      defer { next += 1 }
      return next
    }

    /// The outcomes in the order of the items.
    var outcomes: [Outcome] {
      state.withLock { state in items.indices.compactMap { state.outcomes[$0] } }
    }
  }

  /// One thread's share.
  private final class Share: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  /// Does `body` with each item, at most `limit` at a time; the outcomes stand in the order of the
  /// items. A thread that the system refuses leaves its share to the others.
  public static func map<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], limit: Int, _ body: @escaping @Sendable (Item) -> Outcome
  ) -> [Outcome] {
    let board = Board<Item, Outcome>(items)
    let others = threads(min(limit, items.count) - 1) { board.work(body) }
    board.work(body)
    for thread in others { pthread_join(thread, nil) }
    return board.outcomes
  }

  /// The same, while the caller's thread does nothing but call `watch`, ten times a second.
  public static func map<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], limit: Int, watch: () -> Void,
    _ body: @escaping @Sendable (Item) -> Outcome
  ) -> [Outcome] {
    let board = Board<Item, Outcome>(items)
    var ends: [Int32] = [-1, -1]
    // Without a pipe nobody tells that he is ready, and nothing is watched.
    guard pipe(&ends) == 0 else { return map(items, limit: limit, body) }
    let ready = ends[1]
    let others = threads(min(limit, items.count)) {
      board.work(body)
      _ = write(ready, [0], 1)
    }
    var working = others.count
    while working > 0 {
      var one = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      var byte: UInt8 = 0
      if poll(&one, 1, 100) > 0, read(ends[0], &byte, 1) == 1 { working -= 1 } else { watch() }
    }
    for thread in others { pthread_join(thread, nil) }
    for end in ends { close(end) }
    // Where no thread was to be had, all of it is left.
    board.work(body)
    return board.outcomes
  }

  private static func threads(
    _ count: Int, _ run: @escaping @Sendable () -> Void
  ) -> [pthread_t] {
    (0..<max(0, count)).compactMap { _ in start(run) }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let share = Unmanaged.passRetained(Share(run))
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Share>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, share.toOpaque())
    guard code == 0 else {
      share.release()
      return nil
    }
    return thread
  }
}
