/// Migration 22: the keys under which bases of 1С know our records.
///
/// Frozen: a later change is a later migration. `base` is the address of the base, `catalog` the name
/// of its list: a customer of УТ stands in two.
enum M022OneCKeys {
  static let number = 22
  static let scripts: [StaticString] = [keys]

  private static let keys: StaticString = """
    CREATE TABLE onec_keys (
      base TEXT NOT NULL CHECK (base <> ''), catalog TEXT NOT NULL CHECK (catalog <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''), record INTEGER NOT NULL CHECK (record > 0),
      "key" TEXT NOT NULL CHECK ("key" <> ''), pushed_at INTEGER NOT NULL,
      PRIMARY KEY (base, catalog, kind, record)
    ) STRICT;
    """
}
