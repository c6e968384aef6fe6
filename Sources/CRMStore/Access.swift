public import CRMDomain
import SQL
public import Wording

/// Who may see and change what, decided here and nowhere else (design 6, F008–F010).
///
/// A seller sees his own records whole; of others' he sees the open fields, contact data masked, and
/// nothing else. Seniors see their department, the rest of the office everything. Who stands in for
/// somebody sees that one's records too, until he is back.
extension Store {
  /// The users whose records the actor sees whole; nil means everybody's.
  func reach() throws(Failure) -> Set<Int64>? {
    guard let actor else { return nil }
    switch actor.role.reach {
    case .everything: return nil
    case .own: return try members(actor, "0 = 1")
    case .department:
      guard let department = actor.department else { return nil }
      return try members(actor, "department = \(department)")
    }
  }

  /// The actor, those of whom a condition holds, and those for whom he stands in while they are away.
  private func members(_ actor: Actor, _ condition: SQL) throws(Failure) -> Set<Int64> {
    if let known = knownMembers, known.actor == actor.id { return known.members }
    let rows = try engine.all(
      """
      SELECT id FROM users WHERE \(condition)
        OR substitute = \(actor.id) AND away_until >= \(session.today.iso)
      """)
    let members = Set(rows.map { $0.integer(0) }).union([actor.id])
    knownMembers = (actor.id, members)
    return members
  }

  /// Whether a record of that owner is seen whole. What belongs to nobody is the seniors' business.
  func sees(owner: Int64?) throws(Failure) -> Bool {
    guard let reach = try reach() else { return true }
    guard let owner else { return actor?.role.supervises ?? false }
    return reach.contains(owner)
  }

  /// The condition on the owner column under which a record is seen whole; nil for no condition. Of a
  /// time that is over, by the departments of then.
  func wholeCondition(_ owner: SQL, before end: Instant? = nil) throws(Failure) -> SQL? {
    let seen: Set<Int64>? = if let end { try reach(before: end) } else { try reach() }
    guard let seen else { return nil }
    let members: SQL = "\(owner) IN (\(seen.sorted().map { "\($0)" as SQL }.joined(", ")))"
    return actor?.role.supervises == true ? "(\(members) OR \(owner) IS NULL)" : members
  }

  /// The condition under which a record of a kind is seen whole; nil for no condition.
  func wholeCondition(_ kind: RecordKind, alias: SQL) throws(Failure) -> SQL? {
    if case .field(let owner) = kind.ownership {
      return try wholeCondition("\(alias).\(name: owner)")
    }
    // The addresses and numbers of colleagues are for seniors.
    guard kind.name == User.kind.name, let actor, !actor.role.supervises else { return nil }
    return "\(alias).id = \(actor.id)"
  }

  /// The condition under which the actor learns at all that a record exists; nil for no condition.
  func visibleCondition(_ kind: RecordKind, alias: SQL) throws(Failure) -> SQL? {
    switch kind.ownership {
    case .shared, .administrator, .field: return nil
    case .office:
      try demand(actor?.role.supervises ?? true, kind)
      return nil
    case .personal(let fields):
      guard let reach = try reach() else { return nil }
      let users = reach.sorted().map { "\($0)" as SQL }.joined(", ")
      var parts = fields.map { "\(alias).\(name: $0) IN (\(users))" as SQL }
      // What is personal may be shared, as a saved view.
      if kind.field("shared") != nil { parts.append("\(alias).shared = 1") }
      return "(\(parts.joined(" OR ")))"
    case .through(let fields):
      guard try reach() != nil else { return nil }
      return try throughCondition(kind, fields, alias: alias)
    case .hanging(let user):
      guard try reach() != nil else { return nil }
      return try hangingCondition(user, alias: alias)
    }
  }

  private func throughCondition(
    _ kind: RecordKind, _ fields: [String], alias: SQL
  ) throws(Failure) -> SQL {
    var parts: [SQL] = []
    for field in fields {
      guard case .reference(let target)? = kind.field(field)?.type else { continue }
      if target == User.kind.name, let reach = try reach() {
        let users = reach.sorted().map { "\($0)" as SQL }.joined(", ")
        parts.append("\(alias).\(name: field) IN (\(users))")
        continue
      }
      guard
        let other = Kinds.named(target),
        case .field(let owner) = other.ownership,
        let whole = try wholeCondition("r.\(name: owner)")
      else { continue }
      parts.append(
        """
        \(alias).\(name: field) IN (SELECT r.id FROM \(name: other.table) r WHERE \(whole))
        """)
    }
    if actor?.role.supervises == true {
      let unlinked = fields.map { "\(alias).\(name: $0) IS NULL" as SQL }.joined(" AND ")
      parts.append("(\(unlinked))")
    }
    return "(\(parts.joined(" OR ")))"
  }

