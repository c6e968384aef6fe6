import CRMDomain
import CRMStore
import Wording

/// Makes a sheet of what was counted: orders the lines and names them.
struct SheetMaker {
  let report: Report
  let store: Store
  let request: ReportRequest
  let grouping: Grouping
  let now: Ledger
  let before: Ledger?
  /// The period of those.
  let other: Period?

  private var measures: [Measure] { report.measures(by: grouping) }

  func sheet() throws(Failure) -> Sheet {
    if case .record(_, let kind) = grouping.source {
      let keys = Set(now.lines.keys).union(before?.lines.keys.map { $0 } ?? [])
      try store.learnTitles(
        kind, keys.compactMap { if case .number(let id) = $0 { id } else { nil } }.sorted())
    }
    let known = try grouping.known.map { known throws(Failure) in try known(store, request) }
    var lines: [SheetLine] = []
    if let pairs {
      for (key, past) in pairs { lines.append(try line(key, known, past)) }
    } else {
      for key in try order(known) { lines.append(try line(key, known, key)) }
    }
    let leftOut = now.total.values.map(\.leftOut).max() ?? 0
    let hasMoney = measures.contains { $0.unit == .money }
    // Lines that are sorts have their sum last.
    let charted = measures.firstIndex { $0.name == report.charted } ?? measures.count - 1
    var total: SheetLine?
    if report.hasTotal, case .sort = grouping.source {} else if report.hasTotal { total = whole }
    return Sheet(
      name: grouping.name, label: grouping.label, measures: measures, lines: lines, total: total,
      isTime: grouping.isTime, currency: store.session.currency, leftOut: hasMoney ? leftOut : 0,
      charted: charted)
  }

  private var whole: SheetLine {
    SheetLine(
      key: nil, label: Text("Total", "Всего"), values: values(now.total),
      before: before.map { values($0.total) }, sizes: sizes(now.total))
  }

  /// The stretches of both periods side by side: the first with the first, and so on.
  private var pairs: [(LineKey, LineKey)]? {
    guard grouping.isTime, let before, let other else { return nil }
    let counts = [now.lines.count, before.lines.count]
    guard counts.max() ?? 0 > 0 else { return [] }
    var count = 1
    // So many that the last one with facts of either is among them.
    while count < 1_000 {
      guard let mine = now.stretches(of: request.period, count: count),
        let theirs = before.stretches(of: other, count: count)
      else { return nil }
      if now.lines.keys.allSatisfy(mine.contains), before.lines.keys.allSatisfy(theirs.contains) {
        return Array(zip(mine, theirs))
      }
      count += 1
    }
    return nil
  }

  private func line(
    _ key: LineKey, _ known: [KnownLine]?, _ past: LineKey
  ) throws(Failure) -> SheetLine {
    let word = try now.word(of: key, store)
    let found = known?.first { $0.key == word }
    let name: Text = if let found { found.label } else { try label(key, word) }
    return SheetLine(
      key: word, label: name, mark: found?.mark ?? .plain,
      values: values(now.lines[key] ?? [:]), before: before.map { values($0.lines[past] ?? [:]) },
      sizes: sizes(now.lines[key] ?? [:]))
  }

  private func label(_ key: LineKey, _ word: String?) throws(Failure) -> Text {
    guard let word else { return Text("none", "не указано") }
    switch (key, grouping.source) {
    case (.number(let id), .record(_, let kind)):
      let title = try store.title(kind, id)
      return title.isEmpty ? kind.called(id) : Text(verbatim: title)
    case (.number(let day), .day): return PeriodLabel.short(Day(number: Int(day)))
    case (.number(let day), .month): return PeriodLabel.month(Day(number: Int(day)))
    case (.number(let day), .week): return PeriodLabel.week(Day(number: Int(day)))
    default: return Text(verbatim: word)
    }
  }

