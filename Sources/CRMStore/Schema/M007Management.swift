/// Migration 7: who stands in for whom, and what the reports of the head are read by.
///
/// Frozen: a later change is a later migration.
enum M007Management {
  static let number = 7
  static let scripts: [StaticString] = [people, figures]

  private static let people: StaticString = """
    ALTER TABLE users ADD COLUMN substitute INTEGER
      CHECK (substitute <> id) REFERENCES users (id) ON DELETE RESTRICT;
    CREATE INDEX changes_handed ON changes (before, operation) WHERE rule = 'substitution';
    """

  private static let figures: StaticString = """
    CREATE INDEX leads_assigned ON leads (assigned_at, owner);
    CREATE INDEX deals_won ON deals (won_at, owner) WHERE won_at IS NOT NULL;
    CREATE INDEX deals_closed ON deals (closed_at, owner) WHERE closed_at IS NOT NULL;
    """
}
