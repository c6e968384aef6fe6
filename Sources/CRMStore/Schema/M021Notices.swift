/// Migration 21: notices of exchanges as they came, how far files were read, and what the pages of
/// forms sign their time with.
///
/// Frozen: a later change is a later migration. `call_notices` lets a notice be read again when its
/// mapping is better known; `call_files` spares the reading of what a growing file held before.
enum M021Notices {
  static let number = 21
  static let scripts: [StaticString] = [
    """
    CREATE TABLE call_notices (
      source TEXT NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL, received_at INTEGER NOT NULL,
      PRIMARY KEY (source, hash)
    ) STRICT;
    CREATE TABLE call_files (
      source TEXT NOT NULL, path TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 0), tail TEXT NOT NULL, PRIMARY KEY (source, path)
    ) STRICT;
    ALTER TABLE forms ADD COLUMN time_key TEXT;
    """
  ]
}
