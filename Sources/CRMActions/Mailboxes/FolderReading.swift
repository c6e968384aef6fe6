import CRMDomain
import CRMStore
import Mail
import Platform
import SQL
import Wording

/// One folder of a mailbox, read from where the last run left it.
///
/// What an earlier run has filed is known by the ledger of deliveries, under UIDVALIDITY and UID; the
/// kept position only says where to begin to look. When UIDVALIDITY changes, the letters are known
/// again by Message-ID and size.
struct FolderReading {
  /// A request for letters ends at so many of them, or at so many bytes.
  private static let pieceLetters = 100
  private static let pieceBytes: Int64 = 4 << 20

  let desk: Desk
  let intake: Intake
  let run: MailboxRun
  let session: IMAPSession
  let account: MailboxAccount
  let folder: String
  let policy: FilingPolicy
  private var store: Store { desk.store }

  init(
    _ desk: Desk, _ intake: Intake, _ run: MailboxRun, session: IMAPSession,
    account: MailboxAccount, folder: String, policy: FilingPolicy
  ) {
    self.desk = desk
    self.intake = intake
    self.run = run
    self.session = session
    self.account = account
    self.folder = folder
    self.policy = policy
  }

  /// Reads what is new.
  func read(
    _ progress: (IntakeProgress) -> Void, _ write: MailboxIntake.Write
  ) throws(Failure) {
    let found = try session.examine(folder)
    var state = try begin(found)
    let listed = try late(found, state) + newer(found, state)
    let wanted = try unfiled(listed, state)
    try take(wanted, &state, progress, write)
    let isDone = !intake.isFull || wanted.isEmpty
    if isDone { try takeMissed(state, write) }
    // Also what a run that was broken off, or a full one, owes.
    try pay(found)
    guard isDone else { return }
    if let last = listed.last { state.lastUID = max(state.lastUID, last.uid) }
    state.highestChange = found.highestChange
    state.seenAt = desk.now.seconds
    try store.keep(state)
  }

  // MARK: Where to begin

  private func begin(_ found: IMAPFolder) throws(Failure) -> FolderState {
    guard let known = try store.folderState(account.name, folder) else { return try first(found) }
    // A server that gives no lasting numbers is compared anew each time.
    guard known.uidValidity != found.uidValidity || found.uidValidity == 0 || run.isFull else {
      return known
    }
    return try recognise(found, known)
  }

  private func first(_ found: IMAPFolder) throws(Failure) -> FolderState {
    guard let beginning = run.beginning else {
      throw Failure(
        .usage, "mailbox.first-run",
        Text(
          "the folder '\(folder)' was never read: from when on are its letters requests?",
          "папка «\(folder)» ещё не читалась: с какого времени её письма – запросы?"),
        hint: Text(
          "add --since DAY or --new-only to the first run",
          "добавьте к первому запуску --since ДЕНЬ или --new-only"))
    }
    let listed = try session.list(from: 1)
    let last = found.nextUID.map { $0 - 1 } ?? listed.last?.uid ?? 0
    var state = FolderState(
      mailbox: account.name, folder: folder, uidValidity: found.uidValidity, lastUID: 0,
      startUID: last, since: desk.now.seconds)
    switch beginning {
    case .since(let instant): state.since = instant.seconds
    case .newOnly: state.lastUID = last
    }
    state.knowsPassed = true
    let begun = state
    try desk.together { () throws(Failure) in
      try store.keepPassed(
        listed.filter { begun.passesOver(uid: $0.uid, date: $0.date) }, begun)
      try store.keep(begun)
    }
    return begun
  }

