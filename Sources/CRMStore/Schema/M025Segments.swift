/// Migration 25: segments.
///
/// Frozen: a later change is a later migration.
enum M025Segments {
  static let number = 25
  static let scripts: [StaticString] = [segments]

  private static let segments: StaticString = """
    CREATE TABLE segments (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''), name_key TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('lead', 'contact', 'company', 'deal')),
      filters TEXT, leads TEXT, contacts TEXT, companies TEXT, deals TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX segments_name ON segments (name_key) WHERE removed = 0;
    """
}
