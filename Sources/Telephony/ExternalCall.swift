/// What an exchange asks of Bitrix24's REST interface about a call: it registers one and is told its
/// identifier, finishes it under that, and tells where its recording is. Exchanges that can speak to
/// nothing else speak to us so.
public enum ExternalCall: Sendable, Equatable {
  /// `telephony.externalcall.register`.
  case register
  /// `telephony.externalcall.finish`.
  case finish
  /// `telephony.externalcall.attachRecord`.
  case attachRecord
  /// What we have nothing to do for, as `show` and `hide`.
  case other

  /// What the last word of an address asks for; nil where it is none of that interface.
  public init?(method word: some StringProtocol) {
    let name = word.lowercased()
    guard name.hasPrefix("telephony.") else { return nil }
    switch name.dropFirst(10).split(separator: ".").prefix(2).joined(separator: ".") {
    case "externalcall.register": self = .register
    case "externalcall.finish": self = .finish
    case "externalcall.attachrecord": self = .attachRecord
    default: self = .other
    }
  }
}

extension NoticeFields {
  /// The seconds within which the same call is not registered again.
  private static let sameCall: Int64 = 1_800

  /// Whether they ask to register a call.
  public var isRegistration: Bool {
    !self["PHONE_NUMBER"].isEmpty && ["1", "2", "3", "4", "5"].contains(self["TYPE"])
      && !has("CALL_ID")
  }

  /// The identifier of a call that is registered: the same for the same number, direction, user, line
  /// and identifier of the exchange, once in half an hour where it tells neither that nor a beginning.
  public func registeredCall(at received: Int64?) -> String {
    let names = [
      "PHONE_NUMBER", "TYPE", "USER_PHONE_INNER", "USER_ID", "LINE_NUMBER", "EXTERNAL_CALL_ID",
    ]
    var cells = names.map { self[$0] }
    if self["EXTERNAL_CALL_ID"].isEmpty {
      let begun = self["CALL_START_DATE"]
      cells.append(begun.isEmpty ? String((received ?? 0) / Self.sameCall) : begun)
    }
    // Bitrix24's own end in the moment of the registration; no letter can be taken for one.
    return "externalCall.c\(CallLeg.fingerprint(cells))"
  }

  /// Puts in what a request does not say itself: the identifier that the exchange is told for a call,
  /// and when it was registered.
  public mutating func complete(receivedAt received: Int64?) {
    guard isRegistration else { return }
    self["CALL_ID"] = registeredCall(at: received)
    if let begun = CallLeg.epoch(of: self["EXTERNAL_CALL_ID"]) ?? received {
      self["registered"] = String(begun)
    }
  }
}
