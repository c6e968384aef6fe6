import CRMDomain
import CRMStore
import SQL
import Wording

/// The sorts of the facts of calls.
enum CallSort: Int { case call, out, inward, answered, missed, returned, unreturned }

extension Report {
  private typealias Sort = CallSort

  /// Calls by whatever they can be cut by; `CallReport` has them by user and week.
  public static let calls = Report(
    "calls", Text("Calls", "Звонки"),
    by: [
      .user, .week, Grouping("topic", Text("Topic", "Тема"), .key(0)), .department, .day, .month,
    ],
    measures: [
      Measure(
        "calls", Text("Calls", "Звонков"), Text("calls of the period", "звонки за период"),
        .count, .count(Sort.call.rawValue)
      ).better(true),
      Measure(
        "out", Text("Out", "Исходящих"), Text("calls that we made", "исходящие звонки"),
        .count, .count(Sort.out.rawValue)
      ).better(true),
      Measure(
        "in", Text("In", "Входящих"), Text("calls that we got", "входящие звонки"),
        .count, .count(Sort.inward.rawValue)
      ).better(true),
      Measure(
        "answered", Text("Answered", "Состоялось"),
        Text("calls in which people talked", "звонки, в которых поговорили"),
        .count, .count(Sort.answered.rawValue)
      ).better(true),
      Measure(
        "missed", Text("Missed", "Пропущено"),
        Text("incoming calls that nobody took", "входящие без ответа"),
        .count, .count(Sort.missed.rawValue)
      ).better(false),
      Measure(
        "returned", Text("Called back", "Перезвонили"),
        Text("missed ones after which somebody talked to the client", "из них с перезвоном"),
        .count, .count(Sort.returned.rawValue)
      ).better(true),
      Measure(
        "unreturned", Text("Not called back", "Не перезвонили"),
        Text("missed ones after which nobody called back", "пропущенные без перезвона"),
        .count, .count(Sort.unreturned.rawValue)
      ).better(false).unlisted,
      Measure(
        "talk", Text("Talk", "Разговор"), Text("how long people talked", "сколько говорили"),
        .seconds, .total(Sort.answered.rawValue)
      ).better(true),
    ], charted: "calls", facts: called)

  private static let called: Facts = { store, request, body throws(Failure) in
    let owner: SQL = #"t."user""#
    let end = request.period.moment(store.session).seconds
    try store.engine.each(
      """
      SELECT t.id, \(owner), t.started_at, t.direction, t.outcome, COALESCE(t.talk_time, 0),
        CASE WHEN t.returned_at <= \(end) THEN t.returned_at END, t.topic
      FROM \(try request.rows(of: Call.kind, store).all) t
      WHERE t.removed = 0 AND t.direction <> 'internal' AND t.outcome <> 'planned'
        AND \(Basis.within("t.started_at", request.period))
        AND \(try request.scope.condition(owner, store))
      """
    ) { row throws(Failure) in
      func fact(_ sort: Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Call.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2), seconds: seconds, keys: [row[7].text]))
      }
      let isOut = row.text(3) == "out"
      try fact(.call)
      try fact(isOut ? .out : .inward)
      if row.text(4) == "answered" {
        try fact(.answered, row.integer(5))
      } else if !isOut {
        try fact(.missed)
        try fact(row[6] == .null ? .unreturned : .returned)
      }
    }
  }
}
