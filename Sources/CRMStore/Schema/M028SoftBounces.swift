/// Migration 28: letters that an address did not take for the time being. A report that is undone or
/// removed counts no more, by its message.
///
/// Frozen: a later change is a later migration.
enum M028SoftBounces {
  static let number = 28
  static let scripts: [StaticString] = [
    """
    CREATE TABLE soft_bounces (
      id INTEGER PRIMARY KEY, address TEXT NOT NULL,
      message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
      original TEXT NOT NULL, said TEXT NOT NULL, "at" INTEGER NOT NULL,
      UNIQUE (address, message)
    ) STRICT;
    CREATE INDEX soft_bounces_message ON soft_bounces (message);
    """
  ]
}
