import CRMDomain
public import CRMStore
import SQL
public import Wording

extension Report {
  private enum Sort: Int { case received, withDeal, first }

  /// By what the funnel can be cut besides its stages.
  public static let funnelGroupings = Grouping.usual

  /// The funnel by whatever it can be cut by, with a figure for each stage; `FunnelReport` has it by
  /// stage.
  public static func funnel(
    _ store: Store, pipeline: String? = nil
  ) throws(Failure) -> Report {
    let request = try ReportRequest(store, pipeline: pipeline)
    let stages = try store.stages(of: request.pipeline)
    var report = Report(
      "funnel", Text("Sales funnel", "Воронка продаж"), by: funnelGroupings,
      measures: entry
        + stages.enumerated().map { place, stage in
          Measure(
            stage.key, stage.label,
            Text("came into it: ", "пришло: ") + stage.label, .count,
            .count(Sort.first.rawValue + place)
          ).better(!FunnelStep.isLoss(stage))
        }
        + stages.enumerated().map { place, stage in
          Measure(
            stage.key + "_sum", stage.label + Text(", sum", ", сумма"),
            Text("their sum: ", "на сумму: ") + stage.label, .money,
            .sum(Sort.first.rawValue + place)
          ).better(!FunnelStep.isLoss(stage)).unlisted
        }, charted: stages.first?.key ?? "received",
      minor: Set(
        stages.filter { $0.kind != "won" && !FunnelStep.isEnd($0) }.dropFirst().map(\.key)),
      facts: passing)
    report.hasPipeline = true
    return report
  }

  private static let entry = [
    Measure(
      "received", Text("Leads", "Лиды"), Text("leads that came in", "лиды на входе"),
      .count, .count(Sort.received.rawValue)
    ).better(true),
    Measure(
      "with_deal", Text("Became deals", "Стали сделками"),
      Text("of these, leads that became deals", "из них стали сделками"),
      .count, .count(Sort.withDeal.rawValue)
    ).better(true).unlisted,
    Measure(
      "conversion", Text("Conversion", "Конверсия"), Text("their share", "их доля"), .share,
      .share(Sort.withDeal.rawValue, of: Sort.received.rawValue)
    ).better(true),
  ]

  private static let passing: Facts = { store, request, body throws(Failure) in
    try arriving(store, request, body)
    let stages = try store.stages(of: request.pipeline)
    let places = FunnelTally.places(stages)
    try PassageReader(store).each(request) { passage throws(Failure) in
      let verdict = FunnelVerdict(passage, stages, places, request.period)
      for (place, at) in verdict.reached {
        try body(
          Fact(
            sort: Sort.first.rawValue + place, kind: request.kind, id: passage.id,
            owner: passage.owner, at: at.seconds, amount: passage.amount,
            currency: passage.currency))
      }
    }
  }

  /// The leads that came in, and those of them that became deals.
  private static func arriving(
    _ store: Store, _ request: ReportRequest, _ body: Sink
  ) throws(Failure) {
    try store.engine.each(
      """
      SELECT t.id, t.owner, t.created_at, t.deal
      FROM \(try request.rows(of: Lead.kind, store).all) t
      WHERE t.removed = 0 AND \(Basis.within("t.created_at", request.period))
        AND \(try request.scope.condition("t.owner", store))
      """
    ) { row throws(Failure) in
      let isDeal = row[3].integer != nil
      for sort in isDeal ? [Sort.received, .withDeal] : [.received] {
        try body(
          Fact(
            sort: sort.rawValue, kind: Lead.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2)))
      }
    }
  }
}
