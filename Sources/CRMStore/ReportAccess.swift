public import SQL
public import Wording

/// What reports ask of the access policy; the policy itself stands in `Access.swift`.
extension Store {
  /// The condition on an owner column under which the actor sees the record whole; nil for none.
  public func reachCondition(_ owner: SQL) throws(Failure) -> SQL? {
    try wholeCondition(owner)
  }

  /// Whether the actor sees the records of that user whole.
  public func reaches(owner: Int64) throws(Failure) -> Bool {
    try sees(owner: owner)
  }
}
