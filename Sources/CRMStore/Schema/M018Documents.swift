/// Migration 18: quotes, invoices, orders, payments, their lines and statuses; shipments that nobody
/// could place yet; what was handed to 1С.
///
/// Frozen: a later change is a later migration. `serial` is the number of a paper within its year
/// where the program gave it; `onec_exports` remembers what 1С has been given.
enum M018Documents {
  static let number = 18
  static let scripts: [StaticString] = [statuses, papers, money, shipments, goods, exchange]

  private static let statuses: StaticString = """
    INSERT INTO stages (pipeline, "key", "position", kind, label_en, label_ru) VALUES
      ('quote', 'new', 0, 'initial', 'New', 'Новое'),
      ('quote', 'sent', 1, 'open', 'Sent to the customer', 'Отправлено клиенту'),
      ('quote', 'accepted', 2, 'won', 'Accepted', 'Принято'),
      ('quote', 'declined', 3, 'lost', 'Declined', 'Отклонено'),
      ('invoice', 'draft', 0, 'initial', 'Draft', 'Черновик'),
      ('invoice', 'sent', 1, 'open', 'Sent to the customer', 'Отправлен клиенту'),
      ('invoice', 'confirmed', 2, 'won', 'Confirmed', 'Подтвержден'),
      ('invoice', 'paid', 3, 'done', 'Paid', 'Оплачен'),
      ('invoice', 'declined', 4, 'lost', 'Declined', 'Отклонен'),
      ('order', 'new', 0, 'initial', 'New', 'Новый'),
      ('order', 'working', 1, 'open', 'In work', 'В работе'),
      ('order', 'shipped', 2, 'done', 'Shipped', 'Отгружен'),
      ('order', 'cancelled', 3, 'lost', 'Cancelled', 'Отменён');
    """

  private static let papers: StaticString = """
    CREATE TABLE quotes (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL CHECK (number <> ''), number_key TEXT, serial INTEGER,
      "date" TEXT NOT NULL, status TEXT NOT NULL,
      deal INTEGER NOT NULL REFERENCES deals (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT,
      "text" TEXT, text_key TEXT, amount INTEGER, vat INTEGER, currency TEXT NOT NULL,
      valid_until TEXT, reason TEXT, source TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX quotes_deal ON quotes (deal);
    CREATE INDEX quotes_company ON quotes (company) WHERE company IS NOT NULL;
    CREATE INDEX quotes_contact ON quotes (contact) WHERE contact IS NOT NULL;
    CREATE INDEX quotes_number ON quotes (number_key);
    CREATE TABLE invoices (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL CHECK (number <> ''), number_key TEXT, serial INTEGER,
      "date" TEXT NOT NULL, external_id TEXT, status TEXT NOT NULL,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      quote INTEGER REFERENCES quotes (id) ON DELETE RESTRICT,
      amount INTEGER, vat INTEGER, currency TEXT NOT NULL, paid_amount INTEGER NOT NULL DEFAULT 0,
      due_on TEXT, reason TEXT, party TEXT, party_key TEXT, inn TEXT, kpp TEXT,
      note TEXT, note_key TEXT, source TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX invoices_deal ON invoices (deal);
    CREATE INDEX invoices_company ON invoices (company) WHERE company IS NOT NULL;
    CREATE INDEX invoices_quote ON invoices (quote) WHERE quote IS NOT NULL;
    CREATE INDEX invoices_number ON invoices (number_key);
    CREATE INDEX invoices_external ON invoices (external_id) WHERE external_id IS NOT NULL;
    CREATE TABLE orders (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL CHECK (number <> ''), number_key TEXT, serial INTEGER,
      "date" TEXT NOT NULL, external_id TEXT, status TEXT NOT NULL,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      invoice INTEGER REFERENCES invoices (id) ON DELETE RESTRICT,
      amount INTEGER, vat INTEGER, currency TEXT NOT NULL, paid_amount INTEGER NOT NULL DEFAULT 0,
      shipped_amount INTEGER NOT NULL DEFAULT 0, shipped_at TEXT, reason TEXT,
      party TEXT, party_key TEXT, inn TEXT, kpp TEXT, note TEXT, note_key TEXT, source TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX orders_deal ON orders (deal);
    CREATE INDEX orders_company ON orders (company) WHERE company IS NOT NULL;
    CREATE INDEX orders_invoice ON orders (invoice) WHERE invoice IS NOT NULL;
    CREATE INDEX orders_number ON orders (number_key);
    CREATE INDEX orders_external ON orders (external_id) WHERE external_id IS NOT NULL;
    """

