import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// Figures of campaigns and surveys against SQL that was written for the test alone.
@Suite("reports of campaigns and surveys")
struct MailingReportTests {
  private static let states = ["queued", "sent", "sent", "sent", "failed", "dropped"]

  private static let text = """
    survey quality
    title Quality
    subject How did we do?

    letter
      {questions}

    question overall scale 1..10 required low 6
      How do you rate us?
    question recommend nps
      Would you recommend us?
    """

  /// Letters and invitations by chance, with all that may have come of them.
  private func office(_ seed: UInt64) throws -> Office {
    let office = try Office()
    var dice = Dice(seed: seed)
    let engine = try office.store("dana").engine
    let users = try engine.all("SELECT id FROM users ORDER BY id").map { $0.integer(0) }
    func moment(_ share: Int, after start: Int64) -> Int64? {
      Int.random(in: 0..<100, using: &dice) < share
        ? start + Int64(Int.random(in: 0..<5_000, using: &dice)) : nil
    }
    for campaign in 1...3 {
      try engine.run(
        """
        INSERT INTO campaigns (id, name, name_key, state, kind, filters, template, topic, created_at)
        VALUES (\(campaign), \("c\(campaign)"), \("c\(campaign)"), 'running', 'lead', 'id=1', 't',
          \(campaign == 1 ? "news" : "promo"), 1)
        """)
    }
    for number in 1...200 {
      let at = Int64(Int.random(in: 0..<10_000, using: &dice))
      let state = Self.states[Int.random(in: 0..<Self.states.count, using: &dice)]
      let sent = state == "sent" ? at + 100 : nil
      try engine.run(
        """
        INSERT INTO outbox (id, channel, "to", body, "key", state, created_at, sent_at)
        VALUES (\(number), 'mail', 'x', 'x', \("k\(number)"), \(state), \(at), \(sent))
        """)
      try engine.run(
        """
        INSERT INTO campaign_recipients (id, campaign, occasion, "on", person, address, recipient,
          seller, bounced_at, complained_at, unsubscribed_at, answered_at, opened_at, delivery,
          created_at, removed)
        VALUES (\(number), \(1 + Int.random(in: 0..<3, using: &dice)), '', \("lead/\(number)"), 'P', 'x',
          \("a\(number)"), \(users[Int.random(in: 0..<users.count, using: &dice)]), \(moment(10, after: at)),
          \(moment(5, after: at)), \(moment(15, after: at)), \(moment(30, after: at)),
          \(moment(20, after: at)), \(number), \(at), \(Int.random(in: 0..<20, using: &dice) == 0 ? 1 : 0))
        """)
    }
    office.now = 20_000
    return office
  }

  private func check(
    _ report: Report, _ office: Office, by name: String, _ period: Period, _ measure: String,
    _ expected: SQL
  ) throws {
    let store = try office.store("dana")
    let request = try ReportRequest(store, period: period)
    let grouping = try #require(report.grouping(named: name))
    let sheet = try report.sheet(store, request, by: grouping)
    let place = try #require(sheet.measures.firstIndex { $0.name == measure })
    var found: [String: Int64] = [:]
    for line in sheet.lines { found[line.key ?? ""] = line.values[place] ?? 0 }
    var wanted: [String: Int64] = [:]
    for row in try store.engine.all(expected) { wanted[row[0].text ?? ""] = row.integer(1) }
    for (key, value) in wanted {
      #expect(found[key] ?? 0 == value, "\(report.name) \(measure) of \(key)")
    }
    #expect(found.filter { $0.value != 0 && wanted[$0.key] == nil }.isEmpty)
  }

