import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Whose records a report counts: of those that the actor sees whole, all, a department's or one
/// user's.
public struct Scope: Sendable {
  /// The user whose records alone count; nil for everybody's.
  public let owner: Int64?
  /// The department whose people's records alone count; nil for all.
  public let department: String?

  /// All records that the actor sees whole.
  public static let all = Scope(owner: nil)

  /// All records, whoever asks: for what is told of nobody, such as how often deals are won.
  static let everybody = Scope(isUnlimited: true)

  private let isUnlimited: Bool
  /// The end of the time that is looked at, where that is over: departments are those of then.
  private var end: Instant?

  private init(isUnlimited: Bool) {
    owner = nil
    department = nil
    self.isUnlimited = isUnlimited
  }

  /// The records of one user, or of the people of a department.
  public init(owner: Int64?, department: String? = nil) {
    self.owner = owner
    self.department = department
    isUnlimited = false
  }

  /// The same, of a time that ended at a moment.
  func ended(_ end: Instant?) -> Scope {
    var scope = self
    scope.end = end
    return scope
  }

  /// Reads a login and a department; fails where the actor may not see those records.
  public static func read(
    _ login: String?, department word: String? = nil, _ store: Store
  ) throws(Failure) -> Scope {
    let department = try word.map { word throws(Failure) in
      let found = try store.department(named: word)
      guard try store.reaches(department: found) else { throw refusal(found) }
      return found
    }
    guard let login else { return Scope(owner: nil, department: department) }
    let owner = try store.resolve(User.kind.name, login)
    guard try store.reaches(owner: owner) else { throw refusal(login) }
    return Scope(owner: owner, department: department)
  }

  private static func refusal(_ whose: String) -> Failure {
    Failure(
      .noPermission, "access.denied",
      Text("you may not see the work of '\(whose)'", "вам нельзя видеть работу «\(whose)»"),
      hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
  }

  /// The condition on an owner column; one that always holds where there is none.
  func condition(_ column: SQL, _ store: Store) throws(Failure) -> SQL {
    var parts: [SQL] = []
    // Whom he may ask about by name is decided by today's departments.
    let moment = owner == nil ? end : nil
    if !isUnlimited, let reach = try store.reachCondition(column, before: moment) {
      parts.append(reach)
    }
    if let owner { parts.append("\(column) = \(owner)") }
    if let department {
      let people = try store.colleagues(before: end).filter { $0.department == department }
      let ids = people.isEmpty ? "NULL" : people.map { "\($0.id)" as SQL }.joined(", ")
      parts.append("\(column) IN (\(ids))")
    }
    return parts.isEmpty ? "1 = 1" : parts.joined(" AND ")
  }
}
