/// Where identifiers come from: chance, or a seed in tests.
public struct Identifiers: Sendable {
  /// The next one: 32 hexadecimal digits, 128 bits.
  public let next: @Sendable () -> String

  /// A source that asks `next`.
  public init(next: @escaping @Sendable () -> String) {
    self.next = next
  }

  /// Unforeseeable ones.
  public static let random = Identifiers { Hexadecimal.text(Entropy.bytes(16)) }

  /// The same row of identifiers for the same seed.
  public static func seeded(_ seed: UInt64) -> Identifiers {
    let state = SeededState(seed)
    return Identifiers {
      let (high, low) = state.pair()
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64($0))) }
      return Hexadecimal.text(
        bytes + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64($0))) })
    }
  }
}
