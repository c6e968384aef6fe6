public import Wording

/// In what a figure is counted, so that people and programs read it rightly.
public enum Unit: Sendable {
  /// Records.
  case count
  /// Minor units of the store's currency.
  case money
  /// Seconds.
  case seconds
  /// Hundredths of a per cent.
  case share
  /// Hundredths: a mean of scores.
  case points
  /// An instant in UTC seconds.
  case moment
}

/// One figure of a report: what it is called, what it counts, and how it is put together.
public struct Measure: Sendable {
  /// The key in JSON and the word for `--explain`.
  public let name: String
  /// The heading of its column.
  public let label: Text
  /// What it counts.
  public let about: Text
  /// In what it is counted.
  public let unit: Unit
  /// Whether more of it is better; nil where neither is.
  public internal(set) var isGood: Bool?
  /// Whether a page for a person shows it unasked.
  public internal(set) var isListed = true
  /// Whether a narrow page leaves it out first.
  public internal(set) var isMinor = false
  /// Whether it tells of this moment, whatever the period.
  public internal(set) var isOfNow = false
  let sum: Aggregate

  init(_ name: String, _ label: Text, _ about: Text, _ unit: Unit, _ sum: Aggregate) {
    self.name = name
    self.label = label
    self.about = about
    self.unit = unit
    self.sum = sum
  }

  /// Whether it is an estimate of what may come, and not a count of what there is.
  public var isEstimate: Bool {
    switch sum {
    case .expected, .low, .high: true
    default: false
    }
  }

  /// The same, more of it being better or worse.
  func better(_ isGood: Bool) -> Measure {
    var measure = self
    measure.isGood = isGood
    return measure
  }

  /// The same, shown to a person only when asked for.
  var unlisted: Measure {
    var measure = self
    measure.isListed = false
    return measure
  }

  /// The same, left out first where a page is narrow.
  var minor: Measure {
    var measure = self
    measure.isMinor = true
    return measure
  }

  /// The same, telling of this moment whatever the period.
  var ofNow: Measure {
    var measure = self
    measure.isOfNow = true
    return measure
  }
}

/// How the facts of a line become one figure. Facts are told apart by their sort.
enum Aggregate: Sendable {
  /// How many there are.
  case count(Int)
  /// The sum of their amounts.
  case sum(Int)
  /// The first, second or third quartile of how long they took.
  case quartile(Int, Int)
  /// How long they took in the mean.
  case mean(Int)
  /// How long they took together.
  case total(Int)
  /// The longest.
  case longest(Int)
  /// How many of one sort there are for all of another.
  case share(Int, of: Int)
  /// The sum of one sort as a share of the sum of another.
  case sumShare(Int, of: Int)
  /// The mean amount.
  case meanSum(Int)
  /// The amounts by their chances, and the borders of what may well come of them.
  case expected(Int)
  case low(Int)
  case high(Int)
  /// The last moment.
  case latest(Int)
  /// The greatest of their shares.
  case greatest(Int)

  /// The sort whose facts stand behind the figure.
  var sort: Int {
    switch self {
    case .count(let sort), .sum(let sort), .quartile(let sort, _), .mean(let sort),
      .total(let sort), .longest(let sort), .share(let sort, _), .sumShare(let sort, _),
      .meanSum(let sort), .expected(let sort), .low(let sort), .high(let sort),
      .latest(let sort), .greatest(let sort):
      sort
    }
  }

  /// The sorts whose facts it is made of.
  var sorts: [Int] {
    switch self {
    case .share(let part, let whole), .sumShare(let part, let whole): [part, whole]
    default: [sort]
    }
  }

  /// The sort whose times have to be kept one by one.
  var kept: Int? {
    if case .quartile(let sort, _) = self { return sort }
    return nil
  }
}

/// The facts of every sort together: for lines that are sorts themselves.
let everySort = -1
