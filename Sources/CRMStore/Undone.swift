public import CRMDomain
public import Wording

/// What an undo made of one record.
public struct Undone: Sendable {
  /// How it ended for the record.
  public enum Outcome: String, Sendable {
    /// The record is as it was before.
    case undone
    /// The record stays as it is, since it was changed again.
    case kept
    /// The change cannot be taken back.
    case failed
  }

  /// The record.
  public let link: Link
  /// How it ended.
  public let outcome: Outcome
  /// Why it was kept or failed.
  public let reason: Text?
}
