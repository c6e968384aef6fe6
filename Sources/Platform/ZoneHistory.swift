/// The changes of a zone's offset: those listed in a file, then a rule for ever after.
///
/// A TZif file (RFC 9636): a header of 44 bytes, a block with 32-bit times, then from version 2 on
/// another header, the same block with 64-bit times, and a rule in a line of its own.
final class ZoneHistory: Sendable, Equatable {
  private let times: [Int64]
  /// The offset before the first time, then after each of them; seconds east.
  private let offsets: [Int]
  private let rule: ZoneRule?

  /// A zone that never changes.
  init(standard: Int) {
    times = []
    offsets = [standard]
    rule = nil
  }

  /// A zone that has followed one rule for ever.
  init(rule: ZoneRule) {
    times = []
    offsets = [rule.standard]
    self.rule = rule
  }

  /// Reads a file; nil where it is none.
  init?(file bytes: [UInt8]) {
    guard var block = Block(bytes, at: 0, timeSize: 4) else { return nil }
    var rule: ZoneRule?
    if block.version >= UInt8(ascii: "2") {
      guard let second = Block(bytes, at: block.end, timeSize: 8) else { return nil }
      block = second
      let line = bytes[block.end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
      rule = ZoneRule(Array(line))
    }
    guard let first = block.kinds.first else { return nil }
    times = block.times
    offsets = [first] + block.offsets
    self.rule = rule
  }

  func offset(at instant: Int64) -> Int {
    if let rule, instant >= times.last ?? .min { return rule.offset(at: instant) }
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }

  static func == (left: ZoneHistory, right: ZoneHistory) -> Bool {
    left === right
      || (left.times == right.times && left.offsets == right.offsets && left.rule == right.rule)
  }

  private struct Block {
    let version: UInt8
    let end: Int
    let times: [Int64]
    let offsets: [Int]
    let kinds: [Int]

    /// Header: magic, version, 15 bytes unused, then counts of UTC flags, standard flags, leap
    /// seconds, times, kinds and name bytes, each a big-endian word.
    init?(_ bytes: [UInt8], at start: Int, timeSize: Int) {
      guard bytes.count >= start + 44, Array(bytes[start..<start + 4]) == Array("TZif".utf8) else {
        return nil
      }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(Block.number(bytes, start + 20 + 4 * $0, 4)) }
      // No zone has that many of anything; larger counts are damage, and would overflow.
      guard counts.allSatisfy({ (0..<100_000).contains($0) }) else { return nil }
      let timesAt = start + 44
      let indexAt = timesAt + counts[3] * timeSize
      let kindsAt = indexAt + counts[3]
      let namesAt = kindsAt + counts[4] * 6
      end = namesAt + counts[5] + counts[2] * (timeSize + 4) + counts[1] + counts[0]
      guard end <= bytes.count else { return nil }
      let kinds = (0..<counts[4]).map { Int(Block.number(bytes, kindsAt + 6 * $0, 4)) }
      let indexes = bytes[indexAt..<kindsAt]
      guard indexes.allSatisfy({ Int($0) < kinds.count }) else { return nil }
      times = (0..<counts[3]).map { Block.number(bytes, timesAt + timeSize * $0, timeSize) }
      offsets = indexes.map { kinds[Int($0)] }
      self.kinds = kinds
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int64 {
      var value: Int64 = 0
      for byte in bytes[at..<at + size] { value = value << 8 | Int64(byte) }
      return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : value
    }
  }
}
