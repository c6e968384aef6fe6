public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Something that somebody should have done by now.
public struct Finding: Sendable {
  /// What is late.
  public enum What: String, Sendable, CaseIterable {
    /// An open task past its time.
    case task
    /// A lead that nobody has answered past the time of its processing task.
    case lead
    /// An open deal without an open task, so that nobody knows its next step.
    case deal
    /// A request that nobody touched, by now with the one to whom it climbed.
    case escalation
  }

  /// What is late.
  public let what: What
  /// The number of the task, lead or deal.
  public let id: Int64
  /// Who answers for it; nil where nobody does.
  public let user: Int64?
  /// The login of who answers for it.
  public let login: String?
  /// The record that it is about, as `deal/7`; nil for a task on no record.
  public let on: String?
  /// The task, or the name of the lead or deal.
  public let title: String
  /// The time that was missed; of a deal, when it was left without a next step.
  public let since: Instant
}

/// How much of one user's work is late.
public struct Lateness: Sendable {
  /// Who; nil for what belongs to nobody.
  public let login: String?
  /// Overdue tasks.
  public let tasks: Int
  /// Leads without an answer.
  public let leads: Int
  /// Deals without a next step.
  public let deals: Int
  /// Requests that climbed to him.
  public let escalations: Int
  /// The oldest time that was missed.
  public let since: Instant

  /// All of it.
  public var total: Int { tasks + leads + deals + escalations }
}

/// What is late and whose it is (F002, F018): one glance for a senior, a list of duties for a seller.
public struct OverdueReport: Sendable {
  /// Everything late: by user as in `users`, the oldest first.
  public let findings: [Finding]
  /// The users with most late work first; what belongs to nobody comes last.
  public let users: [Lateness]

  /// Looks at the records of a scope at the moment of the command: at those whose time was missed in
  /// the period.
  public static func make(
    _ store: Store, period: Period = .always, scope: Scope = .all
  ) throws(Failure) -> OverdueReport {
    var findings = try tasks(store, scope)
    findings += try leads(store, scope)
    findings += try deals(store, scope)
    findings += try escalations(store, scope)
    findings.removeAll { !period.contains($0.since) }
    let groups = Dictionary(grouping: findings, by: \.user).values.map { group in
      group.sorted { ($0.since, $0.what.rawValue, $0.id) < ($1.since, $1.what.rawValue, $1.id) }
    }
    let ranked = groups.sorted(by: isWorse)
    return OverdueReport(findings: ranked.flatMap(\.self), users: ranked.compactMap(lateness))
  }

  private static func isWorse(_ left: [Finding], _ right: [Finding]) -> Bool {
    let (one, other) = (left.first?.user, right.first?.user)
    guard let one, let other else { return one != nil }
    return (right.count, one) < (left.count, other)
  }

  private static func lateness(_ group: [Finding]) -> Lateness? {
    guard let first = group.first else { return nil }
    func count(_ what: Finding.What) -> Int { group.count { $0.what == what } }
    return Lateness(
      login: first.login, tasks: count(.task), leads: count(.lead), deals: count(.deal),
      escalations: count(.escalation), since: first.since)
  }

  private static func tasks(_ store: Store, _ scope: Scope) throws(Failure) -> [Finding] {
    let query: SQL = """
      SELECT t.id, t.assignee, t."on", t.title, t.due_at FROM tasks t
      WHERE t.removed = 0 AND t.status = 'open' AND t.due_at < \(store.session.now.seconds)
        AND \(try scope.condition("t.assignee", store))
      """
    return try findings(.task, query, store)
  }

  private static func leads(_ store: Store, _ scope: Scope) throws(Failure) -> [Finding] {
    let query: SQL = """
      SELECT t.id, t.owner, 'lead/' || t.id, t.name, MIN(k.due_at)
      FROM leads t JOIN stages s ON s.pipeline = \(Stage.leads) AND s."key" = t.status
        JOIN tasks k ON k."on" = 'lead/' || t.id
      WHERE t.removed = 0 AND t.first_response_at IS NULL
        AND s.kind NOT IN ('failed', 'converted') AND k.kind = 'process' AND k.removed = 0
        AND k.due_at < \(store.session.now.seconds) AND \(try scope.condition("t.owner", store))
      GROUP BY t.id, t.owner, t.name
      """
    return try findings(.lead, query, store)
  }

  private static func deals(_ store: Store, _ scope: Scope) throws(Failure) -> [Finding] {
    let basis = Gap.dealStep.basis(.always, store)
    let query: SQL = """
      SELECT t.id, t.owner, 'deal/' || t.id, t.title, \(basis.at) \(try basis.rows(scope, store))
      """
    return try findings(.deal, query, store)
  }

  private static func escalations(_ store: Store, _ scope: Scope) throws(Failure) -> [Finding] {
    let query: SQL = """
      SELECT l.id, t."user", t."on", l.name, t.created_at FROM escalations t
        JOIN leads l ON t."on" = 'lead/' || l.id
        JOIN stages s ON s.pipeline = \(Stage.leads) AND s."key" = l.status
      WHERE t.removed = 0 AND t.ended_at IS NULL AND l.removed = 0 AND s.kind = 'initial'
        AND t."level" = (SELECT MAX(e."level") FROM escalations e WHERE e."on" = t."on"
          AND e.removed = 0 AND e.ended_at IS NULL)
        AND \(try scope.condition(#"t."user""#, store))
      """
    return try findings(.escalation, query, store)
  }

  private static func findings(
    _ what: Finding.What, _ query: SQL, _ store: Store
  ) throws(Failure) -> [Finding] {
    var findings: [Finding] = []
    for row in try store.engine.all(query) {
      let user = row[1].integer
      findings.append(
        Finding(
          what: what, id: row.integer(0), user: user,
          login: try user.map { id throws(Failure) in try store.title(User.kind, id) },
          on: row[2].text, title: row.text(3), since: Instant(row.integer(4))))
    }
    return findings
  }
}
