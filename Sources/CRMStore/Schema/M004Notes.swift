/// Migration 4: notes, attached files, interactions, tags of deals.
///
/// Frozen: a later change is a later migration. `files` holds what lies beside the store under its
/// SHA-256, written and synced before the row that names it.
enum M004Notes {
  static let number = 4
  static let scripts: [StaticString] = [notes, interactions]

  private static let notes: StaticString = """
    ALTER TABLE deals ADD COLUMN tags TEXT;
    CREATE TABLE notes (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "on" TEXT NOT NULL CHECK ("on" <> ''), "text" TEXT NOT NULL CHECK ("text" <> ''),
      text_key TEXT, author INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notes_on ON notes ("on");
    CREATE TABLE files (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      size INTEGER NOT NULL CHECK (size >= 0), stored_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE attachments (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "on" TEXT NOT NULL CHECK ("on" <> ''), name TEXT NOT NULL CHECK (name <> ''), name_key TEXT,
      size INTEGER NOT NULL CHECK (size >= 0),
      hash TEXT NOT NULL REFERENCES files (hash) ON DELETE RESTRICT,
      author INTEGER REFERENCES users (id) ON DELETE RESTRICT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attachments_on ON attachments ("on");
    CREATE INDEX attachments_hash ON attachments (hash);
    """

  private static let interactions: StaticString = """
    CREATE TABLE interactions (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      subject TEXT NOT NULL CHECK (subject <> ''), subject_key TEXT,
      type TEXT NOT NULL CHECK (type IN ('meeting', 'planned', 'call', 'letter')),
      status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'postponed', 'dropped')),
      "on" TEXT, contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      participant TEXT, participant_key TEXT,
      owner INTEGER REFERENCES users (id) ON DELETE RESTRICT, starts_at INTEGER,
      place TEXT, place_key TEXT, result TEXT, result_key TEXT,
      previous INTEGER REFERENCES interactions (id) ON DELETE RESTRICT,
      task INTEGER REFERENCES tasks (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      done_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX interactions_on ON interactions ("on");
    CREATE INDEX interactions_owner ON interactions (owner, status, starts_at);
    CREATE INDEX interactions_contact ON interactions (contact) WHERE contact IS NOT NULL;
    CREATE INDEX interactions_previous ON interactions (previous) WHERE previous IS NOT NULL;
    CREATE INDEX interactions_task ON interactions (task) WHERE task IS NOT NULL;
    CREATE INDEX interactions_deal ON interactions (deal) WHERE deal IS NOT NULL;
    """
}
