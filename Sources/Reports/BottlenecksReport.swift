import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case step, waiting, rework, handover }

  /// Where work waits: between steps, with whom, after hand-overs, and where it goes round in loops.
  public static let bottlenecks: Report = {
    let wait = Sort.step.rawValue
    let over = Sort.handover.rawValue
    var report = Report(
      "bottlenecks", Text("Bottlenecks", "Узкие места"),
      by: [
        step.showing("steps", "median", "three_quarters", "total", "waiting", "longest", "rework"),
        Grouping.stage(1).showing(
          "steps", "median", "three_quarters", "total", "waiting", "longest", "rework"),
        Grouping("handover", Text("Hand-over", "Передача"), .key(2))
          .showing("handovers", "handover_median"),
      ] + Grouping.usual,
      measures: [
        Measure(
          "steps", Text("Steps", "Шаги"), Text("steps made", "сделано шагов"), .count, .count(wait)),
        Measure(
          "median", Text("Half within", "50 % до"),
          Text("half of them were made within", "половина сделана не позже"),
          .seconds, .quartile(wait, 2)
        ).better(false),
        Measure(
          "three_quarters", Text("3 of 4 within", "75 % до"),
          Text("three of four were made within", "три четверти сделаны не позже"),
          .seconds, .quartile(wait, 3)
        ).better(false),
        Measure(
          "total", Text("Waited", "Ждали"), Text("the waits together", "всего ожидания"),
          .seconds, .total(wait)
        ).better(false),
        Measure(
          "waiting", Text("Waiting", "Ждут"),
          Text("records that wait for their next step", "записи, которые ждут следующего шага"),
          .count, .count(Sort.waiting.rawValue)
        ).ofNow,
        Measure(
          "longest", Text("Longest", "Дольше всего"),
          Text("how long the oldest of them waits", "сколько ждёт старейшая"),
          .seconds, .longest(Sort.waiting.rawValue)
        ).ofNow,
        Measure(
          "rework", Text("Back", "Возвраты"),
          Text("steps back to an earlier stage", "шаги назад, на более раннюю стадию"),
          .count, .count(Sort.rework.rawValue)
        ).better(false),
        Measure(
          "handovers", Text("Handed over", "Передано"),
          Text("records given to another owner", "передано другому ответственному"),
          .count, .count(over)
        ).better(false),
        Measure(
          "handover_median", Text("Taken up in", "Подхвачено за"),
          Text(
            "half of them were taken up by the new owner within",
            "половину новый ответственный подхватил не позже"),
          .seconds, .quartile(over, 2)
        ).better(false),
      ], charted: "total",
      minor: ["three_quarters", "longest", "handover_median", "handovers"], facts: waits)
    report.hasPipeline = true
    return report
  }()

  private static let step = Grouping("step", Text("Step", "Шаг"), .key(0)) {
    store, request
      throws(Failure) in
    let stages = try store.stages(of: request.pipeline)
    var lines: [KnownLine] = []
    for from in stages {
      for to in stages where to != from {
        lines.append(
          KnownLine(
            key: "\(from.key)>\(to.key)", label: from.label + Text(verbatim: " → ") + to.label,
            mark: FunnelStep.isLoss(to) ? .bad : .plain))
      }
      lines.append(KnownLine(key: "\(from.key)>", label: from.label + Text(verbatim: " → …")))
    }
    return lines
  }

  private static let waits: Facts = { store, request, body throws(Failure) in
    let stages = try store.stages(of: request.pipeline)
    let places = FunnelTally.places(stages)
    let now = request.period.moment(store.session)
    try PassageReader(store).each(request) { passage throws(Failure) in
      var reached = -1
      for (number, visit) in passage.visits.enumerated() {
        guard let place = places[visit.stage] else { continue }
        func fact(
          _ sort: Sort, _ at: Instant, _ seconds: Int64?, _ step: String, _ stage: String
        ) throws(Failure) {
          try body(
            Fact(
              sort: sort.rawValue, kind: request.kind, id: passage.id, owner: passage.owner,
              at: at.seconds, seconds: seconds.map { max(0, $0) }, keys: [step, stage]))
        }
        let isLoss = FunnelStep.isLoss(stages[place])
        if number > 0, place < reached, !isLoss, request.period.contains(visit.entered) {
          let from = passage.visits[number - 1].stage
          try fact(.rework, visit.entered, nil, "\(from)>\(visit.stage)", visit.stage)
        }
        if !isLoss { reached = max(reached, place) }
        guard !FunnelStep.isEnd(stages[place]) else { continue }
        if let left = visit.left, number + 1 < passage.visits.count {
          guard request.period.contains(left) else { continue }
          let next = passage.visits[number + 1].stage
          let seconds = left.seconds(since: visit.entered)
          try fact(.step, left, seconds, "\(visit.stage)>\(next)", visit.stage)
        } else if number == passage.visits.count - 1 {
          let seconds = now.seconds(since: visit.entered)
          try fact(.waiting, visit.entered, seconds, "\(visit.stage)>", visit.stage)
        }
      }
    }
    try handovers(store, request, body)
  }

  /// A record that was given to another owner waits until he first does something with it.
  private static func handovers(
    _ store: Store, _ request: ReportRequest, _ body: Sink
  ) throws(Failure) {
    let kind = request.kind
    let past = try request.rows(of: kind, store)
    let pipeline: SQL =
      request.isOfLeads
      ? "1 = 1" : "\(past.value("pipeline", "t", "was")) = \(request.pipeline)"
    let moment = request.period.moment(store.session).seconds
    let end = request.period.end(store.session)
    var changes: [OwnerChange] = []
    func finish() throws(Failure) {
      let void = JournalStep.void(changes.map(\.step), before: end)
      for change in changes where !void.contains(change.step.operation) {
        if let fact = try handover(change, kind, store) { try body(fact) }
      }
      changes = []
    }
    try store.engine.each(
      """
      SELECT c.record, c.before,
        (SELECT MIN(p.at) FROM changes d JOIN operations p ON p.id = d.operation
          WHERE d.kind = \(kind.name) AND d.record = c.record AND d.operation > c.operation
            AND p."user" = CAST(c.after AS INTEGER) AND p.at <= \(moment)),
        \(JournalStep.columns)
      FROM changes c JOIN operations o ON o.id = c.operation
        JOIN \(name: kind.table) t ON t.id = c.record \(past.join("was", to: "t"))
      WHERE c.kind = \(kind.name) AND c.field = 'owner'
        AND \(past.value("removed", "t", "was")) = 0
        AND \(pipeline) AND \(Basis.within("o.at", request.period))
        AND \(try request.scope.condition(past.value("owner", "t", "was"), store))
      ORDER BY c.record, c.id
      """
    ) { row throws(Failure) in
      if changes.first.map({ $0.record != row.integer(0) }) ?? false { try finish() }
      changes.append(OwnerChange(row))
    }
    try finish()
  }

  /// The handing over from one to another; nil of what had nobody, or has nobody now.
  private static func handover(
    _ change: OwnerChange, _ kind: RecordKind, _ store: Store
  ) throws(Failure) -> Fact? {
    guard let before = change.before, let after = change.step.after.flatMap({ Int64($0) }) else {
      return nil
    }
    let names = [try store.title(User.kind, before), try store.title(User.kind, after)]
    let at = change.step.at.seconds
    return Fact(
      sort: Sort.handover.rawValue, kind: kind, id: change.record, owner: after, at: at,
      seconds: change.takenUp.map { max(0, $0 - at) },
      keys: [nil, nil, names.joined(separator: " > ")])
  }
}

/// A change of a record's owner.
private struct OwnerChange {
  let record: Int64
  let before: Int64?
  /// When the new owner first did something with the record.
  let takenUp: Int64?
  let step: JournalStep

  init(_ row: Row) {
    record = row.integer(0)
    before = row[1].text.flatMap { Int64($0) }
    takenUp = row[2].integer
    step = JournalStep(row, from: 3)
  }
}
