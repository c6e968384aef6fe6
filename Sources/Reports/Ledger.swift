import CRMDomain
import CRMStore
import SQL
import Wording

/// What facts of one sort come to.
struct Tally {
  var count = 0
  var sum: Int64 = 0
  /// Facts in other currencies, which are in no sum.
  var leftOut = 0
  var seconds: Int64 = 0
  var timed = 0
  var longest: Int64?
  var latest: Int64?
  var greatest: Int64?
  /// Amount times chance, in ten-thousandths of a minor unit's share, and the spread of it.
  var expected: Int64 = 0
  var variance = 0.0
  var times: [Int64] = []

  mutating func add(_ fact: Fact, isForeign: Bool, keepsTimes: Bool) {
    count += fact.records
    latest = max(latest ?? fact.at, fact.at)
    if let share = fact.share { greatest = max(greatest ?? share, share) }
    if let time = fact.seconds {
      seconds = Tally.saturated(seconds, time)
      timed += 1
      longest = max(longest ?? time, time)
      if keepsTimes { times.append(time) }
    }
    guard let amount = fact.amount else { return }
    guard !isForeign else {
      leftOut += 1
      return
    }
    sum = Tally.saturated(sum, amount)
    guard let share = fact.share else { return }
    let (product, overflow) = amount.multipliedReportingOverflow(by: share)
    expected = Tally.saturated(expected, overflow ? .max : Tally.saturated(product, 5_000) / 10_000)
    let chance = Double(share) / 10_000
    variance += Double(amount) * Double(amount) * chance * (1 - chance)
  }

  /// A quartile by halves: the median of an even number lies half-way between the two in the middle.
  func quartile(_ number: Int) -> Int64? {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    // The place counts in quarters of a step between the first and the last.
    let place = (sorted.count - 1) * number
    let (low, rest) = (sorted[place / 4], Int64(place % 4))
    guard rest > 0 else { return low }
    return low + (sorted[place / 4 + 1] - low) * rest / 4
  }

  /// The sum, or the nearest number that fits.
  static func saturated(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (right > 0 ? .max : .min) : sum
  }
}

/// Adds up the facts of a report, line by line and all together.
struct Ledger {
  private let grouping: Grouping
  private let currency: String
  private let kept: Set<Int>
  private let sortNames: [String]
  /// The sorts that a figure is made of; facts of others make no line.
  private let wanted: Set<Int>
  private let zone: ZoneRule
  /// Users and their departments, where lines are departments.
  private let departments: [Int64: String]
  private(set) var lines: [LineKey: [Int: Tally]] = [:]
  private(set) var total: [Int: Tally] = [:]
  /// The stretch that the last moment lay in: moments mostly come in order.
  private var bucket: (range: Range<Int64>, day: Int64)?

  init(
    _ measures: [Measure], _ grouping: Grouping, _ store: Store, _ request: ReportRequest,
    _ sortNames: [String]
  ) throws(Failure) {
    self.grouping = grouping
    self.sortNames = sortNames
    currency = store.session.currency
    zone = store.session.zone
    wanted = Set(measures.flatMap(\.sum.sorts))
    kept = Set(measures.compactMap(\.sum.kept))
    var departments: [Int64: String] = [:]
    if case .department = grouping.source {
      for one in try store.colleagues(before: request.period.end(store.session)) {
        departments[one.id] = one.department
      }
    }
    self.departments = departments
  }

  mutating func add(_ fact: Fact) {
    guard wanted.contains(fact.sort) || wanted.contains(everySort) else { return }
    let isForeign = fact.currency.map { $0 != currency } ?? false
    let key = key(of: fact)
    for sort in [fact.sort, everySort] where wanted.contains(sort) {
      let keeps = kept.contains(sort)
      lines[key, default: [:]][sort, default: Tally()]
        .add(fact, isForeign: isForeign, keepsTimes: keeps)
      total[sort, default: Tally()].add(fact, isForeign: isForeign, keepsTimes: keeps)
    }
  }

  private mutating func key(of fact: Fact) -> LineKey {
    switch grouping.source {
    case .day, .week, .month:
      if let bucket, bucket.range.contains(fact.at) { return .number(bucket.day) }
      let found = bucket(of: fact.at)
      bucket = found
      return .number(found.day)
    default: return plainKey(of: fact)
    }
  }

  private func plainKey(of fact: Fact) -> LineKey {
    switch grouping.source {
    case .owner: return fact.owner.map(LineKey.number) ?? .none
    case .department:
      return fact.owner.flatMap { departments[$0] }.map(LineKey.word) ?? .none
    case .sort: return .number(Int64(fact.sort))
    case .key(let place):
      let word = fact.keys.indices.contains(place) ? fact.keys[place] : nil
      return word.flatMap { $0.isEmpty ? nil : LineKey.word($0) } ?? .none
    case .record(let place, _):
      let word = fact.keys.indices.contains(place) ? fact.keys[place] : nil
      return word.flatMap { Int64($0) }.map(LineKey.number) ?? .none
    case .day, .week, .month: return .number(bucket(of: fact.at).day)
    }
  }

  /// The first days of the stretches that a period begins with, as many as there are facts in or
  /// after; nil where the period has no beginning.
  func stretches(of period: Period, count: Int) -> [LineKey]? {
    guard let range = period.range, range.lowerBound > .earliest else { return nil }
    var at = range.lowerBound.seconds
    return (0..<count).map { _ in
      let found = bucket(of: at)
      at = found.range.upperBound
      return .number(found.day)
    }
  }

  /// The stretch that a moment lies in, and the number of its first day.
  private func bucket(of at: Int64) -> (range: Range<Int64>, day: Int64) {
    let day = zone.day(Instant(at))
    let first: Day
    let next: Day
    switch grouping.source {
    case .week:
      (first, next) = (day.adding(days: 1 - day.weekday), day.adding(days: 8 - day.weekday))
    case .month: (first, next) = (day.monthStart, day.monthStart.adding(months: 1))
    default: (first, next) = (day, day.adding(days: 1))
    }
    let start = zone.start(of: first).seconds
    return (start..<max(start + 1, zone.start(of: next).seconds), Int64(first.number))
  }

  /// What programs call the line of a fact.
  func word(of fact: Fact, _ store: Store) throws(Failure) -> String? {
    try word(of: plainKey(of: fact), store)
  }

  /// What programs call a line.
  func word(of key: LineKey, _ store: Store) throws(Failure) -> String? {
    switch (key, grouping.source) {
    case (.none, _): return nil
    case (.word(let word), _): return word
    case (.number(let sort), .sort):
      return sortNames.indices.contains(Int(sort)) ? sortNames[Int(sort)] : String(sort)
    case (.number(let id), .owner): return try store.title(User.kind, id)
    case (.number(let day), .day): return Day(number: Int(day)).iso
    case (.number(let day), .week): return CallReport.week(of: Day(number: Int(day)))
    case (.number(let day), .month): return String(Day(number: Int(day)).iso.prefix(7))
    case (.number(let number), _): return String(number)
    }
  }
}
