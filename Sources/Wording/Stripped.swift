extension StringProtocol where SubSequence == Substring {
  /// The text without white space at its two ends.
  public var stripped: String {
    // Most text has letters at its ends, and what a character is takes long to look up.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isPlain, last.isPlain
    {
      return String(self)
    }
    return stripped(of: \.isWhitespace)
  }

  /// The text without the characters at its two ends that `isBlank` says yes to.
  public func stripped(of isBlank: (Character) -> Bool) -> String {
    var body = self[...]
    while let first = body.first, isBlank(first) { body.removeFirst() }
    return body.strippedAtEnd(of: isBlank)
  }

  /// The text without the characters at its end that `isBlank` says yes to; white space unless told.
  public func strippedAtEnd(of isBlank: (Character) -> Bool = \.isWhitespace) -> String {
    var body = self[...]
    while let last = body.last, isBlank(last) { body.removeLast() }
    return String(body)
  }
}

extension Unicode.Scalar {
  /// Whether it is a Latin or Russian letter, a digit or a sign of ASCII: never part of a blank.
  fileprivate var isPlain: Bool {
    (0x21...0x7E).contains(value) || (0x410...0x44F).contains(value)
  }
}
