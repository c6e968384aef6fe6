import Testing

@testable import CRMActions

@Suite("How long to rest after a failure")
struct BackoffTests {
  @Test("Longer each time, up to a limit")
  func grows() {
    #expect((0...5).map { Backoff.letter.rest(after: $0) } == [60, 60, 120, 240, 480, 960])
    #expect((1...5).map { Backoff.notice.rest(after: $0) } == [60, 240, 960, 3_840, 14_400])
    #expect(Backoff.mailbox.rest(after: 7) == 3_600)
    #expect(Backoff.letter.rest(after: .max) == 14_400)
  }
}
