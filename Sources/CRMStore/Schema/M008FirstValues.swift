/// Migration 8: the values with which a record is added stand in the one line of the journal that
/// says so, instead of a line each. Older lines stay as they are; both are read alike.
enum M008FirstValues {
  static let number = 8
  static let scripts: [StaticString] = ["ALTER TABLE changes ADD COLUMN first_values TEXT"]
}
