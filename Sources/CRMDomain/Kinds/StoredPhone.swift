extension PhoneNumber {
  /// The one text of a number that records hold: E.164, and an extension after `x`.
  public var stored: String {
    ext.map { "\(e164)x\($0)" } ?? e164
  }

  /// The number that a record holds.
  public init(stored text: String) {
    let parts = text.split(separator: "x", maxSplits: 1).map(String.init)
    let number = parts.first ?? ""
    self.init(
      e164: number, ext: parts.count > 1 ? parts[1] : nil, raw: text,
      quality: number.hasPrefix("+") ? .valid : .local)
  }
}
