/// Migration 39: letters that are filed and whose mark as read the server owes us, by their places in the
/// ledger of deliveries.
///
/// Frozen: a later change is a later migration. A row is written with the letter and goes when the server
/// has set the flag, so that a run that was broken off between the two is made good by the next.
enum M039LetterMarks {
  static let number = 39
  static let scripts: [StaticString] = [
    """
    CREATE TABLE letter_marks (
      source TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (source, place)
    ) STRICT;
    """
  ]
}
