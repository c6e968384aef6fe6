public import Wording

/// One line of a report.
public struct SheetLine: Sendable {
  /// How a line ends for the business.
  public enum Mark: Sendable {
    case plain
    case good
    case bad
  }

  /// What programs know it by; nil for what belongs to nothing.
  public let key: String?
  /// What a person reads.
  public let label: Text
  /// Whether it is good or bad to stand here.
  public let mark: Mark
  /// The figures in the order of the measures; nil where there is nothing to count from.
  public let values: [Int64?]
  /// Those of the other period, where one is compared with.
  public let before: [Int64?]?
  /// How many facts the shares are of, by measure: a share of few says little.
  public let sizes: [Int]

  /// Makes a line.
  public init(
    key: String?, label: Text, mark: Mark = .plain, values: [Int64?], before: [Int64?]? = nil,
    sizes: [Int]? = nil
  ) {
    self.key = key
    self.label = label
    self.mark = mark
    self.values = values
    self.before = before
    self.sizes = sizes ?? values.map { _ in .max }
  }
}

/// A table of figures: what every report comes down to before it meets a terminal, a program or a
/// page of HTML.
public struct Sheet: Sendable {
  /// What its lines are, as a word for programs.
  public let name: String
  /// The heading of the lines.
  public let label: Text
  /// The figures of each line.
  public let measures: [Measure]
  /// The lines in their order.
  public let lines: [SheetLine]
  /// All of them together; nil where that says nothing.
  public let total: SheetLine?
  /// Whether the lines follow one another in time.
  public let isTime: Bool
  /// The currency of the sums.
  public let currency: String
  /// Amounts in other currencies, which are in no sum.
  public let leftOut: Int
  /// The place of the measure that a chart shows.
  public let charted: Int

  /// Below how many records a share is marked as one of few.
  public static let few = 10
}
