public import Wording

/// What became of the letters of one run; every letter that was read counts once.
public struct IntakeReport: Sendable {
  /// How many letters had each outcome, by its key.
  public internal(set) var counts: [String: Int] = [:]
  /// How many were taken in by an earlier run.
  public internal(set) var known = 0
  /// The messages that could not be parsed.
  public internal(set) var unreadable: [Int64] = []
  /// What could not be read, by name.
  public internal(set) var failures: [Failure] = []
  /// Mailboxes that were left alone: they rest after a failure, or another run is at them.
  public internal(set) var resting: [String] = []
  /// Whether letters were left because the limit was reached.
  public internal(set) var isCut = false

  /// Counts what another run over other sources took in.
  mutating func add(_ other: IntakeReport) {
    counts.merge(other.counts, uniquingKeysWith: +)
    known += other.known
    unreadable += other.unreadable
    failures += other.failures
    resting += other.resting
    isCut = isCut || other.isCut
  }

  /// How many letters were read.
  public var total: Int { counts.values.reduce(known, +) }
}

/// How far a run is.
public struct IntakeProgress: Sendable {
  /// The source at hand.
  public let source: String
  /// How many letters of it were read.
  public let done: Int
  /// How many it holds, where that is known.
  public let total: Int?
  /// Whether it was read to its end.
  public internal(set) var isOver = false
}
