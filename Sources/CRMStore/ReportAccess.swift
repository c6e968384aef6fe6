public import CRMDomain
public import SQL
public import Wording

/// What reports ask of the access policy; the policy itself stands in `Access.swift`.
extension Store {
  /// The condition on an owner column under which the actor sees the record whole; nil for none. Of a
  /// time that is over, by the departments of then.
  public func reachCondition(_ owner: SQL, before end: Instant? = nil) throws(Failure) -> SQL? {
    try wholeCondition(owner, before: end)
  }

  /// Whether the actor sees the records of that user whole.
  public func reaches(owner: Int64) throws(Failure) -> Bool {
    try sees(owner: owner)
  }
}
