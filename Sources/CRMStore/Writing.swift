public import CRMDomain
import SQL
public import Wording

extension Store {
  /// Runs a change: all of it or nothing, and nothing at all in a dry run.
  ///
  /// `settle` lets the rules look at what happened, inside the same transaction.
  public func write<Result>(
    dryRun: Bool = false, note: String? = nil,
    settle: (Operation) throws(Failure) -> Void,
    _ body: (Operation) throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, operation: Operation) {
    let operation = Operation(self, note: note, isDryRun: dryRun)
    try engine.begin()
    do {
      let result = try body(operation)
      try settle(operation)
      try operation.flushJournal()
      try operation.leaveIfEmpty()
      if dryRun { takeBack() } else { try engine.commit() }
      return (result, operation)
    } catch {
      takeBack()
      throw error
    }
  }

  /// Rolls back, and forgets what was looked up meanwhile: it never came to be.
  private func takeBack() {
    engine.rollback()
    forgetAll()
  }

  /// Does something inside a change as if it were another moment and another user, and takes all of
  /// it back.
  public func trial<Result>(
    at instant: Instant, as user: Actor?, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (outerSession, outerActor) = (session, actor)
    session = session.at(instant)
    actor = user
    try engine.run("SAVEPOINT trial")
    defer {
      (session, actor) = (outerSession, outerActor)
      forgetAll()
    }
    do {
      let result = try body()
      try endTrial()
      return result
    } catch {
      try endTrial()
      throw error
    }
  }

  private func endTrial() throws(Failure) {
    try engine.run("ROLLBACK TO SAVEPOINT trial")
    try engine.run("RELEASE SAVEPOINT trial")
  }

  func forgetAll() {
    knownStages = nil
    knownPipelines = nil
    knownTitles = [:]
    knownSettings = [:]
    forgetUsers()
    forgetFields()
  }

  func forgetFields() {
    knownCatalogs = nil
    knownPlans = [:]
  }

  func forgetUsers() {
    knownUsers = []
    knownMembers = nil
    knownColleagues = [:]
  }

  /// Whether any record of those kinds carries one of the keys that the draft would make; names it.
  public func duplicate(
    of draft: Record, among kinds: [RecordKind], except: Int64? = nil
  ) throws(Failure) -> (record: Record, field: KeyType, key: String)? {
    for (type, key) in Store.keys(of: draft) where type != .phone && type != .domain {
      for kind in kinds where type != .name || kind.name == Company.kind.name {
        for id in try owners(of: type, key, kind: kind.name) {
          if kind.name == draft.kind.name, id == except { continue }
          guard let found = try find(kind, id), Store.isSame(draft, found, type) else { continue }
          return (found, type, key)
        }
      }
    }
    return nil
  }

  /// One ИНН with different КПП means branches, and one name with different ИНН means namesakes:
  /// neither are duplicates.
  private static func isSame(_ draft: Record, _ found: Record, _ type: KeyType) -> Bool {
    guard type == .inn || type == .name else { return true }
    return ["inn", "kpp"].allSatisfy { field in
      guard let mine = draft[field].text, let theirs = found[field].text else { return true }
      return mine == theirs
    }
  }
}
