import Platform
import Synchronization
import Testing

@Suite("Work side by side")
struct SideBySideTests {
  @Test("Every item is done once, the outcomes in order", arguments: [1, 2, 4, 100])
  func order(_ limit: Int) {
    let count = Mutex(0)
    let squares = SideBySide.map(Array(0..<50), limit: limit) { number in
      count.withLock { $0 += 1 }
      return number * number
    }
    #expect(squares == (0..<50).map { $0 * $0 })
    #expect(count.withLock { $0 } == 50)
    #expect(SideBySide.map([Int](), limit: limit) { $0 }.isEmpty)
  }

  @Test("No more than the limit are at work at once, and as many as that")
  func limit() {
    let state = Mutex((now: 0, most: 0))
    _ = SideBySide.map(Array(0..<12), limit: 3) { _ in
      state.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      Clock.pause(milliseconds: 10)
      state.withLock { $0.now -= 1 }
    }
    let most = state.withLock { $0.most }
    #expect(most <= 3 && most > 1)
  }
}
