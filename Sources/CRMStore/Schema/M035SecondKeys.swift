/// Migration 35: the second key of a payment, of which both the bank and 1С tell.
///
/// Frozen: a later change is a later migration. `bank_number` is the number of the payment order where
/// 1С gave the payment a number of its own.
enum M035SecondKeys {
  static let number = 35
  static let scripts: [StaticString] = [columns]

  private static let columns: StaticString = """
    ALTER TABLE payments ADD COLUMN second_id TEXT;
    ALTER TABLE payments ADD COLUMN bank_number TEXT;
    CREATE INDEX payments_second ON payments (second_id) WHERE second_id IS NOT NULL;
    CREATE INDEX payments_amount ON payments (amount, "date");
    """
}
