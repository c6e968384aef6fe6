import Synchronization

/// SplitMix64 (Steele, Lea, Flood 2014): a small generator for tests, not for secrets.
final class SeededState: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) {
    state = Mutex(seed)
  }

  func pair() -> (UInt64, UInt64) {
    state.withLock { (SeededState.next(&$0), SeededState.next(&$0)) }
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
