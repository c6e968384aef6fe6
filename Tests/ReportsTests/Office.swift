import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// A small department on a store in memory, whose clock the tests set for every change.
///
/// Petr and Ivan are sellers of «north», Olga their senior; Zoya sells in «south»; Dana is director.
final class Office {
  let engine: SQLiteConnection
  let path: String
  let zone: ZoneRule
  /// The moment of the next change and of reports, in seconds.
  var now: Int64 = 1_000_000
  private(set) var users: [String: Int64] = [:]

  static let stages = [
    ("analysis", "initial"), ("invoiced", "open"), ("negotiation", "open"), ("won", "won"),
    ("shipped", "done"), ("lost", "lost"), ("postponed", "lost"),
  ]
  static let statuses = [
    ("new", "initial"), ("working", "open"), ("unqualified", "failed"), ("converted", "converted"),
  ]

  /// The zone is given in seconds east of UTC.
  convenience init(zone seconds: Int = 0, path: String = ":memory:") throws {
    try self.init(zone: .fixed(seconds), path: path)
  }

  /// An office in a zone whose clocks may change.
  init(zone: ZoneRule, path: String = ":memory:") throws {
    engine = try SQLiteConnection(path: path, access: .create)
    self.path = path
    self.zone = zone
    let store = try store()
    try store.install(Office.list("sales", Office.stages) + Office.list("lead", Office.statuses))
    try store.install(Office.list("service", [("asked", "initial"), ("served", "done")]))
    let people: [(String, Role, String?)] = [
      ("petr", .seller, "north"), ("ivan", .seller, "north"), ("olga", .senior, "north"),
      ("zoya", .seller, "south"), ("dana", .director, nil),
    ]
    for (login, role, department) in people {
      users[login] = try change { operation throws(Failure) in
        try operation.add(
          User.kind,
          [
            User.login: .text(login), User.role: .text(role.rawValue),
            User.department: .optional(department), User.active: .integer(1),
          ])
      }
    }
  }

  private static func list(_ pipeline: String, _ rows: [(String, String)]) -> [Stage] {
    rows.map { Stage(pipeline: pipeline, key: $0.0, kind: $0.1, label: Text($0.0, $0.0)) }
  }

  /// The store as a user sees it at `now`; without a login as the program itself.
  func store(_ login: String? = nil) throws(Failure) -> Store {
    let session = Session(
      now: Instant(now), zone: zone, language: .en, command: "crm", currency: "RUB",
      readPhones: { _ in [] })
    return try Store(engine: engine, path: path, session: session, login: login)
  }

  /// The store, which must lie in a file, as it was at a moment, on a connection of its own.
  func past(_ moment: Int64, _ login: String) throws(Failure) -> Store {
    let session = try store().session
    let store = try Store.open(path, .read, session: session, login: login)
    try store.travel(to: Instant(moment))
    return store
  }

  /// Makes one operation.
  @discardableResult
  func change<Result>(_ body: (Operation) throws(Failure) -> Result) throws(Failure) -> Result {
    try store().write(settle: { _ in }, body).result
  }

  /// Takes an operation back as the director; returns the number of the undoing one.
  func undo(_ operation: Int64) throws -> Int64 {
    let done = try store("dana").write(settle: { _ in }) { undoing throws(Failure) in
      try undoing.undo(operation)
    }
    return try #require(done.operation.madeID)
  }

  /// Adds a deal in its first stage.
  func deal(
    _ owner: String?, at time: Int64, amount: Int64? = nil, currency: String? = "RUB",
    stage: String = "analysis", pipeline: String = "sales"
  ) throws -> Int64 {
    now = time
    return try change { operation throws(Failure) in
      try operation.add(
        Deal.kind,
        [
          Deal.title: .text("deal"), Deal.stage: .text(stage), Deal.type: .text("manual"),
          Deal.pipeline: .text(pipeline), Deal.owner: .optional(owner.flatMap { users[$0] }),
          Deal.amount: .optional(amount), Deal.currency: .optional(currency),
        ])
    }
  }

  /// Moves deals in one operation and returns its number.
  @discardableResult
  func move(
    _ deals: [Int64], to stage: String, at time: Int64, reason: String? = nil
  ) throws -> Int64 {
    now = time
    return try change { operation throws(Failure) in
      for deal in deals {
        var draft: Draft = [Deal.stage: .text(stage)]
        if let reason { draft[Deal.reason] = .text(reason) }
        try operation.set(Deal.kind, deal, draft)
      }
      return try operation.id()
    }
  }

  /// Adds a lead in its first status.
  func lead(
    _ owner: String?, at time: Int64, status: String = "new", answered: Int64? = nil,
    deal: Int64? = nil
  ) throws -> Int64 {
    now = time
    return try change { operation throws(Failure) in
      try operation.add(
        Lead.kind,
        [
          Lead.name: .text("lead"), Lead.status: .text(status),
          Lead.owner: .optional(owner.flatMap { users[$0] }),
          Lead.firstResponseAt: .optional(answered), Lead.deal: .optional(deal),
        ])
    }
  }

  /// Adds a task.
  @discardableResult
  func task(
    _ assignee: String?, due: Int64?, on link: String? = nil, kind: String = "call",
    status: String = "open", done: Int64? = nil
  ) throws -> Int64 {
    try change { operation throws(Failure) in
      try operation.add(
        FollowUp.kind,
        [
          FollowUp.title: .text("task"), FollowUp.kind_: .text(kind),
          FollowUp.status: .text(status), FollowUp.on: .optional(link),
          FollowUp.assignee: .optional(assignee.flatMap { users[$0] }),
          FollowUp.priority: .text("normal"), FollowUp.dueAt: .optional(due),
          FollowUp.doneAt: .optional(done),
        ])
    }
  }
}
