public import Wording

/// How a result should look to this reader.
public struct Look: Sendable {
  /// The language of headings and of times in words.
  public var language: Language
  /// Columns to fit a table into; 0 for no limit.
  public var width: Int
  /// Whether labels become colours.
  public var color: Bool
  /// Seconds that the reader's clocks are ahead of UTC at an instant.
  public var zoneOffset: @Sendable (Int64) -> Int
  /// The present instant in UTC seconds, for times in words.
  public var now: Int64
  /// Whether to print headings; nil leaves it to the format.
  public var header: Bool?
  /// Whether CSV and TSV keep a spreadsheet from running a cell that begins like a formula.
  public var safeCells: Bool
  /// Whether the text goes to a terminal, which must not see control characters in any format.
  public var terminal: Bool

  /// Makes a look.
  public init(
    language: Language = .en, width: Int = 80, color: Bool = false,
    zoneOffset: @escaping @Sendable (Int64) -> Int = { _ in 0 }, now: Int64 = 0,
    header: Bool? = nil, safeCells: Bool = false, terminal: Bool = false
  ) {
    self.language = language
    self.width = width
    self.color = color
    self.zoneOffset = zoneOffset
    self.now = now
    self.header = header
    self.safeCells = safeCells
    self.terminal = terminal
  }
}
