import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case letter, answered, hour, day, unanswered }

  /// How soon letters of customers are answered (F347).
  public static let mail = Report(
    "mail", Text("Letters and answers", "Письма и ответы"),
    by: [
      .user, Grouping("mailbox", Text("Mailbox", "Ящик"), .key(0)), .department, .day, .week,
      .month,
    ],
    measures: [
      Measure(
        "letters", Text("Letters", "Письма"),
        Text("letters of customers that came in the period", "письма клиентов за период"),
        .count, .count(Sort.letter.rawValue)
      ).better(true),
      Measure(
        "answered", Text("Answered", "С ответом"),
        Text("of these, letters that were answered", "из них с ответом"),
        .count, .count(Sort.answered.rawValue)
      ).better(true),
      Measure(
        "median", Text("Half within", "50 % до"),
        Text("half of the answers came within", "половина ответов – не позже"),
        .seconds, .quartile(Sort.answered.rawValue, 2)
      ).better(false),
      Measure(
        "three_quarters", Text("3 of 4 within", "75 % до"),
        Text("three of four answers came within", "три четверти ответов – не позже"),
        .seconds, .quartile(Sort.answered.rawValue, 3)
      ).better(false),
      Measure(
        "within_hour", Text("In 1 h", "За 1 ч"),
        Text("share of the letters answered within an hour", "доля писем с ответом за час"),
        .share, .share(Sort.hour.rawValue, of: Sort.letter.rawValue)
      ).better(true),
      Measure(
        "within_day", Text("In 1 d", "За сутки"),
        Text("share of the letters answered within 24 hours", "доля писем с ответом за 24 часа"),
        .share, .share(Sort.day.rawValue, of: Sort.letter.rawValue)
      ).better(true),
      Measure(
        "unanswered", Text("No answer", "Без ответа"),
        Text("letters without an answer by now", "письма, на которые ответа пока нет"),
        .count, .count(Sort.unanswered.rawValue)
      ).better(false),
    ], charted: "letters",
    minor: ["three_quarters", "answered"], facts: letters)

  private static let letters: Facts = { store, request, body throws(Failure) in
    let cards = try LetterCards(request, store)
    let filed = FiledLetters(rows: try request.rows(of: Message.kind, store))
    let answers = try Answers(
      store, filed, since: request.period.range?.lowerBound,
      until: request.period.end(store.session))
    try store.engine.each(
      """
      SELECT t.id, \(cards.owner), t."date", t.mailbox, \(filed["thread", "t"]), \(filed["lead", "t"]),
        \(filed["deal", "t"]), \(filed["contact", "t"]), \(cards.closedAt)
      FROM messages t \(filed.join("t")) \(cards.join(filed))
      WHERE \(filed["removed", "t"]) = 0 AND t.direction = 'in'
        AND \(filed["outcome", "t"]) IN ('lead', 'attached')
        AND \(Basis.within(#"t."date""#, request.period))
        AND \(try request.scope.condition(cards.owner, store))
      """
    ) { row throws(Failure) in
      let at = row.integer(2)
      func fact(_ sort: Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Message.kind, id: row.integer(0), owner: row[1].integer,
            at: at, seconds: seconds, keys: [row[3].text]))
      }
      try fact(.letter)
      guard let answer = answers.first(after: at, row) else {
        // Nobody waits for an answer about a deal that has ended since.
        let isOver = row[8].integer.map { $0 >= at } ?? false
        return isOver ? () : try fact(.unanswered)
      }
      try fact(.answered, answer - at)
      if answer - at <= 3_600 { try fact(.hour, answer - at) }
      if answer - at <= 86_400 { try fact(.day, answer - at) }
    }
  }

  /// When letters went out, by the correspondence and the cards that they belong to.
  private struct Answers {
    private var times: [LineKey: [Int64]] = [:]
    private static let cards = ["lead", "deal", "contact"]

    init(
      _ store: Store, _ filed: FiledLetters, since start: Instant?, until end: Instant?
    ) throws(Failure) {
      let isLater: SQL = start.map { #"m."date" >= \#($0.seconds)"# } ?? "TRUE"
      let isInTime: SQL = end.map { #"m."date" < \#($0.seconds)"# } ?? "TRUE"
      try store.engine.each(
        """
        SELECT COALESCE(\(filed["thread", "m"]), m.id), \(filed["lead", "m"]), \(filed["deal", "m"]),
          \(filed["contact", "m"]), m."date"
        FROM messages m \(filed.join("m"))
        WHERE \(filed["removed", "m"]) = 0 AND m.direction = 'out'
          AND \(filed["outcome", "m"]) = 'attached'
          AND m."date" IS NOT NULL AND \(isLater) AND \(isInTime)
          AND \(Basis.isByPerson("m"))
        ORDER BY m."date"
        """
      ) { row in
        times[.number(row.integer(0)), default: []].append(row.integer(4))
        for (place, card) in Answers.cards.enumerated() {
          guard let id = row[place + 1].integer else { continue }
          times[.word("\(card)/\(id)"), default: []].append(row.integer(4))
        }
      }
    }

    /// The first letter out after a moment, on the same correspondence or to the same customer.
    func first(after at: Int64, _ row: Row) -> Int64? {
      var keys: [LineKey] = [.number(row[4].integer ?? row.integer(0))]
      for (place, card) in Answers.cards.enumerated() {
        if let id = row[place + 5].integer { keys.append(.word("\(card)/\(id)")) }
      }
      return keys.compactMap { key in times[key].flatMap { Answers.next($0, at) } }.min()
    }

    private static func next(_ times: [Int64], _ at: Int64) -> Int64? {
      var (low, high) = (0, times.count)
      while low < high {
        let middle = (low + high) / 2
        if times[middle] < at { low = middle + 1 } else { high = middle }
      }
      return low < times.count ? times[low] : nil
    }
  }
}

/// Letters with where they belonged at the end of a period that is over. One that was filed only later
/// belonged there all along.
private struct FiledLetters {
  let rows: PastRows

  func join(_ letter: SQL) -> SQL {
    rows.join("\(letter)w", to: letter, where: "\(letter)w.outcome IN ('lead', 'attached')")
  }

  subscript(column: String, letter: SQL) -> SQL { rows.value(column, letter, "\(letter)w") }
}

/// The cards that letters belong to, the first of which says whose a letter is.
private struct LetterCards {
  private let deals, leads, contacts, companies: PastRows

  init(_ request: ReportRequest, _ store: Store) throws(Failure) {
    deals = try request.rows(of: Deal.kind, store)
    leads = try request.rows(of: Lead.kind, store)
    contacts = try request.rows(of: Contact.kind, store)
    companies = try request.rows(of: Company.kind, store)
  }

  var owner: SQL {
    """
    COALESCE(\(deals.value("owner", "d", "dw")), \(leads.value("owner", "l", "lw")),
      \(contacts.value("owner", "c", "cw")), \(companies.value("owner", "f", "fw")))
    """
  }

  var closedAt: SQL { deals.value("closed_at", "d", "dw") }

  func join(_ filed: FiledLetters) -> SQL {
    """
    LEFT JOIN deals d ON d.id = \(filed["deal", "t"]) \(deals.join("dw", to: "d"))
    LEFT JOIN leads l ON l.id = \(filed["lead", "t"]) \(leads.join("lw", to: "l"))
    LEFT JOIN contacts c ON c.id = \(filed["contact", "t"]) \(contacts.join("cw", to: "c"))
    LEFT JOIN companies f ON f.id = \(filed["company", "t"]) \(companies.join("fw", to: "f"))
    """
  }
}
