public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Something that a seller has to see today.
public struct DayItem: Sendable {
  /// What kind of record it is.
  public let kind: RecordKind
  /// Its number.
  public let id: Int64
  /// The task, the name of the lead or deal, the text of the notice.
  public let title: String
  /// When it is due, or since when it waits.
  public let at: Instant?
  /// What is to be done, as `call`; of a task alone.
  public var work: String?
  /// The record that it is about, as `lead/12`.
  public var on: String?
  /// What that record is called.
  public var about: String?
  /// The number to ring, of a call or a request that waits.
  public var phone: String?
  /// The amount of a deal, in minor units.
  public var amount: Int64?
  /// The currency of the amount.
  public var currency: String?
}

/// One user's day: what is late, what is planned, what wakes, what was forgotten, what he was told.
public struct DayPlan: Sendable {
  /// Whose day it is.
  public let login: String
  /// The day.
  public let day: Day
  /// For whom he stands in, and until when.
  public let standsIn: [(login: String, until: String)]
  /// Open tasks past their time, the oldest first.
  public let overdue: [DayItem]
  /// Open tasks of the rest of the day, by time.
  public let today: [DayItem]
  /// Leads and deals that were laid aside until today.
  public let wakes: [DayItem]
  /// Open deals without a next step.
  public let deals: [DayItem]
  /// Unread notices, the newest first.
  public let notices: [DayItem]
  /// How many open tasks have no time.
  public let undated: Int

  /// Whether nothing waits.
  public var isEmpty: Bool {
    overdue.isEmpty && today.isEmpty && wakes.isEmpty && deals.isEmpty && notices.isEmpty
  }

  /// Puts the day of a user together, as far as the actor may see it. Only of the first `described`
  /// tasks of each part it looks up what they are about.
  public static func make(
    _ store: Store, of user: Int64, described: Int = .max
  ) throws(Failure) -> DayPlan {
    let reader = DayReader(store: store, user: user)
    let tasks = try reader.tasks()
    let now = store.session.now
    var overdue = tasks.filter { ($0.at ?? now) < now }
    var today = tasks.filter { ($0.at ?? now) >= now }
    for place in overdue.indices.prefix(described) { try reader.describe(&overdue[place]) }
    for place in today.indices.prefix(described) { try reader.describe(&today[place]) }
    return DayPlan(
      login: try store.title(User.kind, user), day: store.session.today,
      standsIn: try store.absent(coveredBy: user), overdue: overdue, today: today,
      wakes: try reader.wakes(), deals: try reader.deals(), notices: try reader.notices(),
      undated: try reader.undated())
  }
}

/// Reads the parts of a day.
private struct DayReader {
  let store: Store
  let user: Int64

  func tasks() throws(Failure) -> [DayItem] {
    let session = store.session
    let tomorrow = session.zone.start(of: session.today.adding(days: 1))
    let rows = try store.engine.all(
      """
      SELECT t.id, t.title, t.due_at, t.kind, t."on" FROM tasks t
      WHERE t.assignee = \(user) AND t.status = 'open' AND t.removed = 0
        AND t.due_at < \(tomorrow.seconds)
      ORDER BY t.due_at, t.id
      """)
    return rows.map { row in
      DayItem(
        kind: FollowUp.kind, id: row.integer(0), title: row.text(1),
        at: Instant(row.integer(2)), work: row.text(3), on: row[4].text)
    }
  }

  func undated() throws(Failure) -> Int {
    Int(
      try store.engine.value(
        """
        SELECT COUNT(*) FROM tasks WHERE assignee = \(user) AND status = 'open' AND removed = 0
          AND due_at IS NULL
        """
      ).integer ?? 0)
  }

  /// What wakes today; what should have woken earlier and has no task yet too. Few records sleep: the
  /// sign sends the engine to the index of those.
  func wakes() throws(Failure) -> [DayItem] {
    var items: [DayItem] = []
    for kind in [Lead.kind, Deal.kind] {
      let stage: SQL =
        kind.name == Lead.kind.name
        ? #"s.pipeline = 'lead' AND s."key" = t.status"#
        : #"s.pipeline = t.pipeline AND s."key" = t.stage"#
      let rows = try store.engine.all(
        """
        SELECT t.id, t.\(name: kind.title), t.wake_on FROM \(name: kind.table) t
        WHERE +t.owner = \(user) AND t.removed = 0 AND t.wake_on <= \(store.session.today.iso)
          AND EXISTS (SELECT 1 FROM stages s WHERE \(stage) AND s.kind NOT IN ('converted', 'done'))
          AND (t.wake_on = \(store.session.today.iso) OR NOT EXISTS (SELECT 1 FROM tasks k
            WHERE k."on" = \(kind.name + "/") || t.id AND k.status = 'open' AND k.removed = 0))
        ORDER BY t.wake_on, t.id
        """)
      items += try rows.map { row throws(Failure) in
        let day = try Day.readISO(row.text(2))
        return DayItem(
          kind: kind, id: row.integer(0), title: row.text(1), at: store.session.zone.start(of: day))
      }
    }
    return items
  }

  func deals() throws(Failure) -> [DayItem] {
    var items: [DayItem] = []
    try GapReport.explain(.dealStep, store, scope: Scope(owner: user)) { found in
      items.append(
        DayItem(
          kind: found.kind, id: found.id, title: found.title, at: found.at, amount: found.amount,
          currency: found.currency))
    }
    return items
  }

  func notices() throws(Failure) -> [DayItem] {
    try store.engine.all(
      """
      SELECT id, "text", created_at, "on" FROM notifications
      WHERE "user" = \(user) AND read_at IS NULL AND removed = 0 ORDER BY id DESC
      """
    ).map { row in
      DayItem(
        kind: Notification.kind, id: row.integer(0), title: row.text(1),
        at: Instant(row.integer(2)), on: row[3].text)
    }
  }

  /// Adds what the record of a task is called, and the number to ring: as far as the actor may see
  /// them.
  func describe(_ item: inout DayItem) throws(Failure) {
    guard let link = item.on.flatMap({ Link($0) }), let kind = Kinds.named(link.kind),
      let record = try read(kind, link.id)
    else { return }
    item.about = record.title
    guard ["call", "process"].contains(item.work) else { return }
    item.phone = record["phone"].text
    guard kind.name == Deal.kind.name, let contact = record[Deal.contact].integer else { return }
    item.phone = try read(Contact.kind, contact)?[Contact.phone].text
  }

  private func read(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record? {
    let names = [kind.title, "phone", "contact"].filter { kind.field($0) != nil }
    let term = FilterTerm(path: ["id"], op: .equals, values: [String(id)])
    return try store.all(
      Selection(kind, terms: [term], fields: names, includesHidden: true)
    ).first
  }
}