  private static let money: StaticString = """
    CREATE TABLE payments (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL CHECK (number <> ''), number_key TEXT, serial INTEGER,
      "date" TEXT NOT NULL, external_id TEXT,
      invoice INTEGER REFERENCES invoices (id) ON DELETE RESTRICT,
      "order" INTEGER REFERENCES orders (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT,
      amount INTEGER NOT NULL, currency TEXT NOT NULL,
      method TEXT CHECK (method IN ('bank', 'cash', 'card')), payer TEXT, payer_key TEXT,
      inn TEXT, kpp TEXT, purpose TEXT, purpose_key TEXT, source TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX payments_invoice ON payments (invoice) WHERE invoice IS NOT NULL;
    CREATE INDEX payments_order ON payments ("order") WHERE "order" IS NOT NULL;
    CREATE INDEX payments_deal ON payments (deal);
    CREATE INDEX payments_company ON payments (company) WHERE company IS NOT NULL;
    CREATE INDEX payments_external ON payments (external_id) WHERE external_id IS NOT NULL;
    """

  private static let goods: StaticString = """
    CREATE TABLE document_lines (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      quote INTEGER REFERENCES quotes (id) ON DELETE RESTRICT,
      invoice INTEGER REFERENCES invoices (id) ON DELETE RESTRICT,
      "order" INTEGER REFERENCES orders (id) ON DELETE RESTRICT,
      shipment INTEGER REFERENCES shipments (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      "position" INTEGER NOT NULL, product INTEGER REFERENCES products (id) ON DELETE RESTRICT,
      sku TEXT, sku_key TEXT, name TEXT NOT NULL, name_key TEXT,
      quantity INTEGER NOT NULL, unit TEXT, price INTEGER NOT NULL, currency TEXT NOT NULL,
      discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 10000),
      vat_rate TEXT NOT NULL, amount INTEGER NOT NULL, vat INTEGER NOT NULL, external_id TEXT
    ) STRICT;
    CREATE INDEX document_lines_quote ON document_lines (quote) WHERE quote IS NOT NULL;
    CREATE INDEX document_lines_invoice ON document_lines (invoice) WHERE invoice IS NOT NULL;
    CREATE INDEX document_lines_order ON document_lines ("order") WHERE "order" IS NOT NULL;
    CREATE INDEX document_lines_shipment ON document_lines (shipment) WHERE shipment IS NOT NULL;
    CREATE INDEX document_lines_deal ON document_lines (deal) WHERE deal IS NOT NULL;
    CREATE INDEX document_lines_product ON document_lines (product) WHERE product IS NOT NULL;
    """

  private static let shipments: StaticString = """
    CREATE TABLE shipments_anew (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      number TEXT NOT NULL, number_key TEXT, "date" TEXT NOT NULL, external_id TEXT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      "order" INTEGER REFERENCES orders (id) ON DELETE RESTRICT,
      company INTEGER REFERENCES companies (id) ON DELETE RESTRICT, amount INTEGER, currency TEXT,
      source TEXT
    ) STRICT;
    INSERT INTO shipments_anew (id, removed, number, number_key, "date", external_id, deal, company,
      amount, currency, source)
    SELECT id, removed, number, number_key, "date", external_id, deal, company, amount, currency,
      source FROM shipments;
    DROP TABLE shipments;
    ALTER TABLE shipments_anew RENAME TO shipments;
    CREATE INDEX shipments_deal ON shipments (deal);
    CREATE INDEX shipments_order ON shipments ("order") WHERE "order" IS NOT NULL;
    CREATE INDEX shipments_company ON shipments (company) WHERE company IS NOT NULL;
    CREATE INDEX shipments_external ON shipments (external_id) WHERE external_id IS NOT NULL;
    """

  private static let exchange: StaticString = """
    CREATE TABLE onec_exports (
      kind TEXT NOT NULL, record INTEGER NOT NULL, exported_at INTEGER NOT NULL,
      PRIMARY KEY (kind, record)
    ) STRICT;
    """
}