  @Test("campaigns, whole and cut", arguments: 1...4)
  func campaigns(seed: Int) throws {
    let office = try office(UInt64(seed))
    let period = Period(range: Instant(2_000)..<Instant(8_000))
    let marks: [(String, SQL)] = [
      ("letters", "1 = 1"), ("bounced", "r.bounced_at < r.\"end\""),
      ("complained", "r.complained_at < r.\"end\""),
      ("unsubscribed", "r.unsubscribed_at < r.\"end\""),
      ("answered", "r.answered_at < r.\"end\""), ("opened", "r.opened_at < r.\"end\""),
      ("sent", "r.delivery IN (SELECT id FROM outbox WHERE state = 'sent')"),
      ("dropped", "r.delivery IN (SELECT id FROM outbox WHERE state = 'dropped')"),
    ]
    for (measure, condition) in marks {
      try check(
        .campaigns, office, by: "user", period, measure,
        """
        SELECT u.login, COUNT(*) FROM (SELECT *, 8000 AS "end" FROM campaign_recipients) r
          JOIN users u ON u.id = r.seller
        WHERE r.removed = 0 AND r.created_at >= 2000 AND r.created_at < 8000 AND \(condition)
        GROUP BY 1
        """)
      try check(
        .campaigns, office, by: "topic", .always, measure,
        """
        SELECT (SELECT topic FROM campaigns c WHERE c.id = r.campaign), COUNT(*)
        FROM (SELECT *, 20001 AS "end" FROM campaign_recipients) r
        WHERE r.removed = 0 AND \(condition) GROUP BY 1
        """)
    }
  }

  @Test("surveys: asked, answered, low, the mean score and NPS")
  func surveys() throws {
    let office = try Office()
    let store = try office.store("dana")
    let quality: Int64 = 1
    try store.engine.run(
      """
      INSERT INTO surveys (id, name, title, topic, "text", created_at)
      VALUES (1, 'quality', 'Quality', 'surveys', \(Self.text), 1)
      """)
    let ivan = try store.resolve(User.kind.name, "ivan")
    let petr = try store.resolve(User.kind.name, "petr")
    func invite(_ seller: Int64, _ at: Int64, _ state: String, _ score: Int64?, _ nps: Int64?)
      throws
    {
      let answers = score.map { "overall=\($0)" + (nps.map { "\nrecommend=\($0)" } ?? "") }
      try store.engine.run(
        """
        INSERT INTO survey_invitations (survey, "on", person, state, way, language, seller, sent_at,
          answered_at, low, score, answers, created_at)
        VALUES (\(quality), 'deal/1', 'P', \(state), 'letter', 'en', \(seller), \(at),
          \(score.map { _ in at + 600 }), \(score.map { $0 <= 6 ? Int64(1) : 0 }), \(score),
          \(answers), \(at))
        """)
    }
    try invite(ivan, 1_000, "answered", 10, 10)
    try invite(ivan, 1_100, "answered", 7, 8)
    try invite(ivan, 1_200, "answered", 4, 3)
    try invite(ivan, 1_300, "declined", nil, nil)
    try invite(ivan, 1_400, "planned", nil, nil)
    try invite(petr, 1_999, "answered", 9, 9)
    try invite(petr, 2_000, "asked", nil, nil)
    office.now = 9_000
    let request = try ReportRequest(
      try office.store("dana"), period: Period(range: Instant(1_000)..<Instant(2_000)))
    let sheet = try Report.surveys.sheet(
      try office.store("dana"), request, by: try #require(Report.surveys.grouping(named: "user")))
    func values(_ login: String) -> [String: Int64] {
      var all: [String: Int64] = [:]
      guard let line = sheet.lines.first(where: { $0.key == login }) else { return all }
      for (measure, value) in zip(sheet.measures, line.values) { all[measure.name] = value }
      return all
    }
    #expect(
      values("ivan") == [
        "asked": 4, "answered": 3, "answered_share": 7_500, "declined": 1, "low": 1, "score": 700,
        "nps": 0, "time": 600,
      ])
    #expect(values("petr")["asked"] == 1 && values("petr")["nps"] == 10_000)
  }
}
