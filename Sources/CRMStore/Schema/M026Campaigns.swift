/// Migration 26: what customers agreed to, campaigns, and the people whom they reach.
///
/// Frozen: a later change is a later migration. `address_key` and `recipient` are folded addresses.
/// `token` is what the addresses in a letter end with; it stands as it is, because the letter that
/// carries it is kept in the store as well.
enum M026Campaigns {
  static let number = 26
  static let scripts: [StaticString] = [consents, campaigns, recipients]

  private static let consents: StaticString = """
    CREATE TABLE consents (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
      topic TEXT NOT NULL CHECK (topic <> ''), "on" TEXT NOT NULL CHECK ("on" <> ''),
      address TEXT, address_key TEXT, "at" INTEGER NOT NULL, source TEXT,
      author INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX consents_address ON consents (address_key) WHERE address_key IS NOT NULL;
    CREATE INDEX consents_lead ON consents (lead) WHERE lead IS NOT NULL;
    CREATE INDEX consents_contact ON consents (contact) WHERE contact IS NOT NULL;
    CREATE INDEX consents_company ON consents (company) WHERE company IS NOT NULL;
    """

  private static let campaigns: StaticString = """
    CREATE TABLE campaigns (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''), name_key TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'running', 'paused')),
      kind TEXT NOT NULL CHECK (kind IN ('lead', 'contact', 'company', 'deal')),
      filters TEXT NOT NULL, template TEXT NOT NULL CHECK (template <> ''), subject TEXT,
      topic TEXT NOT NULL CHECK (topic <> ''),
      opt_in INTEGER NOT NULL DEFAULT 0 CHECK (opt_in IN (0, 1)),
      mailbox TEXT, language TEXT CHECK (language IN ('en', 'ru')),
      "window" TEXT, rate TEXT, yearly TEXT, send_at INTEGER,
      started_at INTEGER, author INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX campaigns_name ON campaigns (name_key) WHERE removed = 0;
    """

  private static let recipients: StaticString = """
    CREATE TABLE campaign_recipients (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      campaign INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE RESTRICT,
      occasion TEXT NOT NULL, "on" TEXT NOT NULL CHECK ("on" <> ''), person TEXT,
      address TEXT NOT NULL CHECK (address <> ''), recipient TEXT NOT NULL,
      seller INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      bounced_at INTEGER, complained_at INTEGER, unsubscribed_at INTEGER, answered_at INTEGER,
      opened_at INTEGER, links TEXT, token TEXT,
      delivery INTEGER REFERENCES outbox (id) ON DELETE RESTRICT,
      message INTEGER REFERENCES messages (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX campaign_recipients_address
      ON campaign_recipients (campaign, occasion, recipient) WHERE removed = 0;
    CREATE INDEX campaign_recipients_on ON campaign_recipients (campaign, "on");
    CREATE UNIQUE INDEX campaign_recipients_token ON campaign_recipients (token)
      WHERE token IS NOT NULL;
    CREATE INDEX campaign_recipients_delivery ON campaign_recipients (delivery)
      WHERE delivery IS NOT NULL;
    CREATE INDEX campaign_recipients_message ON campaign_recipients (message)
      WHERE message IS NOT NULL;
    CREATE INDEX campaign_recipients_deal ON campaign_recipients (deal) WHERE deal IS NOT NULL;
    CREATE INDEX campaign_recipients_lead ON campaign_recipients (lead) WHERE lead IS NOT NULL;
    CREATE INDEX campaign_recipients_contact ON campaign_recipients (contact)
      WHERE contact IS NOT NULL;
    CREATE INDEX campaign_recipients_company ON campaign_recipients (company)
      WHERE company IS NOT NULL;
    CREATE INDEX outbox_purpose_sent ON outbox (purpose, sent_at)
      WHERE purpose IS NOT NULL AND sent_at IS NOT NULL;
    """
}
