/// Migration 24: surveys, and the people who were asked.
///
/// Frozen: a later change is a later migration. `token` is what the address of the page ends with: it
/// stands as it is, because the letter that carries it is kept in the store as well.
enum M024Surveys {
  static let number = 24
  static let scripts: [StaticString] = [surveys]

  private static let surveys: StaticString = """
    CREATE TABLE surveys (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''), title TEXT NOT NULL CHECK (title <> ''),
      topic TEXT NOT NULL CHECK (topic <> ''),
      enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
      shipped INTEGER NOT NULL DEFAULT 0 CHECK (shipped IN (0, 1)),
      "text" TEXT NOT NULL CHECK ("text" <> ''), created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX surveys_name ON surveys (name) WHERE removed = 0;
    CREATE TABLE survey_invitations (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      survey INTEGER NOT NULL REFERENCES surveys (id) ON DELETE RESTRICT,
      "on" TEXT NOT NULL CHECK ("on" <> ''), person TEXT,
      state TEXT NOT NULL
        CHECK (state IN ('planned', 'asked', 'begun', 'answered', 'declined', 'dropped')),
      way TEXT NOT NULL CHECK (way IN ('letter', 'call')),
      language TEXT NOT NULL CHECK (language IN ('en', 'ru')),
      seller INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      outcome TEXT CHECK (outcome IN ('open', 'won', 'done', 'lost')), stage TEXT,
      send_at INTEGER, sent_at INTEGER, reminded_at INTEGER, answered_at INTEGER,
      answered_by TEXT CHECK (answered_by IN ('page', 'mail', 'manager')),
      score INTEGER, low INTEGER CHECK (low IN (0, 1)), answers TEXT,
      delivery INTEGER REFERENCES outbox (id) ON DELETE RESTRICT,
      message INTEGER REFERENCES messages (id) ON DELETE RESTRICT,
      task INTEGER REFERENCES tasks (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      token TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX survey_invitations_token ON survey_invitations (token)
      WHERE token IS NOT NULL;
    CREATE INDEX survey_invitations_survey ON survey_invitations (survey, state);
    CREATE INDEX survey_invitations_message ON survey_invitations (message)
      WHERE message IS NOT NULL;
    CREATE INDEX survey_invitations_deal ON survey_invitations (deal) WHERE deal IS NOT NULL;
    CREATE INDEX survey_invitations_lead ON survey_invitations (lead) WHERE lead IS NOT NULL;
    CREATE INDEX survey_invitations_contact ON survey_invitations (contact)
      WHERE contact IS NOT NULL;
    CREATE INDEX survey_invitations_company ON survey_invitations (company)
      WHERE company IS NOT NULL;
    """
}
