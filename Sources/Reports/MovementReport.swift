import CRMDomain
import CRMStore
import Wording

extension Report {
  private enum Sort: Int, CaseIterable {
    case start, new, reopened, grown, shrunk, won, lost, removed, end, pushed, pulled

    var label: Text {
      switch self {
      case .start: Text("At the beginning", "На начало")
      case .new: Text("New", "Новые")
      case .reopened: Text("Reopened", "Возобновлены")
      case .grown: Text("Grown", "Выросли")
      case .shrunk: Text("Shrunk", "Уменьшились")
      case .won: Text("Won", "Выиграны")
      case .lost: Text("Lost", "Потеряны")
      case .removed: Text("Taken away", "Убраны")
      case .end: Text("At the end", "На конец")
      case .pushed: Text("Pushed to later", "Отложены")
      case .pulled: Text("Brought forward", "Приближены")
      }
    }

    var about: Text {
      switch self {
      case .start: Text("open deals at the beginning", "открытые сделки на начало")
      case .new: Text("deals that were added", "добавленные сделки")
      case .reopened: Text("closed deals that are open again", "снова открытые сделки")
      case .grown: Text("what amounts grew by", "на сколько выросли суммы")
      case .shrunk: Text("what amounts shrank by", "на сколько уменьшились суммы")
      case .won: Text("won deals, which left", "выигранные сделки, выбыли")
      case .lost: Text("lost deals, which left", "потерянные сделки, выбыли")
      case .removed:
        Text("deals that were removed or left the pipeline", "убранные и ушедшие из воронки сделки")
      case .end: Text("open deals at the end", "открытые сделки на конец")
      case .pushed:
        Text("open deals expected later than before", "открытые сделки, ожидаемые позже")
      case .pulled: Text("open deals expected sooner", "открытые сделки, ожидаемые раньше")
      }
    }

    var name: String { String(describing: self) }
    var mark: SheetLine.Mark { self == .won ? .good : self == .lost ? .bad : .plain }
    var isGood: Bool? {
      switch self {
      case .new, .reopened, .grown, .won, .end, .pulled: true
      case .shrunk, .lost, .removed, .pushed: false
      case .start: nil
      }
    }
  }

  /// How the pipeline of open deals changed between two dates; from the beginning to the end the parts
  /// add up.
  public static let movement: Report = {
    let parts = Grouping("part", Text("Part", "Движение"), .sort) { _, _ throws(Failure) in
      Sort.allCases.map {
        KnownLine(key: $0.name, label: $0.label, mark: $0.mark, isAlways: true)
      }
    }
    var report = Report(
      "movement", Text("Movement of the pipeline", "Движение воронки"),
      by: [parts, .user, .department],
      measures: Sort.allCases.map { sort in
        var measure = Measure(sort.name, sort.label, sort.about, .money, .sum(sort.rawValue))
        measure.isGood = sort.isGood
        measure.isListed = sort != .reopened && sort != .removed && sort != .pulled
        return measure
      }, charted: "end",
      minor: ["pushed", "shrunk", "grown"], facts: moving)
    report.sortMeasures = [
      Measure(
        "deals", Text("Deals", "Сделки"), Text("how many deals", "сколько сделок"),
        .count, .count(everySort)),
      Measure(
        "sum", Text("Sum", "Сумма"),
        Text("their sum, or what it changed by", "их сумма или её изменение"),
        .money, .sum(everySort)),
    ]
    report.hasPipeline = true
    report.sortNames = Sort.allCases.map(\.name)
    return report
  }()

  private static let moving: Facts = { store, request, body throws(Failure) in
    let range = request.period.range ?? .earliest ..< .latest
    let now = store.session.now.adding(seconds: 1)
    let end = min(range.upperBound, now)
    let mover = Mover(
      pipeline: request.pipeline, start: range.lowerBound.seconds,
      kinds: Dictionary(
        try store.everyStage().filter { $0.pipeline == request.pipeline }.map { ($0.key, $0.kind) },
        uniquingKeysWith: { $1 }))
    guard range.lowerBound < end else { return }
    let states = DealStates(
      store: store, pipeline: request.pipeline, open: mover.open,
      then: try request.rows(of: Deal.kind, store))
    try states.each(from: range.lowerBound, to: end, request.scope) { pair throws(Failure) in
      for (sort, amount, at) in mover.parts(pair) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Deal.kind, id: pair.id, owner: pair.owner, at: at,
            amount: amount ?? 0, currency: pair.after.currency))
      }
    }
  }

  /// What became of one deal.
  private struct Mover {
    let pipeline: String
    let start: Int64
    let kinds: [String: String]

    private enum Place { case open, won, lost, gone }

    private func place(_ state: DealState) -> Place {
      guard !state.isRemoved, state.pipeline == pipeline, let stage = state.stage else {
        return .gone
      }
      return kinds[stage].map(place(ofKind:)) ?? .gone
    }

    private func place(ofKind kind: String) -> Place {
      switch kind {
      case "won", "done": .won
      case "lost": .lost
      default: .open
      }
    }

    /// The stages in which deals are open.
    var open: [String] {
      kinds.filter { place(ofKind: $0.value) == .open }.map(\.key).sorted()
    }

    func parts(_ pair: DealPair) -> [(sort: Sort, amount: Int64?, at: Int64)] {
      let after = place(pair.after)
      let amount = pair.after.amount ?? 0
      var parts: [(sort: Sort, amount: Int64?, at: Int64)] = []
      if let before = pair.before {
        if place(before) == .open {
          parts.append((.start, before.amount, max(start, pair.created)))
          let change = Tally.saturated(amount, -(before.amount ?? 0))
          if change != 0 { parts.append((change > 0 ? .grown : .shrunk, change, pair.created)) }
          if after == .open { parts += shift(before, pair) }
        } else if after == .open {
          parts.append((.reopened, amount, pair.after.since))
        } else {
          return []
        }
      } else {
        // A deal that was taken away again before anybody could see it in the end, never was.
        if after == .gone { return [] }
        parts.append((.new, amount, pair.created))
      }
      switch after {
      case .open: parts.append((.end, amount, pair.after.since))
      case .won: parts.append((.won, -amount, pair.after.since))
      case .lost: parts.append((.lost, -amount, pair.after.since))
      case .gone: parts.append((.removed, -amount, pair.after.since))
      }
      return parts
    }

    private func shift(
      _ before: DealState, _ pair: DealPair
    ) -> [(sort: Sort, amount: Int64?, at: Int64)] {
      guard let old = before.expectedOn, let new = pair.after.expectedOn, old != new else {
        return []
      }
      return [(new > old ? .pushed : .pulled, pair.after.amount, pair.created)]
    }
  }
}