  /// Finds the letters that have an outcome already under their new numbers.
  private func recognise(
    _ found: IMAPFolder, _ known: FolderState
  ) throws(Failure) -> FolderState {
    let listed = try session.list(from: 1, withIdentity: true)
    var ledger = try filed()
    var state = known
    state.uidValidity = found.uidValidity
    state.lastUID = 0
    state.highestChange = nil
    let owed = try marks.messages()
    let isRenumbered = known.uidValidity != found.uidValidity || found.uidValidity == 0
    if isRenumbered { state.startUID = listed.last?.uid ?? 0 }
    let matches = listed.compactMap { letter in
      letter.messageID.flatMap { id in
        ledger.removeValue(forKey: "\(letter.size) \(id)").map { (letter.uid, $0) }
      }
    }
    let recognised = Set(matches.map(\.0))
    let moved = isRenumbered ? try movedIn(listed, recognised, state) : []
    let begun = state
    try desk.together { () throws(Failure) in
      // They came in unseen while the numbers changed, dated before the beginning.
      for letter in moved { try store.keepMissed(letter.uid, "renumbered", begun) }
      for (uid, filed) in matches {
        try store.engine.run(
          """
          INSERT INTO deliveries (source, place, hash, message, outcome, seen_at)
          VALUES (\(account.ledgerName(folder)), \(begun.place(uid)), \(filed.hash),
            \(filed.message), \(filed.outcome), \(desk.now.seconds)) ON CONFLICT DO NOTHING
          """)
        if owed.contains(filed.message) {
          try LetterMarks.owe(account.ledgerName(folder), begun.place(uid), store)
        }
      }
      try store.keep(begun)
    }
    return begun
  }

  /// Letters dated before the beginning that were not there then.
  private func movedIn(
    _ listed: [IMAPListed], _ recognised: Set<Int64>, _ state: FolderState
  ) throws(Failure) -> [IMAPListed] {
    var moved: [IMAPListed] = []
    for letter in listed
    where !recognised.contains(letter.uid) && state.passesOver(uid: letter.uid, date: letter.date) {
      if try !store.wasPassed(letter, state) { moved.append(letter) }
    }
    return moved
  }

  private typealias Filed = (hash: String, message: Int64, outcome: String)

  /// What was taken from the folder before, by size and Message-ID.
  private func filed() throws(Failure) -> [String: Filed] {
    let rows = try store.engine.all(
      """
      SELECT DISTINCT l.size, m.message_id, d.hash, d.message, d.outcome
      FROM deliveries d JOIN messages m ON m.id = d.message JOIN letters l ON l.hash = d.hash
      WHERE d.source = \(account.ledgerName(folder)) AND m.message_id IS NOT NULL
      """)
    var filed: [String: Filed] = [:]
    for row in rows {
      filed["\(row.integer(0)) \(row.text(1))"] = (row.text(2), row.integer(3), row.text(4))
    }
    return filed
  }

  // MARK: Letters

  private var marks: LetterMarks { LetterMarks(store: store, ledger: account.ledgerName(folder)) }

  /// Marks as read what is filed, also by a run that was broken off. A server that does not let itself be
  /// told is one more thing to tell of, and no reason to file nothing.
  private func pay(_ found: IMAPFolder) throws(Failure) {
    guard policy.marksSeen, !policy.isSent, !desk.dryRun else { return }
    do {
      try marks.pay(session, folder, found.uidValidity)
    } catch  where error.id == "server.refused" {
      intake.fail(error.at(Text(verbatim: account.name)))
    }
  }

  private func newer(_ found: IMAPFolder, _ state: FolderState) throws(Failure) -> [IMAPListed] {
    guard found.nextUID.map({ $0 > state.lastUID + 1 }) ?? true else { return [] }
    return try session.list(from: state.lastUID + 1)
  }

  /// Letters that showed up under a number below the last one, as they do where a server hands
  /// numbers out before the letters are written: its count of changes tells of them.
  private func late(_ found: IMAPFolder, _ state: FolderState) throws(Failure) -> [IMAPListed] {
    guard let seen = state.highestChange, let now = found.highestChange, now != seen else {
      return []
    }
    let missed = Set(try store.missed(state))
    return try session.list(upTo: state.lastUID, since: seen).filter { letter in
      // Of what was there at the beginning only the date says whether it is ours.
      (letter.date != nil || letter.uid > state.startUID) && !missed.contains(letter.uid)
    }
  }

