public import Wording

/// What became of the rows of one run of `call ingest`.
public struct CallIntakeReport: Sendable {
  /// How many rows were read.
  public internal(set) var rows = 0
  /// How many of them were taken in by an earlier run.
  public internal(set) var known = 0
  /// How many say nothing of a call: headers, other notices.
  public internal(set) var ignored = 0
  /// How many nobody understands.
  public internal(set) var unreadable = 0
  /// How many rows that were refused before are understood now.
  public internal(set) var reread = 0
  /// How many last rows were not written to their end yet.
  public internal(set) var torn = 0
  /// How many new calls there are, by outcome.
  public internal(set) var added: [String: Int] = [:]
  /// How many calls are told otherwise than before.
  public internal(set) var changed = 0
  /// How many calls are not over, so that more rows may come.
  public internal(set) var waiting = 0
  /// What could not be opened, by name.
  public internal(set) var failures: [Failure] = []

  /// How many new calls there are.
  public var calls: Int { added.values.reduce(0, +) }
}
