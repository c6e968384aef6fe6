/// Migration 30: the notice that a row of a call came in, and when letters were sent.
///
/// Frozen: a later change is a later migration. The notice lets a better mapping take back what it was
/// read as before; the index spares a report of a dead address the reading of all letters.
enum M030Traces {
  static let number = 30
  static let scripts: [StaticString] = [
    """
    ALTER TABLE call_legs ADD COLUMN notice TEXT;
    CREATE INDEX messages_sent ON messages ("date") WHERE direction = 'out';
    """
  ]
}
