/// What the hash functions that take in blocks of 64 bytes have in common.
enum BlockHash {
  /// What follows `length` bytes so that whole blocks are taken in: one bit, nothing, and the length
  /// in bits.
  static func tail(_ length: UInt64, isBigEndian: Bool) -> [UInt8] {
    var tail: [UInt8] = [0x80]
    let used = Int((length &+ 9) % 64)
    tail.append(contentsOf: repeatElement(0, count: used == 0 ? 0 : 64 - used))
    return tail + bytes([length &* 8], isBigEndian: isBigEndian)
  }

  /// The bytes of words, one after another.
  static func bytes<Word: FixedWidthInteger>(_ words: [Word], isBigEndian: Bool) -> [UInt8] {
    words.flatMap { word in
      withUnsafeBytes(of: isBigEndian ? word.bigEndian : word.littleEndian) { Array($0) }
    }
  }

  /// The keyed digest of `bytes` (RFC 2104).
  static func keyed(
    _ bytes: [UInt8], key: [UInt8], _ digest: ([UInt8]) -> [UInt8]
  ) -> [UInt8] {
    let short = key.count > 64 ? digest(key) : key
    let block = short + [UInt8](repeating: 0, count: 64 - short.count)
    return digest(block.map { $0 ^ 0x5C } + digest(block.map { $0 ^ 0x36 } + bytes))
  }
}
