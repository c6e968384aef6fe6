/// Migration 19: templates of letters, and what a delivery is for.
///
/// Frozen: a later change is a later migration. `purpose` tells deliveries that the program makes by
/// itself, as acknowledgements, from those that somebody wrote; `recipient` is their folded address.
enum M019Templates {
  static let number = 19
  static let scripts: [StaticString] = [templates, purpose]

  private static let templates: StaticString = """
    CREATE TABLE templates (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''), language TEXT NOT NULL CHECK (language IN ('en', 'ru')),
      kind TEXT NOT NULL CHECK (kind <> ''), subject TEXT, body TEXT NOT NULL CHECK (body <> ''),
      "key" TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX templates_key ON templates ("key") WHERE removed = 0;
    """

  private static let purpose: StaticString = """
    ALTER TABLE outbox ADD COLUMN purpose TEXT;
    ALTER TABLE outbox ADD COLUMN recipient TEXT;
    CREATE INDEX outbox_purpose ON outbox (purpose, recipient, created_at)
      WHERE purpose IS NOT NULL;
    CREATE INDEX outbox_purpose_on ON outbox ("on") WHERE purpose IS NOT NULL;
    """
}
