/// Migration 20: addresses of leads, contacts and companies at which no letter arrives.
///
/// Frozen: a later change is a later migration.
enum M020WrongAddresses {
  static let number = 20
  static let scripts: [StaticString] = [
    """
    ALTER TABLE leads ADD COLUMN wrong_emails TEXT;
    ALTER TABLE contacts ADD COLUMN wrong_emails TEXT;
    ALTER TABLE companies ADD COLUMN wrong_emails TEXT;
    """
  ]
}
