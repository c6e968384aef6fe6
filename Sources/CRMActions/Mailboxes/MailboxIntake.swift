public import CRMDomain
import CRMStore
import Mail
import Platform
public import Wording

/// What is wanted of a run over mailboxes.
public struct MailboxRun: Sendable {
  /// Which letters of a folder count that was never read.
  public enum Beginning: Sendable {
    /// Those that came since that moment.
    case since(Instant)
    /// None of those that are there.
    case newOnly
  }

  /// Where a folder that was never read begins; nil refuses such a folder.
  public var beginning: Beginning?
  /// How many new letters are taken at most.
  public var limit: Int?
  /// Whether all letters are compared by what they are, not by their numbers.
  public var isFull = false
  /// How many mailboxes are read at a time.
  public var atOnce = 4
  /// Whether mailboxes that rest after a failure are tried all the same.
  public var isNamed = false

  /// A run over everything that is new.
  public init() {}
}

extension Desk {
  /// Takes in what is new in mailboxes on servers; a mailbox that fails does not keep the others
  /// from being read. Several are read side by side, unless a limit counts them together; `progress`
  /// gets all of them at once, on the caller's thread.
  public func ingest(
    _ accounts: [MailboxAccount], among all: [MailboxAccount], _ run: MailboxRun,
    progress: ([IntakeProgress]) -> Void = { _ in }
  ) throws(Failure) -> IntakeReport {
    if accounts.count > 1, run.atOnce > 1, run.limit == nil, !dryRun {
      return try ingestAtOnce(accounts, among: all, run, progress)
    }
    func show(_ one: IntakeProgress) { progress([one]) }
    let intake = Intake(self, mailbox: nil, limit: run.limit)
    intake.own = Set(all.compactMap { LinkFinder.key($0.address) })
    let work = MailboxIntake(self, intake, run)
    guard dryRun else {
      for account in accounts {
        try work.take(account, show) { batch throws(Failure) in try intake.write(batch) }
      }
      return intake.report
    }
    return try change { operation throws(Failure) in
      for account in accounts {
        try work.take(account, show) { batch throws(Failure) in
          try intake.file(batch, operation)
        }
      }
      return intake.report
    }
  }

  /// Each mailbox by a thread with a connection of its own to the store, whose transactions take
  /// turns as those of two programs do.
  private func ingestAtOnce(
    _ accounts: [MailboxAccount], among all: [MailboxAccount], _ run: MailboxRun,
    _ progress: ([IntakeProgress]) -> Void
  ) throws(Failure) -> IntakeReport {
    let (path, session, login) = (store.path, store.session, store.actor?.login)
    let board = MailboxBoard(accounts.map(\.name))
    let outcomes = SideBySide.map(
      accounts, limit: run.atOnce, watch: { progress(board.all) }
    ) { account -> Result<IntakeReport, Failure> in
      defer { board.end(account.name) }
      do throws(Failure) {
        let own = try Store.open(path, .write, session: session, login: login)
        return .success(
          try Desk(own, dryRun: false).ingest([account], among: all, run) {
            for one in $0 { board.put(one, of: account.name) }
          })
      } catch {
        return .failure(error)
      }
    }
    var report = IntakeReport()
    for outcome in outcomes {
      switch outcome {
      case .success(let part): report.add(part)
      // What a mailbox is not to blame for is told of it as well, and hides nothing of the others.
      case .failure(let failure): report.failures.append(failure)
      }
    }
    if report.failures.count == accounts.count, report.total == 0 {
      for outcome in outcomes { _ = try outcome.get() }
    }
    return report
  }
}

/// One run over the mailboxes of servers.
struct MailboxIntake {
  /// Pauses before another try of a server that cannot be reached, in milliseconds.
  private static let pauses: [Int64] = [500, 2_000]

  typealias Write = ([IncomingLetter]) throws(Failure) -> Void

  let desk: Desk
  let intake: Intake
  let run: MailboxRun
  private var store: Store { desk.store }

  init(_ desk: Desk, _ intake: Intake, _ run: MailboxRun) {
    self.desk = desk
    self.intake = intake
    self.run = run
  }

  /// Reads one mailbox, alone; what goes wrong is told of it and kept.
  func take(
    _ account: MailboxAccount, _ progress: (IntakeProgress) -> Void, _ write: Write
  ) throws(Failure) {
    if let until = try store.health(of: account.name).retryAt, !run.isNamed,
      until > desk.now.seconds
    {
      intake.rest(account.name)
      return
    }
    guard let lock = try FileLock.tryLock(store.path + ".mailbox-" + account.name) else {
      intake.rest(account.name)
      return
    }
    defer { lock.release() }
    var failure: Failure?
    do {
      let policy = try FilingPolicy(of: account, store)
      try persist(account, policy, progress, write)
    } catch {
      guard MailboxIntake.isOfServer(error) else {
        throw error.at(Text(verbatim: account.name))
      }
      failure = error
      intake.fail(error.at(Text(verbatim: account.name)))
    }
    // What only the settings or the command line can mend needs no rest.
    if let failure, [.usage, .config, .noInput].contains(failure.exit) { return }
    try store.keepHealth(of: account.name, failure)
  }

  /// Tries again what a lost connection broke off; what was filed by then stays filed.
  private func persist(
    _ account: MailboxAccount, _ policy: FilingPolicy, _ progress: (IntakeProgress) -> Void,
    _ write: Write
  ) throws(Failure) {
    for pause in MailboxIntake.pauses {
      do {
        return try read(account, policy, progress, write)
      } catch {
        guard error.exit == .unavailable, error.id != "server.silent" else { throw error }
      }
      Clock.pause(milliseconds: pause)
    }
    try read(account, policy, progress, write)
  }

  private func read(
    _ account: MailboxAccount, _ policy: FilingPolicy, _ progress: (IntakeProgress) -> Void,
    _ write: Write
  ) throws(Failure) {
    if let maildir = account.maildir {
      let source = LetterSource.maildir(maildir)
      return try intake.run(try LetterStream(source), source, policy, account.name, progress, write)
    }
    guard let address = account.imap else { throw MailboxIntake.noServer(account) }
    let session = try IMAPSession(account.access(address))
    for folder in account.allFolders {
      var policy = policy
      policy.isSent = folder.isSent
      let reading = FolderReading(
        desk, intake, run, session: session, account: account, folder: folder.name,
        policy: policy)
      try reading.read(progress, write)
    }
    session.end()
  }

  /// Whether a failure is that of one mailbox, and no reason to stop with the others.
  private static func isOfServer(_ failure: Failure) -> Bool {
    ["server.", "mailbox.", "secret.", "curl.", "program.", "file."].contains {
      failure.id.hasPrefix($0)
    }
  }

  static func noServer(_ account: MailboxAccount) -> Failure {
    Failure(
      .config, "mailbox.no-imap",
      Text(
        "mailbox '\(account.name)' has no 'imap' or 'maildir' in the settings",
        "у ящика «\(account.name)» нет ключа imap или maildir в настройках"))
  }
}
