/// Migration 31: refusals of surveys that come when the answers are there already.
///
/// Frozen: a later change is a later migration.
enum M031Refusals {
  static let number = 31
  static let scripts: [StaticString] = [refusals]

  private static let refusals: StaticString = """
    ALTER TABLE survey_invitations ADD COLUMN refused_at INTEGER;
    """
}
