/// Migration 31: refusals of surveys that come when the answers are there already, and indexes for
/// what the tick asks of surveys every minute.
///
/// Frozen: a later change is a later migration.
enum M031Refusals {
  static let number = 31
  static let scripts: [StaticString] = [refusals, indexes]

  private static let refusals: StaticString = """
    ALTER TABLE survey_invitations ADD COLUMN refused_at INTEGER;
    """

  private static let indexes: StaticString = """
    CREATE INDEX messages_thread ON messages (thread) WHERE thread IS NOT NULL;
    CREATE INDEX survey_invitations_on ON survey_invitations ("on");
    CREATE INDEX survey_invitations_planned ON survey_invitations (send_at)
      WHERE state = 'planned';
    CREATE INDEX survey_invitations_silent ON survey_invitations (survey, sent_at)
      WHERE state IN ('asked', 'begun') AND reminded_at IS NULL;
    """
}
