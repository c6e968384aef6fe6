extension StringProtocol where SubSequence == Substring {
  /// The text without white space at its two ends.
  public var stripped: String { stripped(of: \.isWhitespace) }

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
