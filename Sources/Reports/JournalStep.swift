import CRMDomain
import SQL

/// One change of a record's stage or reason in the journal.
struct JournalStep {
  let operation: Int64
  /// The operation that the step's operation took back, if any.
  let undoes: Int64?
  let at: Instant
  let isReason: Bool
  let after: String?
  /// Who did it; nil for the program itself.
  let user: Int64?

  /// What `init(_:from:)` reads.
  static let columns: SQL = #"o.id, o.undoes, o.at, c.field, c.after, o."user""#

  /// Reads the columns of a query from one on.
  init(_ row: Row, from column: Int) {
    operation = row.integer(column)
    undoes = row[column + 1].integer
    at = Instant(row.integer(column + 2))
    isReason = row.text(column + 3) == "reason"
    after = row[column + 4].text
    user = row[column + 5].integer
  }

  /// The steps of one field of one record that stand at an end, oldest first.
  static func standing(_ steps: [JournalStep], before end: Instant?) -> [JournalStep] {
    let void = void(steps, before: end)
    return void.isEmpty ? steps : steps.filter { !void.contains($0.operation) }
  }

  /// The operations whose steps are none.
  ///
  /// A step that was undone before the end never happened, and the undoing itself is no step; one that
  /// is undone later stays as it was entered. An undo that left this record alone has no change of it
  /// here, and takes nothing back; one that was undone itself neither. What is undone comes before what
  /// undoes it, so one look from the end is enough.
  static func void(_ steps: [JournalStep], before end: Instant?) -> Set<Int64> {
    var void: Set<Int64> = []
    for step in steps.reversed() {
      guard let target = step.undoes else { continue }
      let holds = !void.contains(step.operation) && end.map { step.at < $0 } ?? true
      if holds { void.insert(target) }
      void.insert(step.operation)
    }
    return void
  }
}
