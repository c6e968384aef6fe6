public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Where use cases work: an open store, and whether what they do is only tried.
///
/// Use cases never print, exit or read the environment; they return what they did.
public final class Desk {
  /// The store.
  public let store: Store
  /// Whether everything is taken back at the end.
  public let dryRun: Bool
  /// What the last change did, for the answer of a dry run.
  public private(set) var lastLog: [Change] = []
  /// What the person should know of the last change although it was made.
  public private(set) var lastWarnings: [Text] = []
  /// The number of the last operation, if it changed anything.
  public private(set) var lastOperation: Int64?

  /// Opens a desk on a store.
  public init(_ store: Store, dryRun: Bool) {
    self.store = store
    self.dryRun = dryRun
  }

  /// The moment of the command.
  public var now: Instant { store.session.now }

  /// Leaves a line in the journal of something that changed nothing: an export, a bulk read.
  public func note(_ words: String) throws(Failure) {
    _ = try store.write(dryRun: dryRun, note: words, settle: { _ in }) {
      operation throws(Failure) in try operation.id()
    }
  }

  /// Does what is no record's in one transaction; a dry run is in one already.
  func together(_ body: () throws(Failure) -> Void) throws(Failure) {
    if dryRun { try body() } else { try store.engine.transaction(body) }
  }

  /// Runs a change in one transaction, with the rules looking at what happened.
  public func change<Result>(
    note: String? = nil, _ body: (Operation) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let done = try store.write(
      dryRun: dryRun, note: note,
      settle: { operation throws(Failure) in try RuleEngine(operation).settle() }, body)
    lastLog = done.operation.log
    lastWarnings = done.operation.warnings
    lastOperation = dryRun ? nil : done.operation.madeID
    return done.result
  }
}
