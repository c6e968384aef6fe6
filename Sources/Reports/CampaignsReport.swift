import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int {
    case letter, sent, dropped, failed, bounced, complained, unsubscribed, answered, opened
  }

  /// Letters to many: how many left, and what came of them (F279).
  public static let campaigns = Report(
    "campaigns", Text("Campaigns", "Рассылки"),
    by: [
      Grouping("campaign", Text("Campaign", "Рассылка"), .key(0)),
      Grouping("topic", Text("Topic", "Рубрика"), .key(1)),
      .choice("kind", Text("To", "Кому"), 2, campaignAudiences), .user, .department, .day, .week,
      .month,
    ],
    measures: [
      Measure(
        "letters", Text("Letters", "Письма"),
        Text("letters written in the period", "письма, написанные за период"),
        .count, .count(Sort.letter.rawValue)),
      Measure(
        "sent", Text("Sent", "Ушло"), Text("of these, letters that have left", "из них ушло"),
        .count, .count(Sort.sent.rawValue)
      ).better(true),
      Measure(
        "dropped", Text("Not sent", "Снято"),
        Text("letters that must not leave any more", "письма, которые уже нельзя отправлять"),
        .count, .count(Sort.dropped.rawValue)
      ).unlisted,
      Measure(
        "failed", Text("Failed", "Не ушло"),
        Text("letters that no server took", "письма, которых не взял сервер"),
        .count, .count(Sort.failed.rawValue)
      ).better(false),
      Measure(
        "bounced", Text("Came back", "Вернулось"),
        Text("letters that came back", "вернувшиеся письма"),
        .count, .count(Sort.bounced.rawValue)
      ).better(false),
      Measure(
        "complained", Text("Complaints", "Жалобы"),
        Text("letters that were called spam", "письма, названные спамом"),
        .count, .count(Sort.complained.rawValue)
      ).better(false),
      Measure(
        "unsubscribed", Text("Left", "Отписки"),
        Text("recipients who want no more", "получатели, которые отписались"),
        .count, .count(Sort.unsubscribed.rawValue)
      ).better(false),
      Measure(
        "unsubscribed_share", Text("Left, %", "Отписки, %"),
        Text("their share of the letters that left", "их доля от ушедших"),
        .share, .share(Sort.unsubscribed.rawValue, of: Sort.sent.rawValue)
      ).better(false),
      Measure(
        "answered", Text("Answers", "Ответы"),
        Text("recipients who answered", "получатели, которые ответили"),
        .count, .count(Sort.answered.rawValue)
      ).better(true),
      Measure(
        "answered_share", Text("Answers, %", "Ответы, %"),
        Text("their share of the letters that left", "их доля от ушедших"),
        .share, .share(Sort.answered.rawValue, of: Sort.sent.rawValue)
      ).better(true),
      Measure(
        "opened", Text("Opened", "Переходы"),
        Text(
          "recipients who opened a link, where that is counted",
          "перешли по ссылке, если это считают"),
        .count, .count(Sort.opened.rawValue)
      ).better(true),
      Measure(
        "time", Text("Answer after", "Ответ через"),
        Text("the median time until an answer", "медиана времени до ответа"),
        .seconds, .quartile(Sort.answered.rawValue, 2)
      ).better(false),
    ], charted: "sent",
    minor: ["failed", "complained", "opened", "time"], facts: letters)

  private static let campaignAudiences = Vocabulary(
    Campaign.audiences.map { .init($0.name, $0.noun.form(for: 5)) })

  /// What came of a letter counts where the letter does, whenever it came.
  private static let letters: Facts = { store, request, body throws(Failure) in
    let owner: SQL = "t.seller"
    let deliveries = try request.rows(of: Outgoing.kind, store)
    let end = request.period.moment(store.session).seconds
    func by(_ column: String) -> SQL {
      "CASE WHEN t.\(name: column) <= \(end) THEN t.\(name: column) END"
    }
    func delivery(_ column: String) -> SQL { deliveries.value(column, "o", "was") }
    try store.engine.each(
      """
      SELECT t.id, \(owner), t.created_at, \(delivery("state")), \(delivery("sent_at")),
        \(by("bounced_at")), \(by("complained_at")), \(by("unsubscribed_at")),
        \(by("answered_at")), \(by("opened_at")), c.name, c.topic, c.kind
      FROM \(try request.rows(of: CampaignRecipient.kind, store).all) t JOIN outbox o ON o.id = t.delivery
        \(deliveries.join("was", to: "o"))
        JOIN \(try request.rows(of: Campaign.kind, store).all) c ON c.id = t.campaign
      WHERE t.removed = 0 AND \(Basis.within("t.created_at", request.period))
        AND \(try request.scope.condition(owner, store))
      """
    ) { row throws(Failure) in
      let keys = [row[10].text, row[11].text, row[12].text]
      func fact(_ sort: Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: CampaignRecipient.kind, id: row.integer(0),
            owner: row[1].integer, at: row.integer(2), seconds: seconds, keys: keys))
      }
      try fact(.letter)
      switch row.text(3) {
      case "sent": try fact(.sent)
      case "dropped": try fact(.dropped)
      case "failed": try fact(.failed)
      default: break
      }
      let marks: [(Sort, Int)] = [
        (.bounced, 5), (.complained, 6), (.unsubscribed, 7), (.opened, 9),
      ]
      for (sort, place) in marks where row[place] != .null { try fact(sort) }
      if let answered = row[8].integer {
        try fact(.answered, max(0, answered - (row[4].integer ?? row.integer(2))))
      }
    }
  }
}
