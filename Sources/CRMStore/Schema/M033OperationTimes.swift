/// Migration 33: the journal by time, so that a report reads what has changed since its period began
/// and not all that ever happened.
///
/// Frozen: a later change is a later migration.
enum M033OperationTimes {
  static let number = 33
  static let scripts: [StaticString] = ["CREATE INDEX operations_at ON operations (at);"]
}
