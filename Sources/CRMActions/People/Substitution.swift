import CRMDomain
import CRMStore
import SQL
import Wording

/// Hands the open work of somebody who is away to another one, and takes it back (F014).
///
/// What was handed over is nowhere written down but in the journal: the changes of owner and assignee
/// that were made by «substitution». A record comes back while that change is the last one of its
/// field, undone ones apart; who was given it by hand meanwhile keeps it. Rules do not look at either: both users are
/// told once.
struct Substitution {
  static let rule = "substitution"

  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// The kinds of work that go over, and the field that says whose it is.
  private static let portions: [(kind: RecordKind, field: Field)] = [
    (Lead.kind, Lead.owner), (Deal.kind, Deal.owner), (FollowUp.kind, FollowUp.assignee),
  ]

  // MARK: Handing over

  /// Gives the open work of a user to the one who stands in.
  func handOver(
    of user: Int64, until day: Day, _ cover: Cover
  ) throws(Failure) -> HandOver {
    let former = try operation.present(User.kind, user)[User.substitute].integer
    if let former, former != cover.substitute { _ = try takeBack(of: user) }
    let reason = "away:\(try login(user));until:\(day.iso)"
    return try quietly(reason) { () throws(Failure) in
      try operation.set(
        User.kind, user,
        [User.awayUntil: .text(day.iso), User.substitute: .integer(cover.substitute)])
      let handed = try give(workOf: user, to: cover.substitute, keepingDeals: cover.keepsDeals)
      try tellLeaving(user, day, cover.substitute, handed)
      return handed
    }
  }

  /// Gives the open work of a user who leaves to another one, for good.
  func bequeath(of user: Int64, to heir: Int64) throws(Failure) -> HandOver {
    try quietly("left:\(try login(user))") { () throws(Failure) in
      let handed = try give(workOf: user, to: heir)
      if handed.total > 0 { try tellHeir(heir, of: user, handed) }
      return handed
    }
  }

  /// Gives all open work of a user to another one, his deals and what is to do on them apart where
  /// he keeps them.
  private func give(
    workOf user: Int64, to other: Int64, keepingDeals: Bool = false
  ) throws(Failure) -> HandOver {
    var handed = HandOver()
    for (kind, field) in Substitution.portions {
      if keepingDeals, kind.name == Deal.kind.name { continue }
      for id in try openWork(kind, field, of: user, isOnDeals: !keepingDeals) {
        try operation.set(kind, id, [field: .integer(other)])
        handed.count(kind)
      }
    }
    return handed
  }

  /// Says what a user who leaves has still to do.
  func warnOfWork(of user: Int64) throws(Failure) {
    var left = HandOver()
    for (kind, field) in Substitution.portions {
      for _ in try openWork(kind, field, of: user, isOnDeals: true) { left.count(kind) }
    }
    guard left.total > 0 else { return }
    let login = try login(user)
    operation.warnings.append(
      Text("'\(login)' still has ", "за пользователем «\(login)» остаётся: ") + left.words
        + Text(
          "; give it on with 'crm user disable \(login) --to LOGIN'",
          "; передать: 'crm user disable \(login) --to ЛОГИН'"))
  }

  private func openWork(
    _ kind: RecordKind, _ field: Field, of user: Int64, isOnDeals: Bool
  ) throws(Failure) -> [Int64] {
    var condition = Substitution.isOpen(kind)
    if !isOnDeals, kind.name == FollowUp.kind.name {
      condition = """
        \(condition) AND (t."on" IS NULL OR t."on" NOT IN
          (SELECT 'deal/' || d.id FROM deals d WHERE d.owner = \(user) AND d.removed = 0))
        """
    }
    return try store.engine.all(
      """
      SELECT t.id FROM \(name: kind.table) t
      WHERE t.\(name: field.name) = \(user) AND t.removed = 0 AND \(condition) ORDER BY t.id
      """
    ).map { $0.integer(0) }
  }

  /// What is still to be worked on; also what has failed and is to be tried again on a day.
  private static func isOpen(_ kind: RecordKind) -> SQL {
    switch kind.name {
    case Lead.kind.name:
      """
      EXISTS (SELECT 1 FROM stages s WHERE s.pipeline = \(Stage.leads) AND s."key" = t.status
        AND (s.kind NOT IN ('failed', 'converted') OR s.kind = 'failed' AND t.wake_on IS NOT NULL))
      """
    case Deal.kind.name:
      """
      EXISTS (SELECT 1 FROM stages s WHERE s.pipeline = t.pipeline AND s."key" = t.stage
        AND (s.kind NOT IN ('done', 'lost') OR s.kind = 'lost' AND t.wake_on IS NOT NULL))
      """
    default: "t.status = 'open'"
    }
  }

  // MARK: Taking back

  /// Gives a user what he had handed over and is still open with the one who stood in.
  func takeBack(of user: Int64) throws(Failure) -> Return {
    let record = try operation.present(User.kind, user)
    guard let substitute = record[User.substitute].integer else {
      try operation.set(User.kind, user, [User.awayUntil: .null])
      return Return()
    }
    return try quietly("back:\(try login(user))") { () throws(Failure) in
      let beginning = Store.beginning(of: "\(user)", "\(substitute)")
      let since = try store.engine.value(beginning).integer ?? 0
      var result = Return(substitute: try login(substitute))
      var portions: [(kind: RecordKind, field: Field, held: [Int64], open: [Int64])] = []
      for (kind, field) in Substitution.portions {
        let handed = try handed(kind, field, from: user, to: substitute, since)
        let held = handed.filter(\.isHeld).map(\.id)
        let open = try stillOpen(kind, field, held, of: substitute)
        result.stayed += handed.count - open.count
        portions.append((kind, field, held, open))
      }
      for (kind, field, held, open) in portions {
        for id in open { result.taken += try give(kind, field, id, from: substitute, to: user) }
        if kind.name == Lead.kind.name {
          result.taken += try giveConverted(held, from: substitute, to: user, since)
        }
      }
      try operation.set(User.kind, user, [User.awayUntil: .null, User.substitute: .null])
      try tellReturn(user, substitute, result)
      return result
    }
  }

