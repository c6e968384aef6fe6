public import CRMDomain
public import SQL
public import Wording

/// Whose work is with a substitute, as the journal tells it.
extension Store {
  /// Whether anybody has left his work to a substitute.
  public func hasHandedOver() throws(Failure) -> Bool {
    try engine.first("SELECT 1 FROM users WHERE substitute IS NOT NULL AND removed = 0") != nil
  }

  /// The query of the operation that named the present substitute of a user; what was undone, and
  /// undoing, did not. `user` and `substitute` are their numbers.
  public static func beginning(of user: SQL, _ substitute: SQL) -> SQL {
    """
    SELECT MAX(b.operation) FROM changes b JOIN operations p ON p.id = b.operation
    WHERE b.kind = 'user' AND b.record = \(user) AND b.field = 'substitute'
      AND b.after = CAST(\(substitute) AS TEXT) AND p.undone IS NULL AND p.undoes IS NULL
    """
  }

  /// The query of the records of a kind that went to a substitute: `record`, `absent`, `substitute`.
  public static func handedOver(_ kind: RecordKind) -> SQL {
    """
    SELECT c.record AS record, MAX(u.id) AS absent, MAX(u.substitute) AS substitute
    FROM users u JOIN changes c ON c.before = CAST(u.id AS TEXT)
    WHERE u.substitute IS NOT NULL AND c.rule = 'substitution' AND c.kind = \(kind.name)
      AND c.field = 'owner' AND c.after = CAST(u.substitute AS TEXT)
      AND c.operation >= (\(beginning(of: "u.id", "u.substitute")))
    GROUP BY c.record
    """
  }
}
