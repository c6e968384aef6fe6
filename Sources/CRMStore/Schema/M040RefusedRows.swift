/// Migration 40: rows of exchanges that nobody understood, whole, to be read again; the calls that were
/// taken away are found at once.
///
/// Frozen: a later change is a later migration. `head` is the header without which a row means nothing,
/// `way` how rows were read when this one was tried last.
enum M040RefusedRows {
  static let number = 40
  static let scripts: [StaticString] = [
    """
    CREATE TABLE call_refused (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, hash TEXT NOT NULL, line BLOB NOT NULL, head BLOB,
      reason TEXT NOT NULL CHECK (reason IN ('unreadable', 'time')), file TEXT NOT NULL,
      way TEXT NOT NULL, tried_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, UNIQUE (source, hash)
    ) STRICT;
    CREATE INDEX calls_removed ON calls (source) WHERE removed = 1;
    """
  ]
}
