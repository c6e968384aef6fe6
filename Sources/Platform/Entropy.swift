/// Random bytes of the system.
public enum Entropy {
  /// `count` bytes that nobody can foretell.
  public static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<Swift.max(0, count)).map { _ in generator.next() }
  }
}
