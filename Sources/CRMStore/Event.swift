public import CRMDomain

/// Something that happened to a record, for the rules to look at.
public struct Event: Sendable {
  /// What sort of thing happened.
  public enum What: Sendable {
    /// The record is new.
    case added
    /// A field got its first value.
    case set
    /// A field got another value.
    case changed
    /// The record was taken away or brought back.
    case removed
  }

  /// What sort of thing happened.
  public let what: What
  /// The record's kind.
  public let kind: RecordKind
  /// The record's number.
  public let record: Int64
  /// The field, where one changed.
  public let field: String?
  /// The number of the change in the journal.
  public let change: Int64
  /// How many rules stand between it and the command.
  public let depth: Int

  init(
    _ what: What, kind: RecordKind, record: Int64, field: String?, change: Int64, depth: Int
  ) {
    self.what = what
    self.kind = kind
    self.record = record
    self.field = field
    self.change = change
    self.depth = depth
  }
}

/// Why a change is made: the rule that made it, and how it decided.
public struct Cause: Sendable {
  /// The rule's name.
  public let rule: String?
  /// The decision in words, for `why`.
  public let reason: String?

  /// Names a cause.
  public init(rule: String? = nil, reason: String? = nil) {
    self.rule = rule
    self.reason = reason
  }
}

/// What a rule gives a record as it is added: the values, and why they are so.
public struct Gift: Sendable {
  /// The values.
  public let values: Draft
  /// The rule and its decision.
  public let cause: Cause

  /// Names what is given.
  public init(_ values: Draft, _ cause: Cause) {
    self.values = values
    self.cause = cause
  }
}

/// One change of one field, as the journal keeps it.
public struct Change: Sendable {
  /// The record's kind.
  public let kind: RecordKind
  /// The record's number.
  public let record: Int64
  /// The field; `id` stands for the record having been added, `removed` for its removal.
  public let field: String
  /// The stored value before, nil for none.
  public let before: String?
  /// The stored value after, nil for none.
  public let after: String?
  /// The rule that made the change.
  public let rule: String?

  /// The same change, ending in another value: several steps told as one.
  public func ending(in value: String?) -> Change {
    Change(
      kind: kind, record: record, field: field, before: before, after: value, rule: rule)
  }
}
