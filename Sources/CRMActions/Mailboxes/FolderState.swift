import CRMDomain
import Mail
public import CRMStore
import SQL
public import Wording

/// How far a folder of a mailbox was read: a shortcut, as the ledger of deliveries decides.
public struct FolderState: Sendable {
  /// The mailbox.
  public let mailbox: String
  /// The folder.
  public let folder: String
  /// The number under which the numbers of the letters mean something.
  public internal(set) var uidValidity: Int64
  /// All up to this number have an outcome, were passed over, or are among the missed.
  public internal(set) var lastUID: Int64
  /// Letters up to this number that came before `since` are none of our business.
  public internal(set) var startUID: Int64
  /// Since when letters are taken in, in UTC seconds.
  public internal(set) var since: Int64
  /// The server's number of the last change that was read (HIGHESTMODSEQ), where it counts them.
  public internal(set) var highestChange: Int64?
  /// Whether it is known by size and date which letters were passed over at the beginning.
  var knowsPassed = false
  /// When it was last read to its end.
  public internal(set) var seenAt: Int64?
  /// How many letters the server did not give.
  public internal(set) var missed = 0

  /// Whether a letter was there before the department began with the folder.
  func passesOver(uid: Int64, date: Int64?) -> Bool {
    guard uid <= startUID, let date else { return false }
    return date < since
  }

  /// The place of a letter in the ledger.
  func place(_ uid: Int64) -> String { "\(uidValidity)/\(uid)" }
}

extension Store {
  /// How far the folders of mailboxes were read.
  public func folderStates() throws(Failure) -> [FolderState] {
    let rows = try engine.all(
      """
      SELECT f.mailbox, f.folder, f.uid_validity, f.last_uid, f.start_uid, f.since,
        f.highest_modseq, f.knows_passed, f.seen_at,
        (SELECT COUNT(*) FROM mailbox_missed m
          WHERE m.mailbox = f.mailbox AND m.folder = f.folder AND m.uid_validity = f.uid_validity)
      FROM mailbox_folders f ORDER BY f.mailbox, f.folder
      """)
    return rows.map { row in
      FolderState(
        mailbox: row.text(0), folder: row.text(1), uidValidity: row.integer(2),
        lastUID: row.integer(3), startUID: row.integer(4), since: row.integer(5),
        highestChange: row[6].integer, knowsPassed: row.integer(7) == 1,
        seenAt: row[8].integer, missed: Int(row.integer(9)))
    }
  }

  func folderState(_ mailbox: String, _ folder: String) throws(Failure) -> FolderState? {
    try folderStates().first { $0.mailbox == mailbox && $0.folder == folder }
  }

  /// Keeps how far a folder was read.
  func keep(_ state: FolderState) throws(Failure) {
    try engine.run(
      """
      INSERT INTO mailbox_folders
        (mailbox, folder, uid_validity, last_uid, start_uid, since, highest_modseq, knows_passed,
          seen_at)
      VALUES (\(state.mailbox), \(state.folder), \(state.uidValidity), \(state.lastUID),
        \(state.startUID), \(state.since), \(state.highestChange), \(state.knowsPassed ? 1 : 0), \(state.seenAt))
      ON CONFLICT (mailbox, folder) DO UPDATE SET uid_validity = excluded.uid_validity,
        last_uid = excluded.last_uid, start_uid = excluded.start_uid, since = excluded.since,
        highest_modseq = excluded.highest_modseq,
        knows_passed = excluded.knows_passed, seen_at = excluded.seen_at
      """)
  }

  /// Keeps by what letters are known again that were there before the department began.
  func keepPassed(_ letters: [IMAPListed], _ state: FolderState) throws(Failure) {
    for letter in letters {
      try engine.run(
        """
        INSERT INTO mailbox_passed (mailbox, folder, size, date)
        VALUES (\(state.mailbox), \(state.folder), \(letter.size), \(letter.date ?? 0))
        ON CONFLICT DO NOTHING
        """)
    }
  }

  /// Whether a letter was there, under whatever number, before the department began; of folders
  /// that older programs began with, all is believed to have been.
  func wasPassed(_ letter: IMAPListed, _ state: FolderState) throws(Failure) -> Bool {
    guard state.knowsPassed else { return true }
    return try engine.first(
      """
      SELECT 1 FROM mailbox_passed WHERE mailbox = \(state.mailbox)
        AND folder = \(state.folder) AND size = \(letter.size) AND date = \(letter.date ?? 0)
      """) != nil
  }

  /// The letters that the server did not give, to be asked for again.
  func missed(_ state: FolderState) throws(Failure) -> [Int64] {
    try engine.all(
      """
      SELECT uid FROM mailbox_missed WHERE mailbox = \(state.mailbox)
        AND folder = \(state.folder) AND uid_validity = \(state.uidValidity) ORDER BY uid
      """
    ).map { $0.integer(0) }
  }

  func keepMissed(_ uid: Int64, _ reason: String, _ state: FolderState) throws(Failure) {
    try engine.run(
      """
      INSERT INTO mailbox_missed (mailbox, folder, uid_validity, uid, reason, attempts, seen_at)
      VALUES (\(state.mailbox), \(state.folder), \(state.uidValidity), \(uid), \(reason), 1,
        \(session.now.seconds))
      ON CONFLICT (mailbox, folder, uid_validity, uid) DO UPDATE SET reason = excluded.reason,
        attempts = mailbox_missed.attempts + 1, seen_at = excluded.seen_at
      """)
  }

  func forgetMissed(_ uid: Int64, _ state: FolderState) throws(Failure) {
    try engine.run(
      """
      DELETE FROM mailbox_missed WHERE mailbox = \(state.mailbox) AND folder = \(state.folder)
        AND uid_validity = \(state.uidValidity) AND uid = \(uid)
      """)
  }

  /// Whether a letter of a server has an outcome.
  func hasOutcome(_ ledger: String, _ place: String) throws(Failure) -> Bool {
    try engine.first(
      "SELECT 1 FROM deliveries WHERE source = \(ledger) AND place = \(place)") != nil
  }
}
