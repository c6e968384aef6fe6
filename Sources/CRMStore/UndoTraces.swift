import CRMDomain
import SQL
import Wording

/// An operation as an undo looks at it first.
struct Undoable {
  /// The login of who made it; nil for the program itself.
  let user: String?
  /// The operation that took it back already.
  let undone: Int64?
  /// Whether it made the first user of the store.
  let isFounding: Bool
}

extension Undoing {
  /// That an operation changed a record, in short: an import has many of them.
  struct Mark {
    let link: Link
    /// The number of the change that added the record; nil where it was there before.
    let added: Int64?
  }

  /// What the operation did to one record, oldest change first.
  struct Trace {
    let link: Link
    let kind: RecordKind
    let entries: [JournalEntry]

    /// The number of the change that added the record; nil where it was there before.
    var added: Int64? { entries.first { $0.change.field == "id" }?.id }

    /// What each changed field held when the operation ended.
    var left: [String: String] {
      var left: [String: String] = [:]
      for entry in entries { left[entry.change.field] = entry.change.after }
      return left
    }

    /// Whether taking the operation back takes the record away.
    var takesAway: Bool {
      added != nil || entries.contains { $0.change.field == "removed" && $0.change.after == nil }
    }

    /// Whether the operation made a delivery or changed more of it than the record it belongs to.
    var isDelivery: Bool {
      kind.name == Outgoing.kind.name && !entries.allSatisfy { $0.change.field == Outgoing.on.name }
    }

    /// Whether the operation changed a field, if only to nothing.
    func changes(_ field: String) -> Bool { entries.contains { $0.change.field == field } }
  }
}

extension Store {
  /// The operation of that number, if it changed anything.
  func undoable(_ operation: Int64) throws(Failure) -> Undoable? {
    let row = try engine.first(
      """
      SELECT u.login, o.undone, EXISTS (SELECT 1 FROM changes c WHERE c.operation = o.id
        AND c.kind = \(User.kind.name) AND c.record = 1 AND c.field = 'id')
      FROM operations o LEFT JOIN users u ON u.id = o."user"
      WHERE o.id = \(operation) AND EXISTS (SELECT 1 FROM changes c WHERE c.operation = o.id)
      """)
    return row.map {
      Undoable(user: $0[0].text, undone: $0[1].integer, isFounding: $0.integer(2) == 1)
    }
  }

  /// The records that an operation changed, the one that it changed last first.
  func marks(of operation: Int64) throws(Failure) -> [Undoing.Mark] {
    var marks: [Undoing.Mark] = []
    try engine.each(
      """
      SELECT kind, record, MAX(CASE WHEN field = 'id' THEN id END), MAX(id) FROM changes
      WHERE operation = \(operation) GROUP BY kind, record ORDER BY 4 DESC
      """
    ) { row throws(Failure) in
      marks.append(
        Undoing.Mark(link: Link(row.text(0), row.integer(1)), added: row[2].integer))
    }
    return marks
  }

  /// What an operation did to one record; nil where its kind is not known any more.
  func trace(of operation: Int64, _ link: Link) throws(Failure) -> Undoing.Trace? {
    let entries = try changes(of: operation, to: link)
    guard let kind = entries.first?.change.kind else { return nil }
    return Undoing.Trace(link: link, kind: kind, entries: entries)
  }
}
