import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case received, answered, late, converted, failed, open }

  /// Where requests come from, how fast they are answered, and what becomes of them (F347).
  public static let leads = Report(
    "leads", Text("Leads", "Лиды"), by: groupings,
    measures: [
      Measure(
        "received", Text("Leads", "Лиды"),
        Text("leads that came in the period", "лиды, пришедшие за период"),
        .count, .count(Sort.received.rawValue)
      ).better(true),
      Measure(
        "answered", Text("Answered", "С ответом"),
        Text("of these, leads that were answered", "из них с первым ответом"),
        .count, .count(Sort.answered.rawValue)
      ).better(true),
      response("response", Text("Response", "Ответ"), 2, Text("half", "половина")),
      response("slow_response", Text("3 of 4 within", "75 % до"), 3, Text("three of four", "75 %")),
      Measure(
        "unanswered", Text("No answer", "Без ответа"),
        Text("open leads that nobody has answered", "открытые лиды без ответа"),
        .count, .count(Sort.late.rawValue)
      ).better(false),
      Measure(
        "converted", Text("Deals", "Сделки"),
        Text("of these, leads that became deals", "из них стали сделками"),
        .count, .count(Sort.converted.rawValue)
      ).better(true).unlisted,
      Measure(
        "conversion", Text("Conversion", "Конверсия"),
        Text("their share", "их доля"), .share,
        .share(Sort.converted.rawValue, of: Sort.received.rawValue)
      ).better(true),
      Measure(
        "failed", Text("Unfit", "Не годны"),
        Text("of these, leads that turned out unfit", "из них оказались не годными"),
        .count, .count(Sort.failed.rawValue)
      ).better(false),
      Measure(
        "open", Text("Open", "В работе"), Text("of these, leads still open", "из них ещё открыты"),
        .count, .count(Sort.open.rawValue)),
    ], charted: "received",
    minor: ["failed", "slow_response", "answered"], facts: incoming)

  private static let groupings: [Grouping] =
    [
      Grouping("source", Text("Source", "Источник"), .key(0)),
      .choice("channel", Text("Channel", "Канал"), 1, Lead.channels),
      Grouping("status", Text("Status", "Статус"), .key(2)) { store, _ throws(Failure) in
        try store.stages(of: Stage.leads).map { KnownLine(key: $0.key, label: $0.label) }
      },
    ] + Grouping.usual

  private static func response(
    _ name: String, _ label: Text, _ quartile: Int, _ part: Text
  ) -> Measure {
    Measure(
      name, label, part + Text(" of them were answered within", " получили ответ не позже"),
      .seconds, .quartile(Sort.answered.rawValue, quartile)
    ).better(false)
  }

  private static let incoming: Facts = { store, request, body throws(Failure) in
    var kinds: [String: String] = [:]
    for stage in try store.everyStage() where stage.isStatus { kinds[stage.key] = stage.kind }
    let reach = try request.scope.condition("t.owner", store)
    try store.engine.each(
      """
      SELECT t.id, t.owner, t.created_at, t.first_response_at, t.deal, t.status, t.source, t.channel
      FROM \(try request.rows(of: Lead.kind, store).all) t WHERE t.removed = 0 AND \(Basis.within("t.created_at", request.period))
        AND \(reach)
      """
    ) { row throws(Failure) in
      let at = row.integer(2)
      let keys = [row[6].text, row[7].text, row[5].text]
      func fact(_ sort: Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Lead.kind, id: row.integer(0), owner: row[1].integer,
            at: at, seconds: seconds, keys: keys))
      }
      try fact(.received)
      let kind = kinds[row.text(5)]
      let isOver = kind == "failed" || kind == "converted"
      if let answer = row[3].integer {
        try fact(.answered, max(0, answer - at))
      } else if !isOver {
        try fact(.late)
      }
      if row[4].integer != nil { try fact(.converted) }
      if kind == "failed" { try fact(.failed) } else if !isOver { try fact(.open) }
    }
  }
}
