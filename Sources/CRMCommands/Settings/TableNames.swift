/// The parser stops the program at a table whose name does not begin like one: it is found before.
enum TableNames {
  /// The line of the first such table.
  static func badLine(in text: String) -> Int? {
    let open = UInt8(ascii: "[")
    var scan = PolicyScan(text)
    while let first = scan.nextLine() {
      guard first == open else {
        // What does not end is what the parser itself stops at.
        guard scan.skipValue() else { return nil }
        continue
      }
      let line = scan.line
      _ = scan.take(open)
      _ = scan.take(open)
      _ = scan.skipsBlanks()
      guard scan.beginsKey else { return line }
      scan.skipLine()
    }
    return nil
  }
}

extension PolicyScan {
  /// Whether a key may begin here, bare or in quotes.
  fileprivate var beginsKey: Bool {
    guard let byte = current else { return false }
    return PolicyScan.isBare(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
