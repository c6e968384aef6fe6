import CRMDomain
import SQL

/// The times of a record that was there before it came into the store: an import writes its whole way
/// at once, and the record itself says when it began and ended.
struct PastTimes {
  /// The operation that brought the record in; nil where it began when it was added.
  let operation: Int64?
  let created: Int64
  let won: Int64?
  let closed: Int64?

  init(operation: Int64?, at: Int64?, created: Int64, won: Int64?, closed: Int64?) {
    let isOlder = at.map { created < $0 } ?? false
    self.operation = isOlder ? operation : nil
    self.created = created
    self.won = won
    self.closed = closed
  }

  /// Reads the columns 4, 13 and 14 of the query of `PassageReader`.
  init(_ row: Row, _ operation: Int64?, _ at: Instant?) {
    self.init(
      operation: operation, at: at?.seconds, created: row.integer(4), won: row[13].integer,
      closed: row[14].integer)
  }

  /// When a step was made; `kinds` are those of the stages by their keys.
  func time(of step: JournalStep, isFirst: Bool, _ kinds: [String: String]) -> Instant {
    guard step.operation == operation else { return step.at }
    return Instant(isFirst ? created : time(of: step.after.flatMap { kinds[$0] }))
  }

  /// When what was brought in with the record had happened.
  func time(
    ofChangeOf field: String, _ before: String?, _ after: String?, _ kinds: [String: String]
  ) -> Int64 {
    // The first stage is the one that the record began with.
    let isMove = field == "stage" && before != nil
    return isMove ? time(of: after.flatMap { kinds[$0] }) : created
  }

  /// When the record came to a stage of a kind.
  func time(of kind: String?) -> Int64 {
    switch kind {
    case "won", "converted": won ?? closed ?? created
    case "done", "lost": closed ?? won ?? created
    default: created
    }
  }
}
