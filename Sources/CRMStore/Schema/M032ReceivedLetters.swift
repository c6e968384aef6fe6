/// Migration 32: when letters came in.
///
/// Frozen: a later change is a later migration. It spares a report of a full mailbox the reading of all
/// letters, when it asks for the last one from there.
enum M032ReceivedLetters {
  static let number = 32
  static let scripts: [StaticString] = [
    """
    CREATE INDEX messages_received ON messages ("date") WHERE direction = 'in';
    """
  ]
}
