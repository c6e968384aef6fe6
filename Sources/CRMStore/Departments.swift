import CRMDomain
import SQL
public import Wording

/// The departments: whatever users are said to belong to.
extension Store {
  /// The names of all departments that somebody belongs to, in their order.
  public func departments() throws(Failure) -> [String] {
    try engine.all(
      """
      SELECT DISTINCT department FROM users
      WHERE removed = 0 AND department IS NOT NULL AND department <> '' ORDER BY department
      """
    ).map { $0.text(0) }
  }

  /// The spelling of a department that is known already, letter case and ё/е apart; nil for a new one.
  public func knownDepartment(_ word: String) throws(Failure) -> String? {
    let known = try departments()
    return known.first { $0 == word } ?? known.first { Fold.key($0) == Fold.key(word) }
  }

  /// The department that a word names; fails where there is none.
  public func department(named word: String) throws(Failure) -> String {
    if let found = try knownDepartment(word) { return found }
    let known = try departments()
    let list = known.joined(separator: ", ")
    throw Failure(
      .noInput, "department.not-found",
      Text("there is no department '\(word)'", "нет отдела «\(word)»"),
      hint: Suggestion.hint(for: word, among: known)
        ?? (known.isEmpty
          ? Text(
            "name one with 'crm user edit LOGIN department=NAME'",
            "укажите отдел: 'crm user edit ЛОГИН department=НАЗВАНИЕ'")
          : Text("departments: \(list)", "отделы: \(list)")))
  }

  /// Whether the actor sees the records of anybody in a department whole.
  public func reaches(department: String) throws(Failure) -> Bool {
    guard let reach = try reach() else { return true }
    let rows = try engine.all(
      "SELECT id FROM users WHERE department = \(department) AND removed = 0")
    return rows.contains { reach.contains($0.integer(0)) }
  }

  /// Who stands in for a user today, if he is away and somebody does.
  public func standIn(for user: Int64) throws(Failure) -> Int64? {
    try engine.value(
      """
      SELECT substitute FROM users
      WHERE id = \(user) AND substitute IS NOT NULL AND away_until >= \(session.today.iso)
      """
    ).integer
  }

  /// Those for whom a user stands in today, with the last day of their absence.
  public func absent(coveredBy user: Int64) throws(Failure) -> [(login: String, until: String)] {
    try engine.all(
      """
      SELECT login, away_until FROM users
      WHERE substitute = \(user) AND away_until >= \(session.today.iso) AND removed = 0 ORDER BY id
      """
    ).map { ($0.text(0), $0.text(1)) }
  }
}
