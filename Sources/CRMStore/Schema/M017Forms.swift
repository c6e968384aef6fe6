/// Migration 17: escalation and the working calendar, web forms and what came through them.
///
/// Frozen: a later change is a later migration. `form_requests` keeps requests as they came,
/// `form_arrivals` says of each one that was taken in what became of it.
enum M017Forms {
  static let number = 17
  static let scripts: [StaticString] = [escalation, forms, channels]

  private static let escalation: StaticString = """
    CREATE TABLE escalation_levels (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "level" INTEGER NOT NULL CHECK ("level" > 0), "after" TEXT NOT NULL CHECK ("after" <> ''),
      "to" TEXT NOT NULL CHECK ("to" <> ''),
      "action" TEXT NOT NULL CHECK ("action" IN ('task', 'notify')), "text" TEXT
    ) STRICT;
    CREATE UNIQUE INDEX escalation_levels_level ON escalation_levels ("level") WHERE removed = 0;
    CREATE TABLE workdays (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "day" TEXT NOT NULL CHECK ("day" <> ''), hours TEXT NOT NULL CHECK (hours <> '')
    ) STRICT;
    CREATE UNIQUE INDEX workdays_day ON workdays ("day") WHERE removed = 0;
    CREATE TABLE escalations (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "on" TEXT NOT NULL CHECK ("on" <> ''), "level" INTEGER NOT NULL CHECK ("level" > 0),
      "user" INTEGER REFERENCES users (id) ON DELETE RESTRICT, task TEXT,
      since INTEGER NOT NULL, ended_at INTEGER, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX escalations_on ON escalations ("on", since);
    CREATE INDEX escalations_live ON escalations ("on") WHERE ended_at IS NULL;
    """

  private static let forms: StaticString = """
    CREATE TABLE forms (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''),
      enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)), source TEXT, aliases TEXT,
      honeypot TEXT, min_seconds INTEGER CHECK (min_seconds >= 0),
      max_links INTEGER CHECK (max_links >= 0),
      cyrillic INTEGER NOT NULL DEFAULT 0 CHECK (cyrillic IN (0, 1)),
      per_address INTEGER CHECK (per_address >= 0), redirect TEXT, secret TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX forms_name ON forms (name) WHERE removed = 0;
    CREATE TABLE form_requests (
      hash TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL, stored_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE submissions (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      form INTEGER NOT NULL REFERENCES forms (id) ON DELETE RESTRICT,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('lead', 'attached', 'quarantine', 'dropped', 'error')),
      person TEXT, person_key TEXT, email TEXT, phone TEXT, "text" TEXT, page TEXT, utm TEXT,
      answers TEXT, external_id TEXT, remote TEXT, note TEXT, received_at INTEGER NOT NULL,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      content TEXT NOT NULL, raw TEXT NOT NULL REFERENCES form_requests (hash) ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX submissions_external ON submissions (form, external_id)
      WHERE external_id IS NOT NULL;
    CREATE INDEX submissions_content ON submissions (form, content, received_at);
    CREATE INDEX submissions_lead ON submissions (lead) WHERE lead IS NOT NULL;
    CREATE INDEX submissions_deal ON submissions (deal) WHERE deal IS NOT NULL;
    CREATE INDEX submissions_contact ON submissions (contact) WHERE contact IS NOT NULL;
    CREATE INDEX submissions_company ON submissions (company) WHERE company IS NOT NULL;
    CREATE TABLE form_arrivals (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, place TEXT NOT NULL,
      form INTEGER NOT NULL REFERENCES forms (id) ON DELETE RESTRICT, hash TEXT NOT NULL,
      submission INTEGER REFERENCES submissions (id) ON DELETE RESTRICT, outcome TEXT NOT NULL,
      remote TEXT, seen_at INTEGER NOT NULL, UNIQUE (source, place)
    ) STRICT;
    CREATE INDEX form_arrivals_remote ON form_arrivals (remote, seen_at)
      WHERE remote IS NOT NULL;
    """

  private static let channels: StaticString = """
    CREATE TABLE channels (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''),
      "user" INTEGER REFERENCES users (id) ON DELETE RESTRICT, events TEXT, silent TEXT,
      digest TEXT, enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
      since INTEGER NOT NULL, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notifications_unsent ON notifications (id) WHERE sent_at IS NULL;
    """
}
