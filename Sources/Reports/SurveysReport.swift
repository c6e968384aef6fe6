import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case asked, answered, declined, low, scored, judged }

  /// Surveys: who was asked, who answered, and how content they are (F272–F275).
  public static let surveys = Report(
    "surveys", Text("Surveys", "Опросы"),
    by: [
      Grouping("survey", Text("Survey", "Опрос"), .key(0)), .user, .department,
      .choice("outcome", Text("Outcome", "Исход"), 1, Invitation.outcomes),
      Grouping("stage", Text("Stage", "Стадия"), .key(2)),
      .choice("way", Text("Answered by", "Как ответил"), 3, Invitation.answerWays), .day, .week,
      .month,
    ],
    measures: [
      Measure(
        "asked", Text("Asked", "Спрошено"),
        Text("people asked in the period", "спрошенные за период"),
        .count, .count(Sort.asked.rawValue)),
      Measure(
        "answered", Text("Answered", "Ответили"),
        Text("of these, people who answered", "из них ответили"),
        .count, .count(Sort.answered.rawValue)
      ).better(true),
      Measure(
        "answered_share", Text("Answered, %", "Ответили, %"),
        Text("their share of the asked", "их доля от спрошенных"),
        .share, .share(Sort.answered.rawValue, of: Sort.asked.rawValue)
      ).better(true),
      Measure(
        "declined", Text("Declined", "Отказались"),
        Text("people who do not want to answer", "не хотят отвечать"),
        .count, .count(Sort.declined.rawValue)
      ).better(false),
      Measure(
        "low", Text("Low", "Низкие"),
        Text("answers with a low score", "ответы с низкой оценкой"),
        .count, .count(Sort.low.rawValue)
      ).better(false),
      Measure(
        "score", Text("Score", "Оценка"),
        Text("the mean of the first number that is asked for", "средняя по первому числу опроса"),
        .points, .mean(Sort.scored.rawValue)
      ).better(true),
      Measure(
        "nps", Text("NPS", "NPS"),
        Text("promoters less detractors, in per cent", "сторонники минус критики, в процентах"),
        .points, .mean(Sort.judged.rawValue)
      ).better(true),
      Measure(
        "time", Text("Answer after", "Ответ через"),
        Text("the median time until an answer", "медиана времени до ответа"),
        .seconds, .quartile(Sort.answered.rawValue, 2)
      ).better(false),
    ], charted: "asked",
    minor: ["declined", "time"], facts: invitations)

  /// What was answered counts where the person was asked, whenever he answered.
  private static let invitations: Facts = { store, request, body throws(Failure) in
    let at: SQL = "COALESCE(t.sent_at, t.created_at)"
    var surveys: [Int64: Questionnaire] = [:]
    try store.engine.each(
      """
      SELECT t.id, t.seller, \(at), t.state, t.survey, t.outcome, t.stage, t.answered_by,
        t.answered_at, t.low, t.score, t.answers, s.name
      FROM \(try request.rows(of: Invitation.kind, store).all) t JOIN surveys s ON s.id = t.survey
      WHERE t.removed = 0 AND t.state NOT IN ('planned', 'dropped')
        AND \(Basis.within(at, request.period))
        AND \(try request.scope.condition("t.seller", store))
      """
    ) { row throws(Failure) in
      let keys = [row[12].text, row[5].text, row[6].text, row[7].text]
      func fact(_ sort: Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Invitation.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2), seconds: seconds, keys: keys))
      }
      try fact(.asked)
      if row.text(3) == "declined" { try fact(.declined) }
      guard row.text(3) == "answered" else { return }
      try fact(.answered, row[8].integer.map { max(0, $0 - row.integer(2)) })
      if row.integer(9) == 1 { try fact(.low) }
      if let score = row[10].integer { try fact(.scored, score * 100) }
      let survey = row.integer(4)
      if surveys[survey] == nil { surveys[survey] = try store.questions(ofSurvey: survey) }
      guard let questions = surveys[survey] else { return }
      let sheet = AnswerSheet(stored: Store.members(row.text(11)))
      for point in Report.judgements(sheet, questions) { try fact(.judged, point * 10_000) }
    }
  }

  /// Of every question whether he would recommend us: 1 for a promoter, -1 for a detractor.
  private static func judgements(_ sheet: AnswerSheet, _ survey: Questionnaire) -> [Int64] {
    survey.questions.compactMap { question in
      guard case .nps = question.shape, let number = sheet.number(question.key) else { return nil }
      return number >= 9 ? 1 : number <= 6 ? -1 : 0
    }
  }
}

extension Store {
  fileprivate static func members(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map { String($0) }
  }
}
