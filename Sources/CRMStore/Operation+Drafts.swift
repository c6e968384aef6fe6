public import CRMDomain

/// What a draft says and what follows from it, before it is written.
extension Operation {
  /// Times that move with every change and say nothing of their own.
  static func isClockwork(_ name: String) -> Bool { name == "updated_at" }

  /// Whether the journal repeats the first value of a field. What came from outside and never
  /// changes is on record already, as are columns that are no fields.
  static func isTold(_ name: String, _ kind: RecordKind) -> Bool {
    kind.field(name).map(isTold) ?? false
  }

  static func isTold(_ field: Field) -> Bool {
    !field.traits.contains(.once) && !isClockwork(field.name)
  }

  /// The values that the journal tells of a new record: those in its own line, and those that get
  /// a line each.
  static func told(
    _ draft: Draft, of kind: RecordKind
  ) -> (first: [(name: String, stored: String)], apart: [(name: String, stored: String)]) {
    var first: [(name: String, stored: String)] = []
    var apart: [(name: String, stored: String)] = []
    for (name, value) in draft.entries where !value.isEmpty {
      guard let field = kind.field(name), isTold(field), let stored = value.stored else { continue }
      if FirstValues.standsApart(field) {
        apart.append((name, stored))
      } else {
        first.append((name, stored))
      }
    }
    return (first, apart)
  }

  /// The draft with what follows from it: the times of the record, and the first of its addresses
  /// and numbers kept equal to the first of all.
  static func completed(
    _ draft: Draft, of kind: RecordKind, now: Instant, isNew: Bool, current: Record? = nil
  ) -> Draft {
    var draft = draft
    for (one, all) in [("email", "emails"), ("phone", "phones")] where kind.field(all) != nil {
      align(&draft, one, all, current)
    }
    if isNew, kind.field("created_at") != nil, draft["created_at"] == nil {
      draft["created_at"] = .integer(now.seconds)
    }
    if kind.field("updated_at") != nil { draft["updated_at"] = .integer(now.seconds) }
    return draft
  }

  /// A draft whose single address and number stand among all of them as well.
  public static func aligned(_ draft: Draft, of kind: RecordKind) -> Draft {
    var draft = draft
    for (one, all) in [("email", "emails"), ("phone", "phones")] where kind.field(all) != nil {
      if let first = draft[one]?.text, let others = draft[all]?.list {
        draft[all] = .list([first] + others.filter { $0 != first })
      }
      align(&draft, one, all, nil)
    }
    return draft
  }

  /// An address that a record has no more is not a wrong one of it.
  static func forgetWrong(_ draft: inout Draft, _ current: Record) {
    let wrong = current["wrong_emails"].list
    guard !wrong.isEmpty, draft["wrong_emails"] == nil, let kept = draft["emails"]?.list else {
      return
    }
    let left = wrong.filter(kept.contains)
    if left != wrong { draft["wrong_emails"] = .list(left) }
  }

  private static func align(
    _ draft: inout Draft, _ one: String, _ all: String, _ current: Record?
  ) {
    let single = draft[one]?.text
    if let members = draft[all]?.list {
      guard let single, single != members.first else {
        draft[one] = .optional(members.first)
        return
      }
      draft[all] = .list([single] + members.filter { $0 != single })
    } else if draft[one] != nil {
      let others = (current?[all].list ?? []).dropFirst().filter { $0 != single }
      let members = [single].compactMap(\.self) + others
      draft[all] = .list(members)
      // Without the first one the next takes its place.
      draft[one] = .optional(members.first)
    }
  }
}
