public import CRMDomain
import CRMStore
import SQL
public import Wording

/// What is done with users beyond the generic verbs.
extension Desk {
  /// Marks users as away until a day, that day included; with a cover, their open work goes to him.
  @discardableResult
  public func setAway(
    _ ids: [Int64], until day: Day, cover: Cover? = nil
  ) throws(Failure) -> HandOver {
    guard day >= store.session.today else {
      throw Failure(
        .data, "user.away-in-past",
        Text("--until: \(day.iso) is over", "--until: \(day.iso) уже прошло"),
        hint: Text("name today or a later day", "укажите сегодня или день позже"))
    }
    return try change { operation throws(Failure) in
      let substitution = Substitution(operation)
      var handed = HandOver()
      for id in ids {
        try demandPresenceChange(id, movesWork: cover != nil)
        try substitution.endDue(around: [id, cover?.substitute ?? id])
        try substitution.demandNotStandingIn(id)
      }
      for id in ids {
        if let cover {
          try substitution.demandAble(cover.substitute, for: id, absent: ids)
          handed += try substitution.handOver(of: id, until: day, cover)
        } else {
          try operation.set(User.kind, id, [User.awayUntil: .text(day.iso)])
        }
      }
      return handed
    }
  }

  /// Says that users are back; what was handed over and is still open comes back to them.
  @discardableResult
  public func bringBack(_ ids: [Int64]) throws(Failure) -> Return {
    try change { operation throws(Failure) in
      var all = Return()
      for id in ids {
        let hasSubstitute = try operation.present(User.kind, id)[User.substitute] != .null
        try demandPresenceChange(id, movesWork: hasSubstitute)
        all += try Substitution(operation).takeBack(of: id)
      }
      return all
    }
  }

  /// Everybody says of himself that he is away; of others seniors do, and of their own people where
  /// work goes from one to another.
  private func demandPresenceChange(_ id: Int64, movesWork: Bool) throws(Failure) {
    guard id != store.actor?.id else { return }
    try store.demandSupervisor()
    guard movesWork, try !store.reaches(owner: id) else { return }
    let login = try store.title(User.kind, id)
    throw Failure(
      .noPermission, "access.denied",
      Text("'\(login)' is of another department", "«\(login)» – из другого отдела"),
      hint: Text("ask the senior there", "обратитесь к старшему этого отдела"))
  }

  /// Lets users act again.
  public func enable(_ ids: [Int64]) throws(Failure) {
    try store.demandAdministrator()
    try change { operation throws(Failure) in
      for id in ids { try operation.set(User.kind, id, [User.active: .integer(1)]) }
    }
  }

  /// Lets users act no more; with an heir, their open work goes to him for good. The last
  /// administrator stays.
  @discardableResult
  public func disable(_ ids: [Int64], heir: Int64?) throws(Failure) -> HandOver {
    try store.demandAdministrator()
    return try change { operation throws(Failure) in
      let substitution = Substitution(operation)
      var handed = HandOver()
      for id in ids {
        try substitution.demandNotStandingIn(id)
        if let heir {
          try substitution.demandAble(heir, for: id, absent: ids)
          handed += try substitution.bequeath(of: id, to: heir)
        } else {
          try substitution.warnOfWork(of: id)
        }
        try operation.set(User.kind, id, [User.active: .integer(0)])
      }
      try operation.demandAdministratorLeft()
      return handed
    }
  }

  /// Gives a department another name, for everybody in it; returns its people.
  public func renameDepartment(_ word: String, to name: String) throws(Failure) -> [Int64] {
    try store.demandAdministrator()
    let former = try store.department(named: word)
    guard case .text(let name) = try store.value(name, for: User.department) else {
      throw Failure(
        .usage, "department.unnamed",
        Text("a department needs a name", "у отдела должно быть название"))
    }
    return try change { operation throws(Failure) in
      try operation.renameDepartment(former, to: name)
    }
  }
}

extension Operation {
  /// A department is spelled as it was before: access goes by it.
  func respellDepartment(_ kind: RecordKind, _ draft: inout Draft) throws(Failure) {
    guard kind.name == User.kind.name, let word = draft[User.department]?.text else { return }
    if let known = try store.knownDepartment(word) { draft[User.department] = .text(known) }
  }

  /// Fails where a user would be his own manager, directly or through others.
  func demandManagerAbove(_ user: Int64) throws(Failure) {
    var passed: Set<Int64> = [user]
    var next = try raw(User.kind, user)[User.manager].integer
    while let manager = next {
      guard passed.insert(manager).inserted else {
        let login = try store.title(User.kind, user)
        throw Failure(
          .data, "user.manager-circle",
          Text(
            "'\(login)' would be his own manager", "«\(login)» оказался бы своим руководителем"),
          hint: Text(
            "see 'crm user list --fields login,manager'",
            "см. 'crm user list --fields login,manager'"))
      }
      next = try raw(User.kind, manager)[User.manager].integer
    }
  }
}
