public import CRMDomain
import SQL
public import Wording

/// How a record that is not there any more went.
public enum Departure: Sendable {
  /// An undo took it, of this operation.
  case undo(of: Int64)
  /// This operation removed it.
  case removal(Int64)
}

extension Store {
  /// How a record went that was taken away; nil where it never was.
  public func departure(of kind: RecordKind, _ id: Int64) throws(Failure) -> Departure? {
    let last = try engine.value(
      """
      SELECT operation FROM changes WHERE kind = \(kind.name) AND record = \(id)
        AND field = 'removed' ORDER BY id DESC LIMIT 1
      """
    ).integer
    guard var remover = last else { return nil }
    // The undo of an undo does again what was done first.
    while let undone = try undoes(remover) {
      guard let former = try undoes(undone) else { return .undo(of: undone) }
      remover = former
    }
    return .removal(remover)
  }

  /// Whether an undo took a record away by taking back the operation that had taken it in, for the first
  /// time or again: no person wanted it away for itself.
  public func wasTakenBack(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Bool {
    guard case .undo(let operation)? = try departure(of: kind, id) else { return false }
    return try engine.first(
      """
      SELECT 1 FROM changes WHERE operation = \(operation) AND kind = \(kind.name)
        AND record = \(id) AND (field = 'id' OR field = 'removed' AND after IS NULL)
      """) != nil
  }

  private func undoes(_ operation: Int64) throws(Failure) -> Int64? {
    try engine.value("SELECT undoes FROM operations WHERE id = \(operation)").integer
  }
}
