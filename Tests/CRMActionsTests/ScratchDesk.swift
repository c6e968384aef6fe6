import CRMActions
import CRMDomain
import CRMStore
import SQL
import Telephony
import Wording

/// A founded store in memory: boss (admin), olga (senior), ivan, petr and anna (sellers).
final class ScratchDesk {
  /// Saturday, 21 November 2026, 12:00 in Moscow.
  static let noon = Instant(1_795_251_600)

  let path: String
  let store: Store
  let desk: Desk
  let preset: Preset

  init(_ preset: Preset = .sales, path: String = ":memory:") throws(Failure) {
    self.path = path
    self.preset = preset
    store = try Store.open(path, .create, session: Self.session(Self.noon), login: nil)
    desk = Desk(store, dryRun: false)
    _ = try desk.found(preset: preset, language: .en, login: "boss", name: "Boss")
    for (login, role) in [
      ("olga", "senior"), ("ivan", "seller"), ("petr", "seller"), ("anna", "seller"),
    ] {
      _ = try desk.add(
        User.kind,
        [User.login: .text(login), User.role: .text(role), User.department: .text("sales")])
    }
  }

  static func session(_ now: Instant) -> Session {
    let rules = PhoneRules(region: .russia, areaCode: "495")
    return Session(
      now: now, zone: .fixed(10_800), language: .en, command: "test", currency: "RUB",
      readPhones: { PhoneNormaliser.numbers(in: $0, rules: rules) })
  }

  /// The same store at another moment, for another user.
  func at(_ seconds: Int64, as login: String = "boss", dryRun: Bool = false) throws(Failure) -> Desk
  {
    let session = Self.session(Self.noon.adding(seconds: seconds))
    let other = try Store(engine: store.engine, path: path, session: session, login: login)
    return Desk(other, dryRun: dryRun)
  }

  func actor(_ login: String) throws(Failure) -> Actor {
    guard let actor = try store.user(login: login) else { throw .bug("no \(login)") }
    return actor
  }

  func act(as login: String) throws(Failure) { store.act(as: try actor(login)) }

  func words(_ kind: RecordKind, _ words: [String], isNew: Bool = true) throws(Failure) -> Draft {
    let pairs = words.map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (field: String(parts[0]), word: parts.count > 1 ? String(parts[1]) : "")
    }
    return try desk.draft(of: kind, pairs, isNew: isNew)
  }

  @discardableResult
  func lead(
    _ fields: String..., by assignment: Assignment = .own, allowDuplicate: Bool = false
  ) throws(Failure) -> Int64 {
    try desk.addLead(
      try words(Lead.kind, fields), assignment: assignment, allowDuplicate: allowDuplicate
    ).id
  }

  @discardableResult
  func add(_ kind: RecordKind, _ fields: String...) throws(Failure) -> Int64 {
    try desk.add(kind, try words(kind, fields))
  }

  func edit(_ kind: RecordKind, _ id: Int64, _ fields: String...) throws(Failure) {
    _ = try desk.edit(kind, [id], try words(kind, fields, isNew: false))
  }

  /// A product and its SKU.
  @discardableResult
  func product(_ sku: String, price: String = "100", _ more: String...) throws(Failure) -> Int64 {
    try desk.add(
      Product.kind, try words(Product.kind, ["sku=\(sku)", "name=\(sku)", "price=\(price)"] + more))
  }

  func record(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    try store.unrestricted { () throws(Failure) in try store.record(kind, id) }
  }

  /// What a list with these filters holds, for the program itself.
  func all(_ kind: RecordKind, _ filters: String...) throws(Failure) -> [Record] {
    var terms: [FilterTerm] = []
    for filter in filters { terms.append(try FilterTerm.read(filter)) }
    return try store.unrestricted { () throws(Failure) in
      try store.all(Selection(kind, terms: terms, order: ["id"], includesHidden: true))
    }
  }

  func move(_ deal: Int64, _ stage: String, reason: String? = nil, forced: Bool = false)
    throws(Failure)
  {
    try desk.move(
      [deal], StageRequest(stage: stage, reason: reason, isForced: forced, wakeOn: nil))
  }

  /// Every row of every table as text.
  func dump() throws(Failure) -> [String] {
    let tables = try store.engine.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var lines: [String] = []
    for table in tables {
      let name = table.text(0)
      try store.engine.each("SELECT * FROM \(name: name)") { row throws(Failure) in
        lines.append(name + " " + (0..<row.count).map { "\(row[$0])" }.joined(separator: "|"))
      }
    }
    return lines.sorted()
  }

  /// Adds a rule of one's own.
  func rule(_ name: String, _ text: String) throws(Failure) {
    _ = try store.write(settle: { _ throws(Failure) in }) { operation throws(Failure) in
      try operation.add(
        RuleRecord.kind,
        [
          RuleRecord.name: .text(name), RuleRecord.summary: .text(name),
          RuleRecord.enabled: .integer(1), RuleRecord.shipped: .integer(0),
          RuleRecord.text: .text(text),
        ])
    }
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
