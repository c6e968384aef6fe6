/// A fast look at the bytes of texts as they mostly are: Latin, Russian, and common punctuation.
enum QuickScan {
  /// The columns of a text that holds nothing but printable ASCII, U+00A0–U+00BF without the soft
  /// hyphen, U+0400–U+047F and U+2010–U+2027 (dashes, quotes, ellipsis): all harmless, all of one
  /// column. Nil for any other text, and with `asJSON` for one that JSON must escape.
  static func columns(_ text: String, asJSON: Bool = false) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { columns($0, asJSON) }.flatMap { $0 }
  }

  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>, _ asJSON: Bool) -> Int? {
    var columns = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      columns += 1
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { return nil }
        if asJSON && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")) { return nil }
        at += 1
      } else if byte == 0xD0 || byte == 0xD1 {
        at += 2
      } else if byte == 0xC2 && at + 1 < bytes.count && bytes[at + 1] >= 0xA0
        && bytes[at + 1] != 0xAD
      {
        at += 2
      } else if byte == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80
        && (0x90...0xA7).contains(bytes[at + 2])
      {
        at += 3
      } else {
        return nil
      }
    }
    return columns
  }
}
