/// Migration 43: the keys of records stand in one tree instead of two.
///
/// Frozen: a later change is a later migration. A table without row numbers is its own primary key: a
/// key costs one entry less to write, and a start has one index less to read about.
enum M043KeysInOrder {
  static let number = 43
  static let scripts: [StaticString] = [
    """
    CREATE TABLE keys_in_order (
      kind TEXT NOT NULL, record INTEGER NOT NULL, type TEXT NOT NULL, "key" TEXT NOT NULL,
      PRIMARY KEY (type, "key", kind, record)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO keys_in_order SELECT kind, record, type, "key" FROM record_keys
      ORDER BY type, "key", kind, record;
    DROP TABLE record_keys;
    ALTER TABLE keys_in_order RENAME TO record_keys;
    CREATE INDEX record_keys_record ON record_keys (kind, record);
    """
  ]
}
