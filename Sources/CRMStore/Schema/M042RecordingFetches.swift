/// Migration 42: recordings at addresses that could not be fetched, and how often that was tried.
///
/// Frozen: a later change is a later migration. `is_over` marks what can never be had.
enum M042RecordingFetches {
  static let number = 42
  static let scripts: [StaticString] = [
    """
    CREATE TABLE call_fetches (
      place TEXT PRIMARY KEY, tries INTEGER NOT NULL, tried_at INTEGER NOT NULL,
      is_over INTEGER NOT NULL CHECK (is_over IN (0, 1))
    ) STRICT;
    """
  ]
}
