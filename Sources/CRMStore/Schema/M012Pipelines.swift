/// Migration 12: pipelines as data, what a stage requires, what is at hand there, what was ticked.
///
/// The stages of a store that was there before keep what the program demanded of them until then.
enum M012Pipelines {
  static let number = 12
  static let scripts: [StaticString] = [pipelines, stages, points]

  private static let pipelines: StaticString = """
    CREATE TABLE pipelines (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      "key" TEXT NOT NULL UNIQUE CHECK ("key" <> ''),
      label_en TEXT NOT NULL, label_ru TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('controlled', 'manual', 'free')),
      "default" INTEGER NOT NULL DEFAULT 0 CHECK ("default" IN (0, 1)),
      "position" INTEGER NOT NULL
    ) STRICT;
    INSERT INTO pipelines ("key", label_en, label_ru, type, "default", "position")
    SELECT DISTINCT s.pipeline,
      CASE s.pipeline WHEN 'lead' THEN 'Leads' WHEN 'sales' THEN 'Sales'
        WHEN 'telemarketing' THEN 'Telemarketing' ELSE s.pipeline END,
      CASE s.pipeline WHEN 'lead' THEN 'Лиды' WHEN 'sales' THEN 'Продажи'
        WHEN 'telemarketing' THEN 'Телемаркетинг' ELSE s.pipeline END,
      CASE s.pipeline WHEN 'lead' THEN 'manual' ELSE 'controlled' END,
      CASE WHEN s.pipeline = (SELECT "value" FROM settings WHERE "key" = 'pipeline')
        THEN 1 ELSE 0 END,
      CASE s.pipeline WHEN 'lead' THEN 0 ELSE 1 END
    FROM stages s;
    """

  private static let stages: StaticString = """
    ALTER TABLE stages ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
    ALTER TABLE stages ADD COLUMN required TEXT;
    UPDATE stages SET required = 'items
    contact' WHERE pipeline <> 'lead' AND kind NOT IN ('initial', 'lost');
    UPDATE stages SET required = 'person
    phone|email
    interest|need' WHERE pipeline = 'lead' AND kind = 'qualified';
    """

  private static let points: StaticString = """
    CREATE TABLE stage_points (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      stage INTEGER NOT NULL REFERENCES stages (id) ON DELETE RESTRICT,
      sort TEXT NOT NULL CHECK (sort IN ('check', 'question', 'advantage', 'objection')),
      "position" INTEGER NOT NULL, "text" TEXT NOT NULL CHECK ("text" <> ''), answer TEXT
    ) STRICT;
    CREATE INDEX stage_points_stage ON stage_points (stage, sort, "position");
    CREATE TABLE stage_checks (
      id INTEGER PRIMARY KEY, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      point INTEGER NOT NULL REFERENCES stage_points (id) ON DELETE RESTRICT,
      "text" TEXT NOT NULL,
      lead INTEGER REFERENCES leads (id) ON DELETE RESTRICT,
      deal INTEGER REFERENCES deals (id) ON DELETE RESTRICT,
      "user" INTEGER REFERENCES users (id) ON DELETE RESTRICT,
      created_at INTEGER NOT NULL, CHECK ((lead IS NULL) <> (deal IS NULL))
    ) STRICT;
    CREATE INDEX stage_checks_deal ON stage_checks (deal) WHERE deal IS NOT NULL;
    CREATE INDEX stage_checks_lead ON stage_checks (lead) WHERE lead IS NOT NULL;
    """
}
