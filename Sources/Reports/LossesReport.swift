import CRMDomain
import CRMStore
import Wording

extension Report {
  private enum Sort: Int { case lost, entered, there }

  /// Where and why records are lost (F308).
  public static let losses: Report = {
    let lost = Sort.lost.rawValue
    var report = Report(
      "losses", Text("Losses", "Потери"), by: groupings,
      measures: [
        Measure(
          "lost", Text("Lost", "Потеряно"),
          Text("records lost in the period", "потеряно записей за период"), .count, .count(lost)
        ).better(false),
        Measure(
          "sum", Text("Sum", "Сумма"), Text("their sum", "их сумма"), .money, .sum(lost)
        ).better(false),
        Measure(
          "rate", Text("Of those there", "Из бывших там"),
          Text(
            "the lost ones as a share of the records that stood there in the period",
            "доля потерянных среди бывших там за период"),
          .share, .share(lost, of: Sort.there.rawValue)
        ).better(false),
        Measure(
          "entered", Text("Came in", "Пришло"),
          Text("records that came there in the period", "сколько записей пришло за период"),
          .count, .count(Sort.entered.rawValue)
        ).unlisted,
        Measure(
          "age", Text("Age", "Возраст"),
          Text("the median time from the beginning to the loss", "медиана времени до потери"),
          .seconds, .quartile(lost, 2)),
      ], charted: "lost", facts: losing)
    report.hasPipeline = true
    return report
  }()

  private static let groupings: [Grouping] =
    [
      .stage(0),
      Grouping("reason", Text("Reason", "Причина"), .key(1)).showing("lost", "sum", "age"),
      Grouping("outcome", Text("Lost as", "Чем кончилось"), .key(2)) {
        store, request
          throws(Failure) in
        try store.stages(of: request.pipeline).filter(FunnelStep.isLoss).map {
          KnownLine(key: $0.key, label: $0.label, mark: .bad)
        }
      }.showing("lost", "sum", "age"),
    ] + Grouping.usual

  /// A record counts once for each stage it was lost from, and once where it came into one.
  private static let losing: Facts = { store, request, body throws(Failure) in
    let stages = try store.stages(of: request.pipeline)
    let places = FunnelTally.places(stages)
    var spellings = Spellings()
    try PassageReader(store).each(request) { passage throws(Failure) in
      let verdict = FunnelVerdict(passage, stages, places, request.period)
      for (source, at) in Presence.all(passage, stages, places, request.period) {
        try body(
          Fact(
            sort: Sort.there.rawValue, kind: request.kind, id: passage.id, owner: passage.owner,
            at: at.seconds, keys: [source.map { stages[$0].key }]))
      }
      for (place, at) in verdict.reached where !FunnelStep.isEnd(stages[place]) {
        try body(
          Fact(
            sort: Sort.entered.rawValue, kind: request.kind, id: passage.id, owner: passage.owner,
            at: at.seconds, keys: [stages[place].key]))
      }
      for visit in passage.visits { spellings.learn(visit.reason) }
      for (place, loss) in verdict.losses {
        let reason = loss.reason.map { spellings[$0] }
        try body(
          Fact(
            sort: Sort.lost.rawValue, kind: request.kind, id: passage.id, owner: passage.owner,
            at: loss.at.seconds, amount: passage.amount, currency: passage.currency,
            seconds: max(0, loss.at.seconds(since: passage.created)),
            keys: [loss.source.map { stages[$0].key }, reason, stages[place].key]))
      }
    }
  }
}

/// What differs by case and ё alone is one reason; the first spelling stands for it, whenever it was
/// used, so that two periods that are compared call it alike.
private struct Spellings {
  private var first: [String: String] = [:]
  private var known: [String: String] = [:]

  mutating func learn(_ reason: String?) {
    guard let reason, known[reason] == nil else { return }
    let key = Fold.key(reason)
    let spelling = first[key] ?? reason
    first[key] = spelling
    known[reason] = spelling
  }

  subscript(_ reason: String) -> String { known[reason] ?? reason }
}

/// Where a record stood during a period.
private enum Presence {
  /// Each stay of the period with its moment: that of the loss which ended it, else the first one.
  ///
  /// Whatever was lost in a period stood there until then, so that no share is above the whole.
  static func all(
    _ passage: Passage, _ stages: [Stage], _ places: [String: Int], _ period: Period
  ) -> [(place: Int?, at: Instant)] {
    let visits = passage.visits.compactMap { visit in places[visit.stage].map { ($0, visit) } }
    var all: [(place: Int?, at: Instant)] = []
    var source: Int?
    for (index, (place, visit)) in visits.enumerated() {
      if FunnelStep.isLoss(stages[place]) {
        // Lost without a stay before, or once more: it was there all the same.
        let isFollowed = index > 0 && visits[index - 1].0 == source
        if !isFollowed, period.contains(visit.entered) { all.append((source, visit.entered)) }
        continue
      }
      source = place
      let next = index + 1 < visits.count ? visits[index + 1] : nil
      if let next, FunnelStep.isLoss(stages[next.0]), period.contains(next.1.entered) {
        all.append((place, next.1.entered))
      } else if !FunnelStep.isEnd(stages[place]), let at = first(visit, period) {
        all.append((place, at))
      }
    }
    return all
  }

  private static func first(_ visit: Visit, _ period: Period) -> Instant? {
    guard let range = period.range else { return visit.entered }
    guard visit.entered < range.upperBound, visit.left ?? .latest >= range.lowerBound else {
      return nil
    }
    return max(visit.entered, range.lowerBound)
  }
}
