/// Migration 16: calls, the rows of exchanges that they were put together from, extension of users.
///
/// Frozen: a later change is a later migration. `call_legs` keeps every row once, whatever file or
/// notice it came in; `call_waits` names the calls of which more rows may come.
enum M016Calls {
  static let number = 16
  static let scripts: [StaticString] = [calls, legs]

  private static let calls: StaticString = """
    CREATE TABLE calls (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'internal')),
      outcome TEXT NOT NULL CHECK (outcome IN
        ('answered', 'missed', 'busy', 'failed', 'planned')),
      number TEXT, number_key TEXT, extension TEXT, line TEXT,
      "user" INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      started_at INTEGER NOT NULL, duration INTEGER CHECK (duration >= 0),
      talk_time INTEGER CHECK (talk_time >= 0), wait_time INTEGER CHECK (wait_time >= 0),
      topic TEXT, topic_key TEXT, recording TEXT,
      recording_state TEXT CHECK (recording_state IN ('pending', 'ok', 'gone')),
      recording_size INTEGER, recording_hash TEXT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      returned_at INTEGER, note TEXT, source TEXT, external_id TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX calls_external ON calls (source, external_id)
      WHERE external_id IS NOT NULL;
    CREATE INDEX calls_number ON calls (number, started_at) WHERE number IS NOT NULL;
    CREATE INDEX calls_user ON calls ("user", started_at);
    CREATE INDEX calls_started ON calls (started_at);
    CREATE INDEX calls_deal ON calls (deal) WHERE deal IS NOT NULL;
    CREATE INDEX calls_lead ON calls (lead) WHERE lead IS NOT NULL;
    CREATE INDEX calls_contact ON calls (contact) WHERE contact IS NOT NULL;
    CREATE INDEX calls_company ON calls (company) WHERE company IS NOT NULL;
    """

  private static let legs: StaticString = """
    CREATE TABLE call_legs (
      source TEXT NOT NULL, leg_key TEXT NOT NULL, call_key TEXT NOT NULL, body TEXT NOT NULL,
      seen_at INTEGER NOT NULL, PRIMARY KEY (source, leg_key)
    ) STRICT;
    CREATE INDEX call_legs_call ON call_legs (source, call_key);
    CREATE TABLE call_waits (
      source TEXT NOT NULL, call_key TEXT NOT NULL, due_at INTEGER NOT NULL,
      PRIMARY KEY (source, call_key)
    ) STRICT;
    ALTER TABLE users ADD COLUMN extension TEXT;
    """
}
