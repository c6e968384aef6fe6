/// Migration 11: fields that the people of a store add, and saved views.
///
/// Frozen: a later change is a later migration.
enum M011Fields {
  static let number = 11
  static let scripts: [StaticString] = [fields, views]

  private static let fields: StaticString = """
    CREATE TABLE custom_fields (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      kind TEXT NOT NULL
        CHECK (kind IN ('lead', 'contact', 'company', 'deal', 'product', 'task')),
      name TEXT NOT NULL CHECK (name <> ''), type TEXT NOT NULL,
      label_en TEXT NOT NULL, label_ru TEXT NOT NULL, choices TEXT,
      required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
      sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)),
      listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),
      "column" TEXT NOT NULL CHECK (substr("column", 1, 7) = 'custom_'),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX custom_fields_name ON custom_fields (kind, name) WHERE removed = 0;
    CREATE UNIQUE INDEX custom_fields_column ON custom_fields (kind, "column") WHERE removed = 0;
    """

  private static let views: StaticString = """
    CREATE TABLE views (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      name TEXT NOT NULL CHECK (name <> ''), name_key TEXT, kind TEXT NOT NULL,
      filters TEXT, "columns" TEXT, sort TEXT,
      "limit" INTEGER CHECK ("limit" >= 0), flags TEXT,
      owner INTEGER NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
      shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX views_own ON views (owner, kind, name_key) WHERE removed = 0;
    CREATE INDEX views_kind ON views (kind, name_key);
    CREATE TABLE preferences (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "user" INTEGER NOT NULL REFERENCES users (id) ON DELETE RESTRICT, kind TEXT NOT NULL,
      "view" INTEGER NOT NULL REFERENCES views (id) ON DELETE RESTRICT
    ) STRICT;
    CREATE UNIQUE INDEX preferences_user ON preferences ("user", kind) WHERE removed = 0;
    """
}