  private func demand(_ allowed: Bool, _ kind: RecordKind) throws(Failure) {
    guard !allowed else { return }
    throw Failure(
      .noPermission, "access.denied",
      Text("you may not see ", "вам нельзя видеть ") + kind.noun.form(for: 5),
      hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
  }

  /// Blanks what the actor may not read of a record that is not his.
  func masked(_ record: Record) throws(Failure) -> Record {
    try isWhole(record) ? record : blanked(record)
  }

  /// Whether the actor sees a record whole that he sees at all.
  public func isWhole(_ record: Record) throws(Failure) -> Bool {
    if case .field(let owner) = record.kind.ownership {
      return try sees(owner: record[owner].integer)
    }
    guard record.kind.name == User.kind.name, let actor else { return true }
    return actor.role.supervises || record.id == actor.id
  }

  private func blanked(_ record: Record) -> Record {
    var shown = record
    for field in record.kind.fields where !field.traits.contains(.open) && field.type != .id {
      shown[field] = field.traits.contains(.sensitive) ? Mask.value(record[field], field) : .null
    }
    return shown
  }

  /// Fails unless the actor may change the record.
  public func demandChange(_ record: Record) throws(Failure) {
    guard let actor else { return }
    let allowed: Bool
    switch record.kind.ownership {
    case .shared: allowed = actor.role.supervises
    case .administrator, .office: allowed = actor.role.administers
    case .field(let owner):
      // The accountant sees everything, and changes papers.
      let isHis = actor.role != .accountant || record[owner].integer == actor.id
      allowed = isHis ? try sees(owner: record[owner].integer) : false
    case .personal, .hanging:
      // What he does not see is not there for him.
      guard try isVisible(record) else { throw Store.missing(record.kind, record.id) }
      allowed = try mayChange(hanging: record, actor)
    case .through:
      allowed = try mayChange(part: record, actor) ? try isVisible(record) : false
    }
    guard allowed else { throw try refusal(record) }
  }

  /// Whether what belongs to others is the actor's work: papers alone are the accountant's.
  private func mayChange(part record: Record, _ actor: Actor) throws(Failure) -> Bool {
    guard actor.role == .accountant else { return true }
    if Kinds.papers.contains(where: { $0.name == record.kind.name }) { return true }
    return try owner(of: record.kind, record.id) == actor.id
  }

  /// Fails unless the actor may write papers of a deal: whoever may change it, and the accountant.
  public func demandPapers(of deal: Record) throws(Failure) {
    guard actor?.role == .accountant else { return try demandChange(deal) }
    try demandWhole(deal)
  }

  private func isVisible(_ record: Record) throws(Failure) -> Bool {
    let kind = record.kind
    guard let condition = try visibleCondition(kind, alias: "t") else { return true }
    let query: SQL = """
      SELECT 1 FROM \(name: kind.table) t WHERE t.id = \(record.id) AND \(condition)
      """
    return try engine.first(query) != nil
  }

  private func refusal(_ record: Record) throws(Failure) -> Failure {
    var whose = Text("", "")
    if let owner = try owner(of: record.kind, record.id), let user = try user(owner) {
      whose = Text(": its owner is \(user.login)", ": ответственный – \(user.login)")
    }
    return Failure(
      .noPermission, "access.denied",
      Text("you may not change ", "вам нельзя изменять ") + record.kind.object(record.id) + whose,
      hint: Text("ask the owner or a senior seller", "обратитесь к ответственному или старшему"))
  }

  /// Fails unless the actor is an administrator.
  public func demandAdministrator() throws(Failure) {
    guard let actor, !actor.role.administers else { return }
    throw Failure(
      .noPermission, "access.administrator",
      Text("only an administrator may do this", "это может сделать только администратор"))
  }

  /// Fails unless the actor supervises others.
  public func demandSupervisor() throws(Failure) {
    guard let actor, !actor.role.supervises else { return }
    throw Failure(
      .noPermission, "access.supervisor",
      Text("only a senior seller or above may do this", "это может сделать только старший"))
  }

  /// Fails for a seller: what touches everybody's papers is for the office.
  public func demandOffice() throws(Failure) {
    guard let actor, actor.role == .seller else { return }
    throw Failure(
      .noPermission, "access.office",
      Text("a seller may not do this", "продавцу это недоступно"),
      hint: Text("ask the accountant or a senior seller", "обратитесь к бухгалтеру или старшему"))
  }

  /// Fails unless the actor may take data out of the store.
  public func demandExport() throws(Failure) {
    guard let actor, !actor.role.exports else { return }
    throw Failure(
      .noPermission, "access.export",
      Text("a seller may not export", "продавец не может выгружать данные"),
      hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
  }
}

extension Store {
  /// Fails unless the actor sees the record whole: for its journal and its parts.
  public func demandWhole(_ record: Record) throws(Failure) {
    guard try !isWhole(record) else { return }
    throw Failure(
      .noPermission, "access.denied",
      Text("you may not see the whole of ", "вам не видны подробности ")
        + record.kind.genitive(record.id),
      hint: Text("ask the owner or a senior seller", "обратитесь к ответственному или старшему"))
  }
}
