import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// The filters of a list: what was typed, and the convenient flags.
extension RecordList {
  /// The typed filters and the convenient flags, which are filters with a name.
  static func terms(
    _ kind: RecordKind, _ arguments: Arguments, _ store: Store
  ) throws(Failure) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    for word in arguments[filters] {
      // A bare reference is the record that the things hang on.
      let isHolder = kind.field("on") != nil && References.link(word) != nil && !word.contains("=")
      terms.append(
        isHolder
          ? FilterTerm(path: ["on"], op: .equals, values: [word]) : try FilterTerm.read(word))
    }
    if kind.field("on") != nil, let link = arguments[on] {
      terms.append(FilterTerm(path: ["on"], op: .equals, values: [link]))
    }
    let named = terms.contains { ["assignee", "user", "on"].contains($0.path.first) }
    let isPersonal = [FollowUp.kind.name, Notification.kind.name].contains(kind.name)
    let onlyMine = owner(kind) != nil && arguments[mine]
    if let owner = owner(kind), onlyMine || isPersonal && !named && !arguments[everything] {
      terms.append(FilterTerm(path: [owner], op: .equals, values: ["me"]))
    }
    if hasDeadline(kind), arguments[overdue] {
      terms.append(
        FilterTerm(path: [deadline(kind)], op: .range, high: store.session.now.rfc3339))
      if kind.name == FollowUp.kind.name {
        terms.append(FilterTerm(path: ["status"], op: .equals, values: ["open"]))
      }
    }
    return terms
  }

  static func owner(_ kind: RecordKind) -> String? {
    switch kind.ownership {
    case .field(let name): name
    case .personal(let names): names.first
    case .hanging(let user): user
    default: nil
    }
  }

  static func deadline(_ kind: RecordKind) -> String {
    kind.field("due_at") == nil ? "next_due" : "due_at"
  }

  static func hasDeadline(_ kind: RecordKind) -> Bool {
    kind.field(deadline(kind)) != nil
  }

  static func isLate(_ record: Record, _ store: Store) -> Bool {
    guard hasDeadline(record.kind), let due = record[deadline(record.kind)].integer else {
      return false
    }
    return due < store.session.now.seconds && !["done", "declined"].contains(record["status"].text)
  }
}
