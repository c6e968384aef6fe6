import CRMDomain
import CRMStore
import Mail
import SQL
import Wording

/// Letters of a folder that are filed and shall be read on the server as well (`mark_seen`).
///
/// What is to be marked is written in the transaction that files the letter, and taken out when the server
/// has set the flag: a run that is broken off in between leaves it to the next one.
struct LetterMarks {
  let store: Store
  /// What the folder is called in the ledger.
  let ledger: String

  /// Notes that a letter is to be marked, in the transaction that files it.
  static func owe(_ source: String, _ place: String, _ store: Store) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO letter_marks (source, place) VALUES (\(source), \(place)) ON CONFLICT DO NOTHING
      """)
  }

  /// Marks on the server what is owed. The folder is opened for it only where something is.
  func pay(_ session: IMAPSession, _ folder: String, _ uidValidity: Int64) throws(Failure) {
    let owed = try owed()
    guard !owed.isEmpty else { return }
    let uids = owed.compactMap { place -> Int64? in
      let parts = place.split(separator: "/")
      guard parts.count == 2, Int64(parts[0]) == uidValidity else { return nil }
      return Int64(parts[1])
    }
    if !uids.isEmpty {
      guard try session.select(folder).uidValidity == uidValidity else { return }
      try session.markSeen(uids)
    }
    // What has another number by now was brought along when the folder was recognised.
    try store.engine.run("DELETE FROM letter_marks WHERE source = \(ledger)")
  }

  /// The letters of which the marks are owed.
  func messages() throws(Failure) -> Set<Int64> {
    let rows = try store.engine.all(
      """
      SELECT d.message FROM letter_marks k
      JOIN deliveries d ON d.source = k.source AND d.place = k.place WHERE k.source = \(ledger)
      """)
    return Set(rows.map { $0.integer(0) })
  }

  private func owed() throws(Failure) -> [String] {
    try store.engine.all("SELECT place FROM letter_marks WHERE source = \(ledger) ORDER BY place")
      .map { $0.text(0) }
  }
}
