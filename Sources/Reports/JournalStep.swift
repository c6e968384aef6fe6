import CRMDomain
import SQL

/// One change of a record's stage or reason in the journal.
struct JournalStep {
  let operation: Int64
  /// The operation that took the step's operation back, if any.
  let undoneBy: Int64?
  let at: Instant
  let isReason: Bool
  let after: String?
  /// Who did it; nil for the program itself.
  let user: Int64?

  /// Reads the columns 6 to 10 and 12 of the query of `PassageReader`.
  init(_ row: Row) {
    operation = row.integer(6)
    undoneBy = row[7].integer
    at = Instant(row.integer(8))
    isReason = row.text(9) == "reason"
    after = row[10].text
    user = row[12].integer
  }

  init(operation: Int64, undoneBy: Int64?, at: Instant, after: String?) {
    self.operation = operation
    self.undoneBy = undoneBy
    self.at = at
    isReason = false
    self.after = after
    user = nil
  }

  /// The steps of one field of one record that stand, oldest first.
  ///
  /// A step that was undone never happened, and the undoing itself is no step. An undo that left this
  /// record alone has no change of it here, and takes nothing back; one that was undone itself
  /// neither. What is undone comes before what undoes it, so one look from the end is enough.
  static func standing(_ steps: [JournalStep], _ undoing: Set<Int64>) -> [JournalStep] {
    // Hardly any record has such steps.
    guard steps.contains(where: { $0.undoneBy != nil || undoing.contains($0.operation) }) else {
      return steps
    }
    var holds: [Int64: Bool] = [:]
    for step in steps.reversed() where holds[step.operation] == nil {
      let isTakenBack = step.undoneBy.map { holds[$0] ?? false } ?? false
      holds[step.operation] = !isTakenBack
    }
    return steps.filter { !undoing.contains($0.operation) && holds[$0.operation] == true }
  }
}
