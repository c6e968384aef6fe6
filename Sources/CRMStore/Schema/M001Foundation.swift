/// Migration 1: people, leads, contacts, companies, deals, goods, tasks, letters, rules, journal.
///
/// Frozen: a later change is a later migration. Instants are UTC seconds, days ISO text, money minor
/// units, quantities thousandths, percents hundredths; columns that end in `_key` are folded copies
/// for search; lists are lines of one text.
enum M001Foundation {
  static let number = 1
  static let scripts: [StaticString] = [people, customers, sales, work, mail, journal]

  private static let people: StaticString = """
    CREATE TABLE settings ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
    CREATE TABLE users (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      login TEXT NOT NULL UNIQUE CHECK (login <> ''), login_key TEXT,
      name TEXT, name_key TEXT,
      "role" TEXT NOT NULL
        CHECK ("role" IN ('seller', 'senior', 'head', 'director', 'accountant', 'admin')),
      "position" TEXT, department TEXT, manager INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      email TEXT, phone TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), away_until TEXT
    ) STRICT;
    CREATE TABLE stages (
      id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, "key" TEXT NOT NULL,
      "position" INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('initial', 'open', 'qualified', 'waiting', 'failed',
        'converted', 'won', 'done', 'lost')),
      label_en TEXT NOT NULL, label_ru TEXT NOT NULL, UNIQUE (pipeline, "key")
    ) STRICT;
    CREATE TABLE rotations (
      name TEXT PRIMARY KEY, last_user INTEGER NOT NULL REFERENCES users (id) ON DELETE RESTRICT
    ) STRICT;
    """

  private static let customers: StaticString = """
    CREATE TABLE leads (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL, name_key TEXT, status TEXT NOT NULL, person TEXT, person_key TEXT,
      company TEXT, company_key TEXT, inn TEXT, email TEXT, phone TEXT, emails TEXT, phones TEXT,
      source TEXT,
      channel TEXT CHECK (channel IN ('mail', 'phone', 'form', 'chat', 'visit', 'other')),
      interest TEXT, interest_key TEXT, need TEXT,
      amount INTEGER, currency TEXT,
      owner INTEGER REFERENCES users (id) ON DELETE RESTRICT, reason TEXT, wake_on TEXT, tags TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, assigned_at INTEGER,
      first_response_at INTEGER, converted_at INTEGER,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX leads_owner ON leads (owner, status);
    CREATE INDEX leads_status ON leads (status);
    CREATE INDEX leads_wake ON leads (wake_on) WHERE wake_on IS NOT NULL;
    CREATE TABLE contacts (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL, name_key TEXT, first_name TEXT, last_name TEXT, patronymic TEXT,
      "position" TEXT, "role" TEXT
        CHECK ("role" IN ('decision-maker', 'influencer', 'user', 'accounting', 'other')),
      email TEXT, phone TEXT, emails TEXT, phones TEXT,
      birthday TEXT, companies TEXT, owner INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      consent TEXT, tags TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contacts_owner ON contacts (owner);
    CREATE TABLE companies (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL, name_key TEXT, legal_name TEXT, legal_name_key TEXT,
      inn TEXT, kpp TEXT, ogrn TEXT, okpo TEXT, category TEXT, category_key TEXT,
      kind TEXT CHECK (kind IN ('client', 'supplier', 'competitor', 'carrier')),
      legal_address TEXT, postal_address TEXT, email TEXT, phone TEXT, emails TEXT, phones TEXT,
      bank_account TEXT, bik TEXT, owner INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      holding INTEGER REFERENCES companies (id) ON DELETE RESTRICT, tags TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX companies_owner ON companies (owner);
    CREATE TABLE contact_companies (
      contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      company INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
      PRIMARY KEY (contact, company)
    ) STRICT;
    CREATE INDEX contact_companies_company ON contact_companies (company);
    CREATE TABLE record_keys (
      kind TEXT NOT NULL, record INTEGER NOT NULL, type TEXT NOT NULL, "key" TEXT NOT NULL,
      PRIMARY KEY (type, "key", kind, record)
    ) STRICT;
    CREATE INDEX record_keys_record ON record_keys (kind, record);
    """

  private static let sales: StaticString = """
    CREATE TABLE products (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      sku TEXT NOT NULL UNIQUE CHECK (sku <> ''), sku_key TEXT, name TEXT NOT NULL, name_key TEXT,
      unit TEXT, price INTEGER, currency TEXT, vat_rate TEXT, brand TEXT, brand_key TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;
    CREATE TABLE deals (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      title TEXT NOT NULL, title_key TEXT, stage TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('controlled', 'manual', 'free')), pipeline TEXT NOT NULL,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      owner INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      amount INTEGER, currency TEXT, probability INTEGER, expected_on TEXT, reason TEXT,
      category TEXT, category_key TEXT, wake_on TEXT, created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL, won_at INTEGER, closed_at INTEGER,
      FOREIGN KEY (pipeline, stage) REFERENCES stages (pipeline, "key") ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX deals_owner ON deals (owner, stage);
    CREATE INDEX deals_stage ON deals (pipeline, stage);
    CREATE INDEX deals_company ON deals (company);
    CREATE INDEX deals_contact ON deals (contact);
    CREATE INDEX deals_wake ON deals (wake_on) WHERE wake_on IS NOT NULL;
    CREATE TABLE items (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      deal INTEGER NOT NULL REFERENCES deals (id) ON DELETE RESTRICT, "position" INTEGER NOT NULL,
      product INTEGER REFERENCES products (id) ON DELETE RESTRICT,
      sku TEXT, sku_key TEXT, name TEXT NOT NULL, name_key TEXT,
      quantity INTEGER NOT NULL CHECK (quantity > 0), unit TEXT,
      price INTEGER NOT NULL CHECK (price >= 0), currency TEXT NOT NULL,
      discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 10000),
      vat_rate TEXT NOT NULL, amount INTEGER NOT NULL, vat INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX items_deal ON items (deal, "position");
    CREATE TABLE shipments (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL, number_key TEXT, "date" TEXT NOT NULL, external_id TEXT,
      deal INTEGER NOT NULL REFERENCES deals (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT, amount INTEGER, currency TEXT,
      source TEXT
    ) STRICT;
    CREATE INDEX shipments_deal ON shipments (deal);
    """

