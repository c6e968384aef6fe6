public import CRMDomain
import SQL
public import Wording

/// What hangs on other records is seen with them (design 6): notes, files, interactions.
extension Store {
  /// The condition under which something that hangs on a record is seen: its record is seen whole, or
  /// the actor answers for it himself.
  func hangingCondition(_ user: String?, alias: SQL) throws(Failure) -> SQL {
    // Conditions nest, and an inner one must not hide the table of the outer one.
    let holder: SQL = alias.text == "h" ? "g" : "h"
    var parts: [SQL] = []
    for kind in Kinds.carriers {
      if case .hanging = kind.ownership, alias.text == "g" { continue }
      let prefix = kind.name + "/"
      let isOfKind: SQL = "\(alias).\"on\" LIKE \(prefix + "%")"
      guard let seen = try seenCondition(kind, alias: holder) else {
        parts.append(isOfKind)
        continue
      }
      parts.append(
        """
        (\(isOfKind) AND EXISTS (SELECT 1 FROM \(name: kind.table) \(holder) WHERE \(holder).id =
          CAST(SUBSTR(\(alias)."on", \(prefix.utf8.count + 1)) AS INTEGER) AND \(seen)))
        """)
    }
    if let user, let own = try wholeCondition("\(alias).\(name: user)") { parts.append(own) }
    return "(\(parts.joined(" OR ")))"
  }

  /// The condition under which a record is seen whole, whatever its kind; nil for no condition.
  private func seenCondition(_ kind: RecordKind, alias: SQL) throws(Failure) -> SQL? {
    if case .field = kind.ownership { return try wholeCondition(kind, alias: alias) }
    return try visibleCondition(kind, alias: alias)
  }

  /// Whether the actor may change what he sees hanging: on what everybody sees, only his own.
  func mayChange(hanging record: Record, _ actor: Actor) throws(Failure) -> Bool {
    guard case .hanging(let user) = record.kind.ownership,
      let holder = record["on"].text.flatMap({ Link($0) }),
      Kinds.named(holder.kind)?.ownership == .shared
    else { return true }
    return actor.role.supervises || record[user ?? "author"].integer == actor.id
  }

  /// The oldest thing hanging on records that an operation added, of another operation, by record;
  /// a task that somebody set on one is such a thing.
  func hanging(
    onAddedBy operation: Int64, _ kind: RecordKind, _ isOwn: SQL
  ) throws(Failure) -> [Int64: Link] {
    var found: [Int64: Link] = [:]
    guard Kinds.carriers.contains(where: { $0.name == kind.name }) else { return found }
    let prefix = kind.name + "/"
    for other in Kinds.all where Store.hangs(other) || other.name == FollowUp.kind.name {
      // '0' follows '/': the range holds every reference to the kind, and goes by the index.
      let rows = try engine.all(
        """
        SELECT t."on", MIN(t.id) FROM \(name: other.table) t
        WHERE t."on" >= \(prefix) AND t."on" < \(kind.name + "0") AND t.removed = 0
          AND EXISTS (SELECT 1 FROM changes c WHERE c.kind = \(kind.name) AND c.field = 'id'
            AND c.record = CAST(SUBSTR(t."on", \(prefix.utf8.count + 1)) AS INTEGER)
            AND c.operation = \(operation))
          AND NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = \(other.name)
            AND a.record = t.id AND \(isOwn) AND a.operation = \(operation))
        GROUP BY t."on"
        """)
      for row in rows {
        guard let link = Link(row.text(0)), found[link.id] == nil else { continue }
        found[link.id] = Link(other.name, row.integer(1))
      }
    }
    return found
  }

  private static func hangs(_ kind: RecordKind) -> Bool {
    if case .hanging = kind.ownership { return true }
    return false
  }

  /// What hangs on a record, in the order in which it was added.
  public func hanging(on link: Link) throws(Failure) -> [Link] {
    var found: [Link] = []
    for kind in Kinds.all {
      guard case .hanging = kind.ownership else { continue }
      let rows = try engine.all(
        """
        SELECT id FROM \(name: kind.table) WHERE "on" = \(link.text) AND removed = 0 ORDER BY id
        """)
      found += rows.map { Link(kind.name, $0.integer(0)) }
    }
    return found
  }
}
