import CRMDomain
public import CRMStore
import SQL
public import Wording

/// A department and who leads it (F012).
public struct Department: Sendable {
  /// Its name.
  public let name: String
  /// The logins of its heads, who are asked first.
  public internal(set) var heads: [String] = []
  /// The logins of its senior sellers.
  public internal(set) var seniors: [String] = []
  /// How many sell there.
  public internal(set) var sellers = 0
  /// How many work there, all roles together.
  public internal(set) var people = 0
  /// The logins of those who are away today.
  public internal(set) var away: [String] = []

  /// All departments with their active people, by name.
  public static func all(_ store: Store) throws(Failure) -> [Department] {
    var departments: [Department] = []
    let today = store.session.today.iso
    try store.engine.each(
      """
      SELECT department, login, "role", away_until FROM users
      WHERE removed = 0 AND active = 1 AND department IS NOT NULL AND department <> ''
      ORDER BY department, id
      """
    ) { row throws(Failure) in
      if departments.last?.name != row.text(0) { departments.append(Department(name: row.text(0))) }
      let place = departments.count - 1
      let login = row.text(1)
      departments[place].people += 1
      switch Role(rawValue: row.text(2)) {
      case .head: departments[place].heads.append(login)
      case .senior: departments[place].seniors.append(login)
      case .seller: departments[place].sellers += 1
      default: break
      }
      if row.text(3) >= today { departments[place].away.append(login) }
    }
    return departments
  }
}
