import Synchronization

/// A row of numbers that several ask for: identifiers in tests.
final class SeededState: Sendable {
  private let state: Mutex<SeededGenerator>

  init(_ seed: UInt64) {
    state = Mutex(SeededGenerator(seed: seed))
  }

  func pair() -> (UInt64, UInt64) {
    state.withLock { ($0.next(), $0.next()) }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same row of numbers for the same seed, for draws that others can repeat; not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins a row.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
