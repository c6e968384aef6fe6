public import CRMDomain
import SQL
public import Wording

extension Store {
  /// Hands over every key that several records of a kind carry, with its carriers, oldest first.
  public func eachSharedKey(
    of kind: RecordKind, _ body: (KeyType, String, [Int64]) throws(Failure) -> Void
  ) throws(Failure) {
    var (type, key) = ("", "")
    var carriers: [Int64] = []
    func close() throws(Failure) {
      guard carriers.count > 1, let known = KeyType(rawValue: type) else { return }
      try body(known, key, carriers)
    }
    try engine.each(
      """
      SELECT type, "key", record FROM record_keys WHERE kind = \(kind.name)
      ORDER BY type, "key", record
      """
    ) { row throws(Failure) in
      if row.text(0) != type || row.text(1) != key {
        try close()
        (type, key) = (row.text(0), row.text(1))
        carriers = []
      }
      carriers.append(row.integer(2))
    }
    try close()
  }
}
