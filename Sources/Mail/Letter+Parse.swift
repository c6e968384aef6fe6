extension Letter {
  /// Reads a letter; never fails, and takes time in proportion to its length.
  public static func parse(_ bytes: [UInt8], limits: ParseLimits = .standard) -> Letter {
    let buffer = lineFeeds(bytes)[...]
    let reader = PartReader(buffer, limits: limits)
    let body = BodyText(reader.parts, buffer: buffer, limits: limits)
    var letter = Letter(raw: bytes, buffer: buffer, reader: reader, body: body)
    letter.classify()
    return letter
  }

  private mutating func classify() {
    let top = parts.first
    let report = top?.type == "multipart/report" ? top?.typeParameters.plain("report-type") : nil
    let classifier = LetterClassifier(
      headers, from: from, subject: subject, reportType: report?.lowercased())
    signals = classifier.signals
    if let bounce = BounceReader.read(self, isMachine: classifier.isMachine) {
      kind = .bounce(bounce)
      if signals.isEmpty { signals = ["Content-Type: message/delivery-status"] }
    } else if classifier.isBulk, !classifier.isReplyOfMachine {
      kind = .bulk
    } else {
      kind = classifier.isMachine ? .machine : .personal
    }
    mayBeAnswered =
      kind == .personal && !classifier.suppressesAnswer && !spamFlag
      && (replyTo + from).contains { $0.address.contains("@") }
  }

  /// The bytes with carriage returns alone made line feeds, if there is no line feed at all.
  private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(Octet.lineFeed), bytes.contains(Octet.carriageReturn) else {
      return bytes
    }
    return bytes.map { $0 == Octet.carriageReturn ? Octet.lineFeed : $0 }
  }
}
