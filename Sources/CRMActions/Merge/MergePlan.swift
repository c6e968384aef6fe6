public import CRMDomain
import Wording

/// What is wished of a merge beside the usual: fields to take over, and values to set.
public struct MergeWishes: Sendable {
  /// Fields whose value the merged records give, where they have one.
  public var taken: [String]
  /// Values that stand in the end, whoever has what.
  public var values: Draft

  /// Names wishes.
  public init(taken: [String] = [], values: Draft = [:]) {
    self.taken = taken
    self.values = values
  }
}

/// What a merge does, or would do: the values in the end, and what moves.
public struct MergePlan: Sendable {
  /// A field in which the records differ.
  public struct Choice: Sendable {
    /// The field.
    public let field: Field
    /// What it holds in the end.
    public let value: Value
    /// The record that gives the value; nil for one that was typed, united or added up.
    public let source: Int64?
    /// Whether the record that stays gets another value by it.
    public let isChange: Bool
    /// What the other records held and is not kept.
    public let dropped: [(record: Int64, value: Value)]
  }

  /// How many records of a kind move.
  public struct Move: Sendable {
    /// Their kind.
    public let kind: RecordKind
    /// How many there are.
    public let count: Int
  }

  /// The kind of the records.
  public let kind: RecordKind
  /// The record that stays.
  public let into: Record
  /// The records that go.
  public let from: [Record]
  /// The fields in which they differ, in the order of the kind.
  public let choices: [Choice]
  /// What pointed at those that go.
  public let moves: [Move]

  /// The changes of the record that stays.
  var draft: Draft {
    var draft = Draft()
    for choice in choices where choice.isChange { draft[choice.field] = choice.value }
    return draft
  }
}
