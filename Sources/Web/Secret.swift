import Platform

/// Words that only the right sender knows, kept as their SHA-256.
public enum Secret {
  /// A new one: 128 random bits.
  public static func make() -> String { Hexadecimal.text(Entropy.bytes(16)) }

  /// What is kept of it.
  public static func hash(_ secret: String) -> String { SHA256.hex(Array(secret.utf8)) }

  /// Whether two words are the same; takes as long for any wrong one, whatever its length.
  public static func isSame(_ word: String, _ other: String) -> Bool {
    isRight(word, hash(other))
  }

  /// Whether a word is the one of which the hash was kept; takes as long for any wrong one.
  public static func isRight(_ word: String, _ hash: String) -> Bool {
    let (mine, theirs) = (Array(Secret.hash(word).utf8), Array(hash.utf8))
    guard mine.count == theirs.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(mine, theirs) { difference |= one ^ other }
    return difference == 0
  }
}
