import CRMDomain
public import CRMStore
import SQL
public import Wording

/// How the last run over a mailbox ended.
public struct MailboxHealth: Sendable {
  /// How many runs failed since one did not.
  public var failures: Int64 = 0
  /// Until when it is left alone.
  public var retryAt: Int64?
  /// When it was last read without a failure.
  public var lastOKAt: Int64?
  /// What went wrong last.
  public var lastError: String?
}

extension Store {
  /// How the last run over a mailbox ended.
  public func health(of mailbox: String) throws(Failure) -> MailboxHealth {
    let row = try engine.first(
      """
      SELECT failures, retry_at, last_ok_at, last_error FROM mailboxes WHERE name = \(mailbox)
      """)
    guard let row else { return MailboxHealth() }
    return MailboxHealth(
      failures: row.integer(0), retryAt: row[1].integer, lastOKAt: row[2].integer,
      lastError: row[3].text)
  }

  /// Keeps how a run ended; after a failure the mailbox rests, twice as long each time, up to an
  /// hour.
  func keepHealth(of mailbox: String, _ failure: Failure?) throws(Failure) {
    let before = try health(of: mailbox)
    let now = session.now.seconds
    let failures = failure == nil ? 0 : before.failures + 1
    let retryAt = failure == nil ? nil : now + Backoff.mailbox.rest(after: failures)
    try engine.run(
      """
      INSERT INTO mailboxes (name, failures, retry_at, last_ok_at, last_error)
      VALUES (\(mailbox), \(failures), \(retryAt), \(failure == nil ? now : before.lastOKAt),
        \(failure?.message[session.language]))
      ON CONFLICT (name) DO UPDATE SET failures = excluded.failures,
        retry_at = excluded.retry_at, last_ok_at = excluded.last_ok_at,
        last_error = excluded.last_error
      """)
  }
}
