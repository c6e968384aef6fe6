import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case bought, first, again, due, punctual, late, debt, potential }

  /// What customers bring: revenue, repeated sales, how they pay, and what may come (F286–F291, F317).
  public static let customers = Report(
    "customers", Text("Customers", "Клиенты"), by: groupings,
    measures: [
      Measure(
        "sales", Text("Sales", "Продажи"),
        Text("deals won in the period", "сделки, выигранные за период"),
        .count, .count(Sort.bought.rawValue)
      ).better(true),
      Measure(
        "revenue", Text("Revenue", "Выручка"), Text("their sum", "их сумма"),
        .money, .sum(Sort.bought.rawValue)
      ).better(true),
      Measure(
        "mean", Text("Mean sale", "Средний чек"), Text("the mean sum of a deal", "средняя сумма"),
        .money, .meanSum(Sort.bought.rawValue)
      ).better(true),
      Measure(
        "new", Text("First", "Первые"),
        Text("customers who bought for the first time", "клиенты, купившие впервые"),
        .count, .count(Sort.first.rawValue)
      ).better(true),
      Measure(
        "repeated", Text("Repeated", "Повторные"),
        Text("share of the deals that are repeated sales", "доля повторных продаж"),
        .share, .share(Sort.again.rawValue, of: Sort.bought.rawValue)
      ).better(true),
      Measure(
        "last", Text("Last sale", "Последняя"),
        Text("when the last of them was won", "когда выиграна последняя из них"),
        .moment, .latest(Sort.bought.rawValue)
      ).unlisted,
      Measure(
        "punctual", Text("Paid in time", "Платят в срок"),
        Text(
          "share of the invoices paid in the period that were paid in time",
          "доля счетов, оплаченных за период в срок"),
        .share, .share(Sort.punctual.rawValue, of: Sort.due.rawValue)
      ).better(true),
      Measure(
        "delay", Text("Late by", "Задержка"),
        Text("the median delay of the others", "медиана задержки остальных"),
        .seconds, .quartile(Sort.late.rawValue, 2)
      ).better(false),
      Measure(
        "debt", Text("Debt", "Долг"),
        Text(
          "what is overdue on invoices, at the end of a period that is over",
          "просрочено по счетам; у законченного периода – на его конец"),
        .money, .sum(Sort.debt.rawValue)
      ).better(false).ofNow,
      Measure(
        "potential", Text("In work", "В работе"),
        Text(
          "the sum of open deals, at the end of a period that is over",
          "сумма открытых сделок; у законченного периода – на его конец"),
        .money, .sum(Sort.potential.rawValue)
      ).better(true).ofNow,
    ], charted: "revenue",
    minor: ["mean", "delay", "new"], facts: customerFacts)

  private static let groupings: [Grouping] =
    [
      Grouping("company", Text("Customer", "Клиент"), .record(0, Company.kind)),
      Grouping("category", Text("Category", "Категория"), .key(1)),
    ] + Grouping.usual

  private static let customerFacts: Facts = { store, request, body throws(Failure) in
    let kinds = Dictionary(
      try store.everyStage().filter(\.isOfDeals).map { ("\($0.pipeline)/\($0.key)", $0.kind) },
      uniquingKeysWith: { $1 })
    var known: Set<Int64> = []
    let companies = try request.rows(of: Company.kind, store)
    // By time, so that the first sale to a customer is known when the second comes.
    try store.engine.each(
      """
      SELECT t.id, t.owner, t.won_at, t.created_at, t.amount, t.currency, t.company,
        \(companies.value("category", "f", "fw")), t.pipeline, t.stage, \(try request.scope.condition("t.owner", store))
      FROM \(try request.rows(of: Deal.kind, store).all) t JOIN companies f ON f.id = t.company
        \(companies.join("fw", to: "f"))
      WHERE t.removed = 0 AND t.created_at <= \(request.period.moment(store.session).seconds)
        AND (t.won_at IS NOT NULL OR \(Basis.openDeal))
      ORDER BY COALESCE(t.won_at, t.created_at), t.id
      """
    ) { row throws(Failure) in
      let company = row.integer(6)
      func fact(_ sort: Sort, _ at: Int64) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Deal.kind, id: row.integer(0), owner: row[1].integer,
            at: at, amount: row[4].integer, currency: row[5].text,
            keys: [String(company), row[7].text]))
      }
      guard let won = row[2].integer else {
        let kind = kinds["\(row.text(8))/\(row.text(9))"] ?? "lost"
        if row.integer(10) == 1, !["won", "done", "lost"].contains(kind) {
          try fact(.potential, row.integer(3))
        }
        return
      }
      let isFirst = known.insert(company).inserted
      guard row.integer(10) == 1, request.period.contains(Instant(won)) else { return }
      try fact(.bought, won)
      try fact(isFirst ? .first : .again, won)
    }
    try invoices(store, request, body)
  }

  /// How invoices with a day to pay by were paid, and what is still owed.
  private static func invoices(
    _ store: Store, _ request: ReportRequest, _ body: Sink
  ) throws(Failure) {
    let session = store.session
    let end = request.period.end(session)
    let today = session.zone.day(request.period.moment(session))
    let deals = try request.rows(of: Deal.kind, store)
    let companies = try request.rows(of: Company.kind, store)
    let owner = deals.value("owner", "d", "was")
    // What was paid until then counts by the days of the payments: a bank tells of them days later.
    let payments: SQL = """
      \(try request.rows(of: Payment.kind, store).all) p WHERE p.invoice = t.id AND p.removed = 0
        AND (p."date" <= \(today.iso) OR \(end == nil))
      """
    let paid: SQL =
      end == nil
      ? "t.paid_amount"
      : "(SELECT COALESCE(SUM(p.amount), 0) FROM \(payments) AND p.currency = t.currency)"
    let lost = try store.everyStage().filter { $0.pipeline == "invoice" && $0.kind == "lost" }
      .map(\.key)
    try store.engine.each(
      """
      SELECT t.id, \(owner), t.due_on, t.amount, \(paid), t.currency, t.company,
        \(companies.value("category", "f", "fw")), t.status,
        (SELECT MAX(p."date") FROM \(payments))
      FROM \(try request.rows(of: Invoice.kind, store).all) t JOIN companies f ON f.id = t.company
        \(companies.join("fw", to: "f"))
        LEFT JOIN deals d ON d.id = t.deal \(deals.join("was", to: "d"))
      WHERE t.removed = 0 AND t.due_on IS NOT NULL
        AND t.created_at <= \(request.period.moment(session).seconds)
        AND \(try request.scope.condition(owner, store))
      """
    ) { row throws(Failure) in
      let due = try Day.readISO(row.text(2))
      let (amount, paid) = (row[3].integer ?? 0, row.integer(4))
      func fact(_ sort: Sort, _ at: Day, _ amount: Int64, _ late: Int? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Invoice.kind, id: row.integer(0), owner: row[1].integer,
            at: session.zone.start(of: at).seconds, amount: amount, currency: row[5].text,
            seconds: late.map { Int64($0) * 86_400 },
            keys: [row[6].integer.map { String($0) }, row[7].text]))
      }
      if amount > 0, paid >= amount, let word = row[9].text {
        let day = try Day.readISO(word)
        guard request.period.contains(session.zone.start(of: day)) else { return }
        try fact(.due, day, amount)
        let late = day.number - due.number
        try fact(late > 0 ? .late : .punctual, day, amount, max(0, late))
      } else if due < today, paid < amount, !lost.contains(row.text(8)) {
        try fact(.debt, due, amount - paid, today.number - due.number)
      }
    }
  }
}
