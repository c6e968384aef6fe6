/// Migration 34: the count of changes of a server's folder up to which it was read, and by what the
/// letters are known again that were there before the department began with it; and copies of letters
/// that the folder of sent ones has not got yet.
///
/// Frozen: a later change is a later migration.
enum M034FolderChanges {
  static let number = 34
  static let scripts: [StaticString] = [changes, passed, copies]

  private static let changes: StaticString = """
    ALTER TABLE mailbox_folders ADD COLUMN highest_modseq INTEGER;
    ALTER TABLE mailbox_folders ADD COLUMN knows_passed INTEGER NOT NULL DEFAULT 0;
    """

  private static let passed: StaticString = """
    CREATE TABLE mailbox_passed (
      mailbox TEXT NOT NULL, folder TEXT NOT NULL, size INTEGER NOT NULL, date INTEGER NOT NULL,
      PRIMARY KEY (mailbox, folder, size, date)
    ) STRICT;
    """

  private static let copies: StaticString = """
    CREATE TABLE sent_copies (
      delivery INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
      sent_at INTEGER NOT NULL, next_at INTEGER NOT NULL
    ) STRICT;
    """
}
