import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Whose records a report counts: of those that the actor sees whole, all or one user's.
public struct Scope: Sendable {
  /// The user whose records alone count; nil for everybody's.
  public let owner: Int64?

  /// All records that the actor sees whole.
  public static let all = Scope(owner: nil)

  /// The records of one user.
  public init(owner: Int64?) {
    self.owner = owner
  }

  /// Reads a login; fails where the actor may not see that user's records.
  public static func read(_ login: String?, _ store: Store) throws(Failure) -> Scope {
    guard let login else { return .all }
    let owner = try store.resolve(User.kind.name, login)
    guard try store.reaches(owner: owner) else {
      throw Failure(
        .noPermission, "access.denied",
        Text("you may not see the work of '\(login)'", "вам нельзя видеть работу «\(login)»"),
        hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
    }
    return Scope(owner: owner)
  }

  /// The condition on an owner column; one that always holds where there is none.
  func condition(_ column: SQL, _ store: Store) throws(Failure) -> SQL {
    let reach = try store.reachCondition(column) ?? "1 = 1"
    guard let owner else { return reach }
    return "\(reach) AND \(column) = \(owner)"
  }
}
