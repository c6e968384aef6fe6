/// Finds addresses in the prose of a report.
enum BounceAddresses {
  /// Addresses that open a line: `<a@b>:`, `  a@b`, `To: a@b`.
  static func listed(_ text: String) -> [String] {
    var found: [String] = []
    for line in Array(text.utf8)[...].lines.prefix(400) {
      var rest = line.trimmed
      for lead: StaticString in [
        "to:", "recipient:", "recipient address:", "address:", "failed recipient:", ">>>",
        "final-recipient: rfc822;", "rcpt to:", "original-recipient: rfc822;",
      ] where rest.begins(with: lead) {
        rest = rest.dropFirst(lead.utf8CodeUnitCount)
        rest = rest.trimmed
      }
      let word = rest.prefix { !$0.isSpace }
      guard word.contains(Octet.at) else { continue }
      let bare = word.filter {
        $0 != Octet.less && $0 != Octet.greater && $0 != Octet.colon
          && $0 != Octet.quote && $0 != Octet.comma && $0 != Octet.semicolon
      }
      let address = String(decoding: bare, as: UTF8.self)
      if all(in: address, limit: 1) == [address] { found.append(address) }
    }
    return found
  }

  /// The words of `text` that are addresses.
  static func all(in text: String, limit: Int) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    func isAddressByte(_ byte: UInt8) -> Bool {
      byte.isLetter || byte.isDigit || byte >= 0x80
        || [Octet.dot, Octet.hyphen, Octet.underscore, 0x2B, Octet.equals, 0x26, 0x23, Octet.slash]
          .contains(byte)
    }
    while index < bytes.count, found.count < limit {
      guard bytes[index] == Octet.at else {
        index += 1
        continue
      }
      var start = index
      while start > 0, index - start < 100, isAddressByte(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      while end < bytes.count, end - index < 255, isAddressByte(bytes[end]) { end += 1 }
      while end > index, bytes[end - 1] == Octet.dot { end -= 1 }
      if start < index, bytes[index + 1..<max(end, index + 1)].contains(Octet.dot) {
        let address = String(decoding: bytes[start..<end], as: UTF8.self)
        if !found.contains(address) { found.append(address) }
      }
      index = max(end, index + 1)
    }
    return found
  }
}
