import CRMDomain
import CRMStore
import Mail
import Platform
import SQL
public import Wording

extension Desk {
  /// Takes letters in from sources, each with exactly one outcome.
  ///
  /// Letters are filed in batches, each one transaction and one operation of the journal, so that a
  /// kill at any moment leaves whole letters only and a second run completes the first. What an
  /// earlier run has filed is passed over. `mailbox` names the mailbox in place of the source's own
  /// name; `limit` is how many new letters are taken at most.
  public func ingest(
    _ sources: [LetterSource], mailbox: String?, limit: Int?,
    progress: (IntakeProgress) -> Void = { _ in }
  ) throws(Failure) -> IntakeReport {
    let intake = Intake(self, mailbox: mailbox, limit: limit)
    guard dryRun else {
      try intake.run(sources, progress) { batch throws(Failure) in try intake.write(batch) }
      return intake.report
    }
    // One transaction for all, so that later letters see what earlier ones would have made.
    return try change { operation throws(Failure) in
      try intake.run(sources, progress) { batch throws(Failure) in
        try intake.file(batch, operation)
      }
      return intake.report
    }
  }
}

/// One run of an intake: reads and parses outside of the transaction, files in batches.
final class Intake {
  /// A batch ends at this many letters, bytes or milliseconds, whichever comes first.
  private static let batchLetters = 100
  private static let batchBytes = 16 << 20
  private static let batchTime: Int64 = 500

  let desk: Desk
  private(set) var report = IntakeReport()
  private let mailbox: String?
  private let limit: Int?
  private var store: Store { desk.store }
  private var taken = 0
  private var knownColleagues: Set<String>?
  /// The folded addresses of our mailboxes.
  var own: Set<String> = []

  init(_ desk: Desk, mailbox: String?, limit: Int?) {
    self.desk = desk
    self.mailbox = mailbox
    self.limit = limit
  }

  /// Goes over the sources; one that cannot be opened fails alone where there are several.
  func run(
    _ sources: [LetterSource], _ progress: (IntakeProgress) -> Void,
    _ write: ([IncomingLetter]) throws(Failure) -> Void
  ) throws(Failure) {
    for source in sources {
      let stream: LetterStream
      do {
        stream = try LetterStream(source)
      } catch {
        if sources.count == 1 { throw error }
        report.failures.append(error)
        continue
      }
      try run(stream, source, FilingPolicy(), mailbox ?? source.mailbox, progress, write)
    }
  }

  /// Goes over one source.
  func run(
    _ stream: LetterStream, _ source: LetterSource, _ policy: FilingPolicy, _ mailbox: String?,
    _ progress: (IntakeProgress) -> Void, _ write: ([IncomingLetter]) throws(Failure) -> Void
  ) throws(Failure) {
    var done = 0
    var isOver = false
    while !isOver, !isFull {
      var batch: [IncomingLetter] = []
      var bytes = 0
      let start = Clock.monotonicMilliseconds()
      while batch.count < Intake.batchLetters, bytes < Intake.batchBytes, !isFull,
        Clock.monotonicMilliseconds() - start < Intake.batchTime
      {
        guard let found = next(of: stream) else {
          isOver = true
          break
        }
        done += 1
        guard let incoming = try look(at: found, mailbox, policy) else { continue }
        bytes += found.bytes.count
        batch.append(incoming)
        taken += 1
      }
      if !batch.isEmpty { try write(batch) }
      progress(IntakeProgress(source: source.name, done: done, total: stream.total))
    }
    if !isOver { report.isCut = try isLeft(in: stream) }
  }

  /// Whether a letter that nobody has filed is left.
  private func isLeft(in stream: LetterStream) throws(Failure) -> Bool {
    while let found = next(of: stream) {
      if try Filing.delivered(found, SHA256.hex(found.bytes), store) == nil { return true }
    }
    return false
  }

  /// Whether as many new letters were taken as were allowed.
  var isFull: Bool { limit.map { taken >= $0 } ?? false }

  /// How many may still be taken, where there is a limit.
  var room: Int? { limit.map { max(1, $0 - taken) } }

  /// Files letters that were read elsewhere, in their order.
  func take(
    _ found: [FoundLetter], mailbox: String, _ policy: FilingPolicy,
    _ write: ([IncomingLetter]) throws(Failure) -> Void
  ) throws(Failure) {
    var batch: [IncomingLetter] = []
    for letter in found {
      guard let incoming = try look(at: letter, mailbox, policy) else { continue }
      batch.append(incoming)
      taken += 1
    }
    if !batch.isEmpty { try write(batch) }
  }

  /// Tells of something that could not be read.
  func fail(_ failure: Failure) { report.failures.append(failure) }

  /// Tells that letters were left because the limit was reached.
  func leaveRest() { report.isCut = true }

  /// Tells of a mailbox that was left alone.
  func rest(_ mailbox: String) { report.resting.append(mailbox) }

  /// The next letter that can be read; those that cannot are named in the report.
  private func next(of stream: LetterStream) -> FoundLetter? {
    while true {
      do {
        return try stream.next()
      } catch {
        report.failures.append(error)
      }
    }
  }

  /// Parses a letter, unless an earlier run has filed it.
  private func look(
    at found: FoundLetter, _ mailbox: String?, _ policy: FilingPolicy
  ) throws(Failure) -> IncomingLetter? {
    let hash = SHA256.hex(found.bytes)
    if try Filing.delivered(found, hash, store) != nil {
      report.known += 1
      return nil
    }
    return IncomingLetter(found, hash: hash, mailbox: mailbox, policy: policy)
  }

  /// Files a batch in a transaction of its own. A letter that breaks the batch is found by filing
  /// each alone, and kept as an error.
  func write(_ batch: [IncomingLetter]) throws(Failure) {
    let before = report
    do {
      try desk.change { operation throws(Failure) in try file(batch, operation) }
    } catch {
      report = before
      guard error.exit == .data || error.exit == .internal else { throw error }
      if batch.count > 1 {
        for letter in batch { try write([letter]) }
      } else if let letter = batch.first {
        try keep(letter, after: error)
      }
    }
  }

  private func keep(_ letter: IncomingLetter, after failure: Failure) throws(Failure) {
    let filed = try desk.change { operation throws(Failure) in
      try filing(operation).keepFailed(letter, failure)
    }
    count(filed)
  }

  /// Files letters within an operation.
  func file(_ batch: [IncomingLetter], _ operation: Operation) throws(Failure) {
    let filing = try filing(operation)
    for letter in batch { count(try filing.file(letter)) }
  }

  private func filing(_ operation: Operation) throws(Failure) -> Filing {
    try Filing(operation, colleagues: try colleagues(), dryRun: desk.dryRun)
  }

  private func count(_ filed: Filing.Filed) {
    guard let outcome = filed.outcome else {
      report.known += 1
      return
    }
    report.counts[outcome, default: 0] += 1
    if outcome == "error" { report.unreadable.append(filed.message) }
  }

  /// The folded addresses of all users, also of those who have left.
  private func colleagues() throws(Failure) -> Set<String> {
    if let knownColleagues { return knownColleagues }
    let rows = try store.engine.all(
      "SELECT email FROM users WHERE email IS NOT NULL AND removed = 0")
    let keys = Set(rows.compactMap { LinkFinder.key($0.text(0)) }).union(own)
      .union(store.session.correspondence.own)
    knownColleagues = keys
    return keys
  }
}
