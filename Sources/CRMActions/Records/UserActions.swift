public import CRMDomain
import CRMStore
public import Wording

/// What is done with users beyond the generic verbs.
extension Desk {
  /// Marks users as away until a day, that day included; nil brings them back.
  public func setAway(_ ids: [Int64], until day: Day?) throws(Failure) {
    if let day, day < store.session.today {
      throw Failure(
        .data, "user.away-in-past",
        Text("--until: \(day.iso) is over", "--until: \(day.iso) уже прошло"),
        hint: Text("name today or a later day", "укажите сегодня или день позже"))
    }
    try change { operation throws(Failure) in
      for id in ids {
        if id != store.actor?.id { try store.demandSupervisor() }
        try operation.set(User.kind, id, [User.awayUntil: .optional(day?.iso)])
      }
    }
  }

  /// Lets users act no more, or again. The last administrator stays.
  public func setActive(_ ids: [Int64], _ isActive: Bool) throws(Failure) {
    try store.demandAdministrator()
    try change { operation throws(Failure) in
      for id in ids {
        try operation.set(User.kind, id, [User.active: .integer(isActive ? 1 : 0)])
      }
      try operation.demandAdministratorLeft()
    }
  }
}