  private func unfiled(
    _ listed: [IMAPListed], _ state: FolderState
  ) throws(Failure) -> [IMAPListed] {
    var wanted: [IMAPListed] = []
    for letter in listed where !state.passesOver(uid: letter.uid, date: letter.date) {
      let place = state.place(letter.uid)
      if try store.hasOutcome(account.ledgerName(folder), place) { continue }
      wanted.append(letter)
    }
    return wanted
  }

  private func take(
    _ wanted: [IMAPListed], _ state: inout FolderState, _ progress: (IntakeProgress) -> Void,
    _ write: MailboxIntake.Write
  ) throws(Failure) {
    var done = 0
    while done < wanted.count {
      guard !intake.isFull else { return intake.leaveRest() }
      let piece = piece(of: wanted[done...])
      let missed = try fetch(piece.map(\.uid), state, write)
      done += piece.count
      state.lastUID = max(state.lastUID, piece[piece.count - 1].uid)
      let position = state
      try desk.together { () throws(Failure) in
        for (uid, reason) in missed { try store.keepMissed(uid, reason, position) }
        try store.keep(position)
      }
      progress(
        IntakeProgress(source: "\(account.name) \(folder)", done: done, total: wanted.count))
    }
  }

  private func piece(of rest: ArraySlice<IMAPListed>) -> [IMAPListed] {
    var piece: [IMAPListed] = []
    var bytes: Int64 = 0
    let most = min(FolderReading.pieceLetters, intake.room ?? FolderReading.pieceLetters)
    for letter in rest.prefix(most) {
      if !piece.isEmpty, bytes + letter.size > FolderReading.pieceBytes { break }
      piece.append(letter)
      bytes += letter.size
    }
    return piece
  }

  /// Files the letters that the server gives, and tells of the others.
  private func fetch(
    _ uids: [Int64], _ state: FolderState, _ write: MailboxIntake.Write
  ) throws(Failure) -> [(uid: Int64, reason: String)] {
    let ledger = account.ledgerName(folder)
    var found: [(uid: Int64, letter: FoundLetter)] = []
    var lost: Failure?
    var missed: [(uid: Int64, reason: String)] = []
    do {
      missed = try session.fetch(uids) { uid, bytes in
        found.append((uid, FoundLetter(source: ledger, place: state.place(uid), bytes: bytes)))
      }
    } catch {
      lost = error
    }
    // What came whole before the connection was lost is filed all the same.
    found.sort { $0.uid < $1.uid }
    try intake.take(found.map(\.letter), mailbox: account.name, policy, write)
    if let lost { throw lost }
    return missed
  }

  /// Asks again for what the server did not give; what is gone by now is forgotten.
  private func takeMissed(
    _ state: FolderState, _ write: MailboxIntake.Write
  ) throws(Failure) {
    let missed = try store.missed(state)
    let there = Set(try session.list(missed).map(\.uid))
    for uid in missed {
      if !there.contains(uid) {
        try store.forgetMissed(uid, state)
      } else if let still = try fetch([uid], state, write).first {
        try store.keepMissed(uid, still.reason, state)
        intake.fail(notGiven(uid, still.reason))
      } else {
        try store.forgetMissed(uid, state)
      }
    }
  }

  private func notGiven(_ uid: Int64, _ reason: String) -> Failure {
    Failure(
      .unavailable, "server.letter",
      Text(
        "\(account.name): the server does not give letter \(uid) of '\(folder)' (\(reason))",
        "\(account.name): сервер не отдаёт письмо \(uid) из «\(folder)» (\(reason))"),
      hint: Text("it is asked for again at every run", "оно запрашивается при каждом запуске"))
  }
}
