/// Migration 9: sites of companies, ties between companies and between persons, and the indexes by
/// which a merge finds what points at a record.
///
/// Frozen: a later change is a later migration.
enum M009Companies {
  static let number = 9
  static let scripts: [StaticString] = [fields, sites, ties, indexes]

  private static let fields: StaticString = """
    ALTER TABLE companies ADD COLUMN preferred_form TEXT CHECK (preferred_form IN
      ('llc', 'entrepreneur', 'corporation', 'self-employed', 'person', 'other'));
    ALTER TABLE contacts ADD COLUMN related_companies TEXT;
    """

  private static let sites: StaticString = """
    CREATE TABLE sites (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      company INTEGER NOT NULL REFERENCES companies (id) ON DELETE RESTRICT,
      name TEXT NOT NULL CHECK (name <> ''), name_key TEXT,
      kind TEXT CHECK (kind IN ('shop', 'warehouse', 'office', 'flat', 'other')),
      address TEXT, address_key TEXT, phone TEXT,
      contact INTEGER REFERENCES contacts (id) ON DELETE RESTRICT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sites_company ON sites (company);
    CREATE INDEX sites_contact ON sites (contact) WHERE contact IS NOT NULL;
    """

  private static let ties: StaticString = """
    CREATE TABLE affiliations (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      company INTEGER NOT NULL REFERENCES companies (id) ON DELETE RESTRICT,
      "role" TEXT NOT NULL CHECK ("role" IN ('holding', 'partner', 'competitor', 'supplier')),
      other INTEGER NOT NULL REFERENCES companies (id) ON DELETE RESTRICT,
      note TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX affiliations_company ON affiliations (company);
    CREATE INDEX affiliations_other ON affiliations (other);
    CREATE TABLE relations (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
      "role" TEXT NOT NULL
        CHECK ("role" IN ('influences', 'manager', 'colleague', 'relative', 'friend')),
      other INTEGER NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT,
      note TEXT, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX relations_contact ON relations (contact);
    CREATE INDEX relations_other ON relations (other);
    """

  private static let indexes: StaticString = """
    CREATE INDEX companies_holding ON companies (holding) WHERE holding IS NOT NULL;
    CREATE INDEX contacts_related ON contacts (related_companies)
      WHERE related_companies IS NOT NULL;
    CREATE INDEX leads_contact ON leads (contact) WHERE contact IS NOT NULL;
    CREATE INDEX leads_deal ON leads (deal) WHERE deal IS NOT NULL;
    CREATE INDEX deals_lead ON deals (lead) WHERE lead IS NOT NULL;
    CREATE INDEX messages_company ON messages (company) WHERE company IS NOT NULL;
    CREATE INDEX shipments_company ON shipments (company) WHERE company IS NOT NULL;
    """
}
