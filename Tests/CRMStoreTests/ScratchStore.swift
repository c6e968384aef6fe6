import CRMDomain
import CRMStore
import SQL
import Wording

/// A store in memory with four people and a few stages, without rules.
struct ScratchStore {
  static let moscow = ZoneRule.fixed(10_800)
  /// Saturday, 21 November 2026, 12:00 in Moscow.
  static let noon = Instant(1_795_251_600)

  let engine: SQLiteConnection
  let store: Store
  let admin: Actor
  let senior: Actor
  let ivan: Actor
  let petr: Actor

  init(zone: ZoneRule = moscow, language: Language = .en) throws(Failure) {
    engine = try SQLiteConnection(path: ":memory:", access: .create)
    store = try Store(
      engine: engine, path: ":memory:", session: Self.session(zone, language), login: nil)
    try store.install(Self.stages)
    let people = [("boss", Role.admin), ("olga", .senior), ("ivan", .seller), ("petr", .seller)]
    var actors: [Actor] = []
    for (login, role) in people {
      let id = try Self.write(store) { operation throws(Failure) in
        try operation.add(
          User.kind,
          [
            User.login: .text(login), User.name: .text(login.uppercased()),
            User.role: .text(role.rawValue), User.department: .text("sales"),
            User.active: .integer(1), User.email: .text("\(login)@crm.example"),
            User.phone: .text("+7916000000\(actors.count)"),
          ])
      }
      actors.append(Actor(id: id, login: login, role: role, department: "sales"))
    }
    (admin, senior, ivan, petr) = (actors[0], actors[1], actors[2], actors[3])
    store.act(as: admin)
  }

  static func session(_ zone: ZoneRule, _ language: Language) -> Session {
    Session(
      now: noon, zone: zone, language: language, command: "test", currency: "RUB",
      readPhones: { word in
        let digits = word.filter { $0 >= "0" && $0 <= "9" }
        guard digits.count >= 11 else { return [] }
        let rest = digits.dropFirst(11)
        let number = "+7" + digits.prefix(11).dropFirst()
        return [
          PhoneNumber(
            e164: number, ext: rest.isEmpty ? nil : String(rest), raw: word, quality: .valid)
        ]
      })
  }

  static let stages = [
    Stage(pipeline: "lead", key: "new", kind: "initial", label: Text("New", "Новый запрос")),
    Stage(pipeline: "lead", key: "working", kind: "open", label: Text("Working", "В работе")),
    Stage(pipeline: "lead", key: "bad", kind: "failed", label: Text("Bad", "Не годный")),
    Stage(pipeline: "sales", key: "analysis", kind: "initial", label: Text("Analysis", "Анализ")),
    Stage(pipeline: "sales", key: "won", kind: "won", label: Text("Won", "Закрыто успешно")),
    Stage(pipeline: "sales", key: "shipped", kind: "done", label: Text("Shipped", "Отгружен")),
    Stage(pipeline: "sales", key: "lost", kind: "lost", label: Text("Lost", "Потеряно")),
  ]

  /// One operation without rules.
  static func write<Result>(
    _ store: Store, _ body: (Operation) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try store.write(settle: { _ throws(Failure) in }, body).result
  }

  func write<Result>(_ body: (Operation) throws(Failure) -> Result) throws(Failure) -> Result {
    try Self.write(store, body)
  }

  /// Adds a record as an operation of its own.
  @discardableResult
  func add(_ kind: RecordKind, _ draft: Draft) throws(Failure) -> Int64 {
    try write { operation throws(Failure) in try operation.add(kind, draft) }
  }

  @discardableResult
  func set(_ kind: RecordKind, _ id: Int64, _ draft: Draft) throws(Failure) -> Bool {
    try write { operation throws(Failure) in try operation.set(kind, id, draft) }
  }

  /// Takes an operation back as another one.
  @discardableResult
  func undo(_ target: Int64) throws(Failure) -> [Undone] {
    try write { operation throws(Failure) in try operation.undo(target) }
  }

  @discardableResult
  func lead(_ name: String, owner: Actor? = nil, _ more: Draft = [:]) throws(Failure) -> Int64 {
    var draft: Draft = [
      Lead.name: .text(name), Lead.status: .text("new"), Lead.owner: .optional(owner?.id),
    ]
    for (field, value) in more.entries { draft[field] = value }
    return try add(Lead.kind, draft)
  }

  @discardableResult
  func deal(_ title: String, owner: Actor? = nil, _ more: Draft = [:]) throws(Failure) -> Int64 {
    var draft: Draft = [
      Deal.title: .text(title), Deal.stage: .text("analysis"), Deal.pipeline: .text("sales"),
      Deal.type: .text("controlled"), Deal.owner: .optional(owner?.id),
      Deal.currency: .text("RUB"),
    ]
    for (field, value) in more.entries { draft[field] = value }
    return try add(Deal.kind, draft)
  }

  /// The ids of what a list with these filters holds.
  func ids(
    _ kind: RecordKind, _ filters: [String], order: [String] = ["id"], as actor: Actor? = nil
  ) throws(Failure) -> [Int64] {
    store.act(as: actor ?? admin)
    defer { store.act(as: admin) }
    var terms: [FilterTerm] = []
    for filter in filters { terms.append(try FilterTerm.read(filter)) }
    let selection = Selection(kind, terms: terms, order: order, includesHidden: true)
    return try store.all(selection).map(\.id)
  }

  var lastOperation: Int64 {
    get throws(Failure) { try engine.value("SELECT MAX(id) FROM operations").integer ?? 0 }
  }

  /// Every row of the named tables as text, in the order of their rows.
  func dump(_ tables: [String]) throws(Failure) -> [String] {
    var lines: [String] = []
    for table in tables {
      try engine.each("SELECT * FROM \(name: table) ORDER BY 1, 2") { row throws(Failure) in
        lines.append(table + " " + (0..<row.count).map { "\(row[$0])" }.joined(separator: "|"))
      }
    }
    return lines
  }
}

/// What a piece of work fails with; nil when it does not.
func failure<Result>(of work: () throws(Failure) -> Result) -> Failure? {
  do {
    _ = try work()
    return nil
  } catch {
    return error
  }
}
