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
  /// Whether they ask to register a call.
  public var isRegistration: Bool {
    !self["PHONE_NUMBER"].isEmpty && ["1", "2", "3", "4", "5"].contains(self["TYPE"])
      && !has("CALL_ID")
  }

  /// Whether a registration says itself which call it is: by the exchange's identifier or a beginning.
  public var namesCall: Bool {
    !self["EXTERNAL_CALL_ID"].isEmpty || !self["CALL_START_DATE"].isEmpty
  }

  /// The identifier of a call that is registered: the same for the same number, direction, user, line,
  /// and identifier of the exchange or beginning. Where it names neither, calls that share it are told
  /// apart by the moment behind it.
  public var registeredCall: String {
    let names = [
      "PHONE_NUMBER", "TYPE", "USER_PHONE_INNER", "USER_ID", "LINE_NUMBER", "EXTERNAL_CALL_ID",
    ]
    var cells = names.map { self[$0] }
    if self["EXTERNAL_CALL_ID"].isEmpty { cells.append(self["CALL_START_DATE"]) }
    // Bitrix24's own end in the moment of the registration; no letter can be taken for one.
    return "externalCall.c\(CallLeg.fingerprint(cells))"
  }

  /// Puts in what a request does not say itself: the identifier that the exchange is told for a call,
  /// and when it was registered. What names no call was told its own before it was kept.
  public mutating func complete(receivedAt received: Int64?) {
    guard isRegistration, namesCall else { return }
    self["CALL_ID"] = registeredCall
    if let begun = CallLeg.epoch(of: self["EXTERNAL_CALL_ID"]) ?? received {
      self["registered"] = String(begun)
    }
  }
}
