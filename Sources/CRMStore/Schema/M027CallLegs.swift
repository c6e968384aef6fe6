/// Migration 27: the rows of one call are found at once, in their order.
///
/// Frozen: a later change is a later migration. With the index of migration 16 alone SQLite read all
/// rows of an exchange for every call, because the primary key has them in the wanted order.
enum M027CallLegs {
  static let number = 27
  static let scripts: [StaticString] = [
    """
    DROP INDEX call_legs_call;
    CREATE INDEX call_legs_call ON call_legs (source, call_key, leg_key);
    """
  ]
}
