/// How much of a letter is looked at, so that no letter can hold up the rest.
public struct ParseLimits: Sendable {
  /// How deep multiparts may stand in one another.
  public var depth: Int
  /// How many parts a letter may have.
  public var parts: Int
  /// How many bytes of one body are turned into text.
  public var textBytes: Int
  /// How many links an HTML body may have before their targets are left out.
  public var links: Int

  /// Makes limits.
  public init(depth: Int = 128, parts: Int = 2_000, textBytes: Int = 4_000_000, links: Int = 5_000)
  {
    self.depth = depth
    self.parts = parts
    self.textBytes = textBytes
    self.links = links
  }

  /// What a sales mailbox needs, and more.
  public static let standard = ParseLimits()
}
