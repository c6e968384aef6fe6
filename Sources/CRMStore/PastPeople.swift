public import CRMDomain
import SQL
public import Wording

/// A user as he stood at a moment, as far as reports ask.
public struct Colleague: Sendable {
  /// His number.
  public let id: Int64
  /// His login.
  public let login: String
  /// His name.
  public fileprivate(set) var name: String?
  /// Whether he sold, and was there at all.
  public var isSeller: Bool { isThere && isActive && role == Role.seller.rawValue }
  /// His department.
  public fileprivate(set) var department: String?
  fileprivate var role: String?
  fileprivate var isActive: Bool
  fileprivate var substitute: Int64?
  fileprivate var awayUntil: String?
  /// Whether he had come by then.
  fileprivate var isThere = true

  fileprivate init(_ row: Row) {
    id = row.integer(0)
    login = row.text(1)
    name = row[2].text
    department = row[3].text
    role = row[4].text
    isActive = row.integer(5) == 1
    substitute = row[6].integer
    awayUntil = row[7].text
  }

  fileprivate mutating func set(_ field: String, _ value: String?) {
    switch field {
    case "id": isThere = false
    case "name": name = value
    case "department": department = value
    case "role": role = value
    case "active": isActive = value == "1"
    case "substitute": substitute = value.flatMap { Int64($0) }
    case "away_until": awayUntil = value
    default: break
    }
  }
}

extension Store {
  /// The users just before a moment, or as they are; who came later stands as he came.
  public func colleagues(before end: Instant?) throws(Failure) -> [Colleague] {
    if let known = knownColleagues[end] { return known }
    var colleagues = try engine.all(
      """
      SELECT id, login, name, department, "role", active, substitute, away_until FROM users
      WHERE removed = 0 ORDER BY id
      """
    ).map(Colleague.init)
    if let end {
      let changes = try laterChanges(of: User.kind, since: end)
      let renamings = try renamings(since: end)
      for place in colleagues.indices {
        for (field, value) in changes[colleagues[place].id] ?? [:] {
          colleagues[place].set(field, value)
        }
        for renaming in renamings where renaming.before == colleagues[place].department {
          colleagues[place].department = renaming.after
        }
      }
    }
    knownColleagues[end] = colleagues
    return colleagues
  }

  /// What the fields of records held before they were changed for the first time since a moment.
  private func laterChanges(
    of kind: RecordKind, since end: Instant
  ) throws(Failure) -> [Int64: [String: String?]] {
    var changes: [Int64: [String: String?]] = [:]
    try engine.each(
      """
      SELECT c.record, c.field, c.before FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = \(kind.name) AND o.at >= \(end.seconds) ORDER BY c.id DESC
      """
    ) { changes[$0.integer(0), default: [:]].updateValue($0[2].text, forKey: $0.text(1)) }
    return changes
  }

  /// What departments were called otherwise since a moment, oldest first: their old months go by the
  /// new names.
  private func renamings(
    since end: Instant
  ) throws(Failure) -> [(before: String, after: String)] {
    try engine.all(
      """
      SELECT DISTINCT o.id, c.before, c.after FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = 'user' AND c.field = 'department' AND c.reason = \(Operation.renaming)
        AND o.at >= \(end.seconds) AND o.undone IS NULL ORDER BY o.id
      """
    ).map { ($0.text(1), $0.text(2)) }
  }

  /// The users whose records of a period that ended the actor sees whole, as departments and
  /// substitutes stood then; nil means everybody's.
  func reach(before end: Instant) throws(Failure) -> Set<Int64>? {
    guard let actor, try reach() != nil else { return nil }
    let department = actor.role.reach == .department ? actor.department : nil
    let day = session.zone.day(end.adding(seconds: -1)).iso
    let seen = try colleagues(before: end).filter { one in
      one.department != nil && one.department == department
        || one.substitute == actor.id && one.awayUntil ?? "" >= day
    }
    return Set(seen.map(\.id)).union([actor.id])
  }
}

extension Operation {
  /// How the journal says that people were not moved: their department got another name.
  public static let renaming = "renamed"

  /// Gives a department another name, for everybody in it; returns who that is.
  public func renameDepartment(_ former: String, to name: String) throws(Failure) -> [Int64] {
    let outer = cause
    cause = Cause(rule: outer?.rule, reason: Operation.renaming)
    defer { cause = outer }
    let people = try store.engine.all(
      "SELECT id FROM users WHERE department = \(former) AND removed = 0 ORDER BY id"
    ).map { $0.integer(0) }
    for id in people { try set(User.kind, id, [User.department: .text(name)]) }
    return people
  }
}
