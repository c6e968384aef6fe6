import CRMDomain
import SQL
public import Wording

extension Store {
  /// What the actor may read of changes that were tried and taken back: those of records that he does
  /// not see whole keep their open fields, show contact data masked, and nothing else.
  public func readable(_ log: [Change]) throws(Failure) -> [Change] {
    guard try reach() != nil else { return log }
    let isSenior = actor?.role.supervises ?? true
    var readers = ChangeReaders(store: self, log: log)
    return try log.map { change throws(Failure) in
      let link = Link(change.kind.name, change.record)
      let isSeen = try readers.sees(link)
      return isSeen && isSenior ? change : Mask.change(change, isSeen: isSeen)
    }
  }
}

extension Change {
  /// Whether all that is told of it is that it would be made.
  public var isHidden: Bool { before == nil && after == nil }
}

extension Mask {
  /// A change as somebody may read it who is no senior; `isSeen` tells whether the record is his
  /// business. Where a delivery goes is not, even if it is his own that he sends: he may write to whom
  /// he does not see whole.
  static func change(_ change: Change, isSeen: Bool) -> Change {
    guard let field = change.kind.field(change.field), field.type != .id else { return change }
    let isSensitive = field.traits.contains(.sensitive)
    switch change.kind.ownership {
    case .field where isSeen || field.traits.contains(.open): return change
    case .office where isSeen && !isSensitive: return change
    case .field, .office:
      if !isSensitive { return hiding(change) { _ in nil } }
    default: return isSeen ? change : hiding(change) { _ in nil }
    }
    return hiding(change) { stored in
      value(Store.value(stored, of: field), field).stored
    }
  }

  private static func hiding(_ change: Change, _ shown: (String) -> String?) -> Change {
    Change(
      kind: change.kind, record: change.record, field: change.field,
      before: change.before.flatMap(shown), after: change.after.flatMap(shown), rule: change.rule)
  }
}

/// Whose business the records are that some tried changes made or touched.
///
/// A record that was there before is seen as the store says; one that only the trial made belongs to
/// whom its first values name, or follows the record that it hangs on.
private struct ChangeReaders {
  private let store: Store
  /// The values that the trial gave the records that it made.
  private let made: [Link: [String: String]]
  private var known: [Link: Bool] = [:]

  init(store: Store, log: [Change]) {
    self.store = store
    let links = log.filter { $0.field == "id" }.map { Link($0.kind.name, $0.record) }
    var made = Dictionary(links.map { ($0, [String: String]()) }) { first, _ in first }
    for change in log {
      let link = Link(change.kind.name, change.record)
      if made[link] != nil, let value = change.after { made[link]?[change.field] = value }
    }
    self.made = made
  }

  mutating func sees(_ link: Link) throws(Failure) -> Bool {
    if let answer = known[link] { return answer }
    // Records that name each other in a ring are nobody's.
    known[link] = false
    let answer = try look(link)
    known[link] = answer
    return answer
  }

  private mutating func look(_ link: Link) throws(Failure) -> Bool {
    guard let kind = Kinds.named(link.kind) else { return true }
    let values = made[link]
    switch kind.ownership {
    case .shared, .administrator:
      guard kind.name == User.kind.name, let actor = store.actor else { return true }
      return actor.role.supervises || link.id == actor.id
    case .field(let owner):
      return try store.sees(
        owner: value(owner, kind, link, values).flatMap { Int64($0) })
    case .personal(let fields):
      return try isHis(fields, kind, link, values) ? true : follows(["on"], kind, link, values)
    case .through(let fields): return try follows(fields, kind, link, values)
    case .hanging(let user):
      return try isHis(user.map { [$0] } ?? [], kind, link, values)
        ? true : follows(["on"], kind, link, values)
    case .office:
      guard let actor = store.actor, !actor.role.supervises else { return true }
      return try follows(["on"], kind, link, values)
    }
  }

  /// Whether one of the fields names the actor, or somebody of his.
  private func isHis(
    _ fields: [String], _ kind: RecordKind, _ link: Link, _ values: [String: String]?
  ) throws(Failure) -> Bool {
    for field in fields {
      let named = try value(field, kind, link, values)
      guard let user = named.flatMap({ Int64($0) }) else { continue }
      if try store.sees(owner: user) { return true }
    }
    return false
  }

  /// Whether a record that one of the fields names is seen whole.
  private mutating func follows(
    _ fields: [String], _ kind: RecordKind, _ link: Link, _ values: [String: String]?
  ) throws(Failure) -> Bool {
    for name in fields {
      guard let field = kind.field(name), let named = try value(name, kind, link, values) else {
        continue
      }
      if case .reference(User.kind.name) = field.type {
        if try isHis([name], kind, link, values) { return true }
      } else if case .reference(let target) = field.type {
        if let id = Int64(named), try sees(Link(target, id)) { return true }
      } else if let holder = Link(named), try sees(holder) {
        return true
      }
    }
    return false
  }

  /// What a field of the record holds: as the trial made it, or as the store has it.
  private func value(
    _ name: String, _ kind: RecordKind, _ link: Link, _ values: [String: String]?
  ) throws(Failure) -> String? {
    if let values { return values[name] }
    guard let field = kind.field(name), field.isStored else { return nil }
    let stored = try store.engine.value(
      "SELECT \(name: field.column) FROM \(name: kind.table) WHERE id = \(link.id)")
    return stored.text ?? stored.integer.map { String($0) }
  }
}
