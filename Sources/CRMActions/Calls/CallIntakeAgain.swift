import CRMDomain
import CRMStore
import Platform
import SQL
import Telephony
import Wording

/// What an intake of calls takes up once more: rows that were refused, and calls that an undo took.
extension CallIntake {
  private var refused: RefusedRows {
    RefusedRows(store: desk.store, source: setup.source, way: RowPlaces(desk.store, setup).way)
  }

  /// Keeps what was refused since the last time.
  func keepRefused() throws(Failure) {
    guard setup.resumes, !fresh.isEmpty else { return }
    let rows = fresh
    fresh = []
    try desk.together { () throws(Failure) in try refused.keep(rows) }
  }

  /// Takes in the refused rows that are understood by now, also those that say nothing of a call.
  func retryRefused(_ write: ([CallLeg]) throws(Failure) -> Void) throws(Failure) {
    var legs: [CallLeg] = []
    var (taken, tried): ([Int64], [Int64]) = ([], [])
    for row in try refused.toTry() {
      let (found, isRead) = try read(row)
      legs += found
      if isRead { taken.append(row.id) } else { tried.append(row.id) }
    }
    guard !taken.isEmpty || !tried.isEmpty else { return }
    // The rows first: a run that is broken off here finds them known.
    if !legs.isEmpty { try write(legs) }
    report.reread = taken.count
    let settled = (taken, tried)
    try desk.together { () throws(Failure) in
      try refused.settle(taken: settled.0, tried: settled.1)
    }
  }

  /// What a refused row tells now, and whether all of it is understood.
  private func read(_ row: RefusedRow) throws(Failure) -> (legs: [CallLeg], isRead: Bool) {
    var stream = try LegStream(.input(Input(bytes: row.alone)), setup, mappings)
    // Its header is not what was refused.
    if !row.head.isEmpty { _ = try stream.next() }
    var legs: [CallLeg] = []
    var (count, refused) = (0, 0)
    while let found = try stream.next() {
      count += 1
      for one in found {
        switch one {
        case .leg(let leg) where isSane(leg): legs.append(leg)
        case .leg, .unreadable: refused += 1
        case .nothing: break
        }
      }
    }
    return (legs, count > 0 && refused == 0)
  }

  /// What an undo took back is news again: its rows are kept, so its calls only wait to be put together
  /// anew at the end of the run. Those of notices wait for `call replay`.
  func recallUndone() throws(Failure) {
    let (store, source) = (desk.store, setup.source)
    let rows = try store.engine.all(
      """
      SELECT c.id, c.external_id FROM calls c
      WHERE c.source = \(source) AND c.removed = 1 AND c.external_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM call_legs l WHERE l.source = c.source
          AND l.call_key = c.external_id AND l.notice IS NULL)
      """)
    var undone: [String] = []
    for row in rows where try store.wasTakenBack(Call.kind, row.integer(0)) {
      undone.append(row.text(1))
    }
    guard !undone.isEmpty else { return }
    try desk.together { () throws(Failure) in
      for call in undone {
        try store.engine.run(
          """
          INSERT INTO call_waits (source, call_key, due_at)
          VALUES (\(source), \(call), \(store.session.now.seconds)) ON CONFLICT DO NOTHING
          """)
      }
    }
  }
}
