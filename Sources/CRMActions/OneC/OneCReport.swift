public import Wording

/// What an import from 1С did.
public struct OneCReport: Sendable {
  /// Papers that were met, by what they are: `order`, `invoice`, `payment`, `shipment`.
  public internal(set) var met: [String: Int] = [:]
  /// Records that were added.
  public internal(set) var added = 0
  /// Records that became different.
  public internal(set) var changed = 0
  /// Records that wait for a deal.
  public internal(set) var waiting = 0
  /// What was passed over, and why.
  public internal(set) var passed: [(why: Text, count: Int)] = []
  /// What somebody should know of what was done.
  public internal(set) var warnings: [Text] = []

  /// Nothing yet.
  public init() {}

  mutating func pass(_ why: Text) {
    if let place = passed.firstIndex(where: { $0.why == why }) {
      passed[place].count += 1
    } else {
      passed.append((why, 1))
    }
  }

  mutating func meet(_ kind: String) { met[kind, default: 0] += 1 }
}