  /// Ends the absences with a substitute whose last day has passed; returns how many.
  @discardableResult
  func endDue(around people: [Int64]? = nil) throws(Failure) -> Int {
    var condition: SQL = "1 = 1"
    if let people {
      let list = people.map { "\($0)" as SQL }.joined(", ")
      condition = "(id IN (\(list)) OR substitute IN (\(list)))"
    }
    let rows = try store.engine.all(
      """
      SELECT id FROM users WHERE substitute IS NOT NULL AND removed = 0
        AND (away_until IS NULL OR away_until < \(store.session.today.iso)) AND \(condition)
      ORDER BY id
      """)
    for row in rows { _ = try takeBack(of: row.integer(0)) }
    return rows.count
  }

  /// The records that were handed over, and whether that was the last time that they changed hands.
  private func handed(
    _ kind: RecordKind, _ field: Field, from user: Int64, to substitute: Int64, _ since: Int64
  ) throws(Failure) -> [(id: Int64, isHeld: Bool)] {
    try store.engine.all(
      """
      SELECT c.record, MIN(CASE WHEN EXISTS
        (SELECT 1 FROM changes l JOIN operations o ON o.id = l.operation
          WHERE l.kind = c.kind AND l.record = c.record AND l.field = c.field AND l.id > c.id
            AND l.after IS DISTINCT FROM c.after AND o.undone IS NULL AND o.undoes IS NULL)
        THEN 0 ELSE 1 END)
      FROM changes c
      WHERE c.rule = 'substitution' AND c.before = \(String(user)) AND c.operation >= \(since)
        AND c.after = \(String(substitute)) AND c.kind = \(kind.name) AND c.field = \(field.name)
      GROUP BY c.record ORDER BY c.record
      """
    ).map { ($0.integer(0), $0.integer(1) == 1) }
  }

  private func stillOpen(
    _ kind: RecordKind, _ field: Field, _ ids: [Int64], of substitute: Int64
  ) throws(Failure) -> [Int64] {
    var open: [Int64] = []
    for id in ids {
      let found = try store.engine.first(
        """
        SELECT 1 FROM \(name: kind.table) t WHERE t.id = \(id) AND t.removed = 0
          AND t.\(name: field.name) = \(substitute) AND \(Substitution.isOpen(kind))
        """)
      if found != nil { open.append(id) }
    }
    return open
  }

  /// Gives one record back, with the tasks that the substitute has on it.
  private func give(
    _ kind: RecordKind, _ field: Field, _ id: Int64, from substitute: Int64, to user: Int64
  ) throws(Failure) -> HandOver {
    var given = HandOver()
    if try operation.set(kind, id, [field: .integer(user)]) { given.count(kind) }
    guard kind.name != FollowUp.kind.name else { return given }
    let tasks = try store.engine.all(
      """
      SELECT id FROM tasks WHERE "on" = \(kind.reference(id)) AND status = 'open'
        AND assignee = \(substitute) AND removed = 0 ORDER BY id
      """)
    for task in tasks {
      try operation.set(FollowUp.kind, task.integer(0), [FollowUp.assignee: .integer(user)])
      given.count(FollowUp.kind)
    }
    return given
  }

  /// A lead that was converted meanwhile comes back as its deal, with the customer made for it.
  private func giveConverted(
    _ leads: [Int64], from substitute: Int64, to user: Int64, _ since: Int64
  ) throws(Failure) -> HandOver {
    var given = HandOver()
    for lead in leads {
      guard let id = try operation.raw(Lead.kind, lead)[Lead.deal].integer,
        try !stillOpen(Deal.kind, Deal.owner, [id], of: substitute).isEmpty
      else { continue }
      given += try give(Deal.kind, Deal.owner, id, from: substitute, to: user)
      let deal = try operation.raw(Deal.kind, id)
      for (kind, owner) in [(Contact.kind, Contact.owner), (Company.kind, Company.owner)] {
        guard let customer = deal[kind.name].integer,
          try isNew(kind, customer, of: substitute, since)
        else { continue }
        try operation.set(kind, customer, [owner: .integer(user)])
      }
    }
    return given
  }

  private func isNew(
    _ kind: RecordKind, _ id: Int64, of substitute: Int64, _ since: Int64
  ) throws(Failure) -> Bool {
    guard try operation.raw(kind, id)["owner"].integer == substitute else { return false }
    return try store.engine.first(
      """
      SELECT 1 FROM changes WHERE kind = \(kind.name) AND record = \(id) AND field = 'id'
        AND operation >= \(since)
      """) != nil
  }

  // MARK: What both have in common

  private func quietly<Result>(
    _ reason: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (cause, isQuiet) = (operation.cause, operation.isQuiet)
    operation.cause = Cause(rule: Substitution.rule, reason: reason)
    operation.isQuiet = true
    defer { (operation.cause, operation.isQuiet) = (cause, isQuiet) }
    return try body()
  }

  private func login(_ user: Int64) throws(Failure) -> String {
    try store.title(User.kind, user)
  }
}
