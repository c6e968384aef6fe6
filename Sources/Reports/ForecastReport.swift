import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case open, rated, likely, unrated }

  /// What the open deals will bring, by the managers' own judgement and by how deals went before.
  public static let forecast: Report = {
    let likely = Sort.likely.rawValue
    var report = Report(
      "forecast", Text("Forecast", "Прогноз"),
      by: [month, .stage(1), .user, .department],
      measures: [
        Measure(
          "deals", Text("Deals", "Сделки"), Text("open deals", "открытые сделки"),
          .count, .count(Sort.open.rawValue)),
        Measure(
          "sum", Text("Sum", "Сумма"), Text("their sum", "их сумма"),
          .money, .sum(Sort.open.rawValue)
        ).better(true),
        Measure(
          "weighted", Text("By managers", "По менеджерам"),
          Text(
            "amounts by the managers' probability; deals without one count nothing",
            "суммы с вероятностью менеджера; без неё – ноль"),
          .money, .expected(Sort.rated.rawValue)
        ).better(true),
        Measure(
          "expected", Text("By history", "По истории"),
          Text(
            "amounts by how often deals were won that had reached the same stage",
            "суммы с долей выигранных среди дошедших до той же стадии"),
          .money, .expected(likely)
        ).better(true),
        Measure(
          "low", Text("From", "От"),
          Text("four of five outcomes lie between this", "четыре исхода из пяти лежат между этим"),
          .money, .low(likely)),
        Measure("high", Text("To", "До"), Text("and this", "и этим"), .money, .high(likely)),
        Measure(
          "unrated", Text("No probability", "Без вероятности"),
          Text("open deals without a probability", "открытые сделки без вероятности"),
          .count, .count(Sort.unrated.rawValue)
        ).better(false),
      ], charted: "expected",
      minor: ["unrated", "deals"], facts: coming)
    report.hasPipeline = true
    return report
  }()

  private static let month = Grouping("month", Text("Expected", "Ожидается"), .key(0)) {
    store, _
      throws(Failure) in
    let rows = try store.engine.all(
      """
      SELECT DISTINCT SUBSTR(expected_on, 1, 7) FROM deals
      WHERE removed = 0 AND expected_on IS NOT NULL ORDER BY 1
      """)
    return try rows.map { row throws(Failure) in
      KnownLine(key: row.text(0), label: PeriodLabel.month(try Day.readISO(row.text(0) + "-01")))
    }
  }

  private static let coming: Facts = { store, request, body throws(Failure) in
    let rates = request.wants(Sort.likely.rawValue) ? try WinRates(store, request) : nil
    let kinds = try store.stages(of: request.pipeline).filter {
      ["won", "done", "lost"].contains($0.kind)
    }.map { "\($0.key)" as SQL }
    var condition: SQL = "t.pipeline = \(request.pipeline) AND t.removed = 0"
    if !kinds.isEmpty { condition = condition + " AND t.stage NOT IN (\(kinds.joined(", ")))" }
    if let range = request.period.range {
      let (first, last) = (
        store.session.zone.day(range.lowerBound),
        store.session.zone.day(range.upperBound.adding(seconds: -1))
      )
      condition = condition + " AND t.expected_on BETWEEN \(first.iso) AND \(last.iso)"
    }
    try store.engine.each(
      """
      SELECT t.id, t.owner, t.created_at, t.amount, t.currency, t.probability, t.stage,
        t.expected_on
      FROM deals t WHERE \(condition) AND \(try request.scope.condition("t.owner", store))
      """
    ) { row throws(Failure) in
      let keys = [row[7].text.map { String($0.prefix(7)) }, row[6].text]
      func fact(_ sort: Sort, _ share: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Deal.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2), amount: row[3].integer, currency: row[4].text, share: share,
            keys: keys))
      }
      try fact(.open)
      if let chance = row[5].integer { try fact(.rated, chance) } else { try fact(.unrated) }
      if let chance = rates?[row.text(6)] { try fact(.likely, chance) }
    }
  }
}

/// How often deals were won that had reached a stage, by the deals closed in the last year.
private struct WinRates {
  /// Below so many closed deals a stage has no rate of its own.
  private static let few = 5
  private var closed: [String: (won: Int64, all: Int64)] = [:]
  private var whole: (won: Int64, all: Int64) = (0, 0)

  init(_ store: Store, _ request: ReportRequest) throws(Failure) {
    let now = store.session.now
    let year = now.adding(seconds: -365 * 86_400)
    let kinds = Dictionary(
      try store.everyStage().filter { $0.pipeline == request.pipeline }.map { ($0.key, $0.kind) },
      uniquingKeysWith: { $1 })
    // The experience of the whole department: one's own is too small a number.
    let scope = Scope.everybody
    let track = Track.deals(pipeline: request.pipeline)
    try PassageReader(store).each(track, scope, changedAfter: year) { passage in
      guard
        let end = passage.visits.first(where: { visit in
          ["won", "done", "lost"].contains(kinds[visit.stage] ?? "")
        }), end.entered > year
      else { return }
      let isWon = kinds[end.stage] != "lost"
      for stage in Set(passage.visits.map(\.stage)) {
        closed[stage, default: (0, 0)].all += 1
        if isWon { closed[stage, default: (0, 0)].won += 1 }
      }
      whole.all += 1
      if isWon { whole.won += 1 }
    }
  }

  /// The share of won deals in hundredths of a per cent; nil where nothing has been closed.
  subscript(stage: String) -> Int64? {
    let own = closed[stage] ?? (0, 0)
    let (won, all) = own.all >= WinRates.few ? own : whole
    return SheetMaker.share(won, of: all)
  }
}
