/// Migration 15: how far the mailboxes of servers were read, which letter a delivery carries and by
/// which mailbox it leaves, and letters that wait for a decision.
///
/// Frozen: a later change is a later migration.
enum M015Mailboxes {
  static let number = 15
  static let scripts: [StaticString] = [mailboxes, outgoing, waiting]

  private static let mailboxes: StaticString = """
    CREATE TABLE mailboxes (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      retry_at INTEGER, last_ok_at INTEGER, last_error TEXT
    ) STRICT;
    CREATE TABLE mailbox_folders (
      mailbox TEXT NOT NULL, folder TEXT NOT NULL, uid_validity INTEGER NOT NULL,
      last_uid INTEGER NOT NULL, start_uid INTEGER NOT NULL, since INTEGER NOT NULL,
      seen_at INTEGER, PRIMARY KEY (mailbox, folder)
    ) STRICT;
    CREATE TABLE mailbox_missed (
      mailbox TEXT NOT NULL, folder TEXT NOT NULL, uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL, reason TEXT NOT NULL, attempts INTEGER NOT NULL,
      seen_at INTEGER NOT NULL, PRIMARY KEY (mailbox, folder, uid_validity, uid)
    ) STRICT;
    """

  private static let outgoing: StaticString = """
    ALTER TABLE outbox ADD COLUMN mailbox TEXT;
    ALTER TABLE outbox ADD COLUMN message INTEGER REFERENCES messages (id) ON DELETE RESTRICT;
    CREATE INDEX outbox_message ON outbox (message) WHERE message IS NOT NULL;
    CREATE INDEX outbox_mailbox ON outbox (mailbox, sent_at) WHERE mailbox IS NOT NULL;
    """

  private static let waiting: StaticString = """
    ALTER TABLE messages ADD COLUMN fate TEXT NOT NULL DEFAULT 'error' CHECK (fate IN
      ('lead', 'attached', 'duplicate', 'auto-reply', 'bounce', 'spam', 'error', 'waiting'));
    UPDATE messages SET fate = outcome;
    ALTER TABLE messages DROP COLUMN outcome;
    ALTER TABLE messages RENAME COLUMN fate TO outcome;
    """
}