  /// Known lines in their order, times one after the other without gaps, else what weighs most first.
  private func order(_ known: [KnownLine]?) throws(Failure) -> [LineKey] {
    var found = Set(now.lines.keys)
    if let before { found.formUnion(before.lines.keys) }
    if grouping.isTime { return filled(found) }
    var keys: [LineKey] = []
    for line in known ?? [] {
      let key = key(of: line)
      if found.remove(key) != nil || line.isAlways { keys.append(key) }
    }
    let place = measures.firstIndex { $0.name == report.charted } ?? measures.count - 1
    var rest: [(key: LineKey, weight: Int64, word: String?)] = []
    for key in found {
      let weight = value(measures[place], now.lines[key] ?? [:]) ?? .min
      rest.append((key, weight, try now.word(of: key, store)))
    }
    rest.sort {
      ($0.word == nil ? 1 : 0, $1.weight, $0.word ?? "")
        < ($1.word == nil ? 1 : 0, $0.weight, $1.word ?? "")
    }
    return keys + rest.map(\.key)
  }

  private func key(of line: KnownLine) -> LineKey {
    guard case .sort = grouping.source else { return .word(line.key) }
    return report.sortNames.firstIndex(of: line.key).map { .number(Int64($0)) } ?? .none
  }

  /// All stretches from the first to the last one with facts; so many only that a person can read on.
  private func filled(_ found: Set<LineKey>) -> [LineKey] {
    let days = found.compactMap { key in
      if case .number(let day) = key { Int(day) } else { Int?.none }
    }.sorted()
    guard let first = days.first, let last = days.last else { return [] }
    var all: [LineKey] = []
    var day = Day(number: first)
    while day.number <= last, all.count < 1_000 {
      all.append(.number(Int64(day.number)))
      switch grouping.source {
      case .month: day = day.adding(months: 1)
      case .week: day = day.adding(days: 7)
      default: day = day.adding(days: 1)
      }
    }
    return day.number > last ? all : days.map { .number(Int64($0)) }
  }

  private func values(_ tallies: [Int: Tally]) -> [Int64?] { measures.map { value($0, tallies) } }

  /// Of how many facts each share is.
  private func sizes(_ tallies: [Int: Tally]) -> [Int] {
    measures.map { measure in
      guard case .share(_, let whole) = measure.sum else { return .max }
      return tallies[whole]?.count ?? 0
    }
  }

  private func value(_ measure: Measure, _ tallies: [Int: Tally]) -> Int64? {
    let tally = tallies[measure.sum.sort] ?? Tally()
    switch measure.sum {
    case .count: return Int64(tally.count)
    case .sum: return tally.sum
    case .quartile(_, let number): return tally.quartile(number)
    case .mean: return tally.timed > 0 ? tally.seconds / Int64(tally.timed) : nil
    case .total: return tally.seconds
    case .longest: return tally.longest
    case .latest: return tally.latest
    case .greatest: return tally.greatest
    case .share(_, let whole):
      return SheetMaker.share(Int64(tally.count), of: Int64(tallies[whole]?.count ?? 0))
    case .sumShare(_, let whole): return SheetMaker.share(tally.sum, of: tallies[whole]?.sum ?? 0)
    case .meanSum:
      let summed = Int64(tally.count - tally.leftOut)
      return summed > 0 ? tally.sum / summed : nil
    case .expected: return tally.count > 0 ? tally.expected : nil
    case .low, .high: return tally.count > 0 ? border(measure.sum, tally) : nil
    }
  }

  /// Between these borders four of five outcomes lie, were the chances right: 1.28 deviations about
  /// what is expected, and never below nothing or above everything.
  private func border(_ sum: Aggregate, _ tally: Tally) -> Int64 {
    let spread =
      Int64(exactly: (1.2816 * tally.variance.squareRoot()).rounded()) ?? .max
    if case .low = sum { return max(0, Tally.saturated(tally.expected, -spread)) }
    return min(tally.sum, Tally.saturated(tally.expected, spread))
  }

  /// A share in hundredths of a per cent, half a hundredth rounded up.
  static func share(_ part: Int64, of whole: Int64) -> Int64? {
    guard whole > 0 else { return nil }
    return Int64((Double(part) * 10_000 / Double(whole)).rounded())
  }
}