  private static let work: StaticString = """
    CREATE TABLE tasks (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      title TEXT NOT NULL, title_key TEXT, kind TEXT NOT NULL CHECK (kind IN
        ('call', 'letter', 'meeting', 'document', 'process', 'assign', 'choose', 'other')),
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'declined')), "on" TEXT,
      author INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      assignee INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
      due_at INTEGER, remind_at INTEGER, done_at INTEGER, outcome TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX tasks_assignee ON tasks (assignee, status, due_at);
    CREATE INDEX tasks_on ON tasks ("on", status);
    CREATE INDEX tasks_due ON tasks (due_at) WHERE status = 'open';
    CREATE INDEX tasks_remind ON tasks (remind_at) WHERE status = 'open';
    CREATE TABLE notifications (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "user" INTEGER NOT NULL REFERENCES users (id) ON DELETE RESTRICT, event TEXT NOT NULL,
      "on" TEXT, "text" TEXT NOT NULL, text_key TEXT, created_at INTEGER NOT NULL,
      sent_at INTEGER, read_at INTEGER
    ) STRICT;
    CREATE INDEX notifications_user ON notifications ("user", read_at);
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      channel TEXT NOT NULL, "to" TEXT NOT NULL, subject TEXT, subject_key TEXT, body TEXT NOT NULL,
      "on" TEXT, "key" TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL
        CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'dropped')),
      attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER, last_error TEXT,
      created_at INTEGER NOT NULL, sent_at INTEGER
    ) STRICT;
    CREATE INDEX outbox_due ON outbox (state, next_at);
    CREATE TABLE rules (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL UNIQUE CHECK (name <> ''), name_key TEXT,
      summary TEXT NOT NULL, summary_key TEXT,
      enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
      shipped INTEGER NOT NULL CHECK (shipped IN (0, 1)), "text" TEXT NOT NULL
    ) STRICT;
    CREATE TABLE firings (
      rule INTEGER NOT NULL REFERENCES rules (id) ON DELETE RESTRICT, kind TEXT NOT NULL,
      record INTEGER NOT NULL, event TEXT NOT NULL, fired_at INTEGER NOT NULL,
      PRIMARY KEY (rule, kind, record, event)
    ) STRICT;
    """

  private static let mail: StaticString = """
    CREATE TABLE messages (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), mailbox TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN
        ('lead', 'attached', 'duplicate', 'auto-reply', 'bounce', 'spam', 'error')),
      message_id TEXT, in_reply_to TEXT, thread INTEGER, "from" TEXT, from_key TEXT, "to" TEXT,
      cc TEXT, subject TEXT, subject_key TEXT, "date" INTEGER, "text" TEXT, attachments TEXT,
      note TEXT, lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      content TEXT NOT NULL, raw TEXT NOT NULL REFERENCES letters (hash) ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX messages_id ON messages (message_id) WHERE message_id IS NOT NULL;
    CREATE INDEX messages_content ON messages (content);
    CREATE INDEX messages_raw ON messages (raw);
    CREATE INDEX messages_lead ON messages (lead) WHERE lead IS NOT NULL;
    CREATE INDEX messages_deal ON messages (deal) WHERE deal IS NOT NULL;
    CREATE INDEX messages_contact ON messages (contact) WHERE contact IS NOT NULL;
    CREATE TABLE letters (
      hash TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB, stored_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, place TEXT NOT NULL, hash TEXT NOT NULL,
      message INTEGER NOT NULL REFERENCES messages (id) ON DELETE RESTRICT,
      outcome TEXT NOT NULL, seen_at INTEGER NOT NULL, UNIQUE (source, place, hash)
    ) STRICT;
    CREATE TABLE spammers (address TEXT PRIMARY KEY, marked_at INTEGER NOT NULL) STRICT;
    """

  private static let journal: StaticString = """
    CREATE TABLE operations (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL,
      "user" INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      command TEXT NOT NULL, command_key TEXT, note TEXT,
      undone INTEGER REFERENCES operations (id) ON DELETE RESTRICT,
      undoes INTEGER REFERENCES operations (id) ON DELETE RESTRICT,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed = 0)
    ) STRICT;
    CREATE INDEX operations_undone ON operations (undone) WHERE undone IS NOT NULL;
    CREATE INDEX operations_user ON operations ("user");
    CREATE TABLE changes (
      id INTEGER PRIMARY KEY, operation INTEGER NOT NULL REFERENCES operations (id) ON DELETE RESTRICT,
      kind TEXT NOT NULL, record INTEGER NOT NULL, field TEXT NOT NULL, before TEXT, after TEXT,
      rule TEXT, reason TEXT
    ) STRICT;
    CREATE INDEX changes_operation ON changes (operation);
    CREATE INDEX changes_record ON changes (kind, record, field);
    """
}
