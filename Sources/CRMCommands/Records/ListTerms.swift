import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// What the convenient flags of a list mean for a kind.
extension RecordList {
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
