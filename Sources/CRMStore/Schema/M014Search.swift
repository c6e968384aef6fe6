/// Migration 14: what the full-text index knows of.
///
/// The index itself belongs to the engine, which makes it when somebody first searches. A document
/// is a record as it was indexed; its number is never used again.
enum M014Search {
  static let number = 14
  static let scripts: [StaticString] = [documents]

  private static let documents: StaticString = """
    CREATE TABLE search_documents (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER NOT NULL, digest INTEGER NOT NULL,
      UNIQUE (kind, record)
    ) STRICT;
    CREATE TABLE search_state (
      id INTEGER PRIMARY KEY CHECK (id = 1), "change" INTEGER NOT NULL, documents INTEGER NOT NULL
    ) STRICT;
    INSERT INTO search_state (id, "change", documents) VALUES (1, 0, 0);
    """
}
