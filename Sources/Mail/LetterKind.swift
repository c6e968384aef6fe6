/// What sort of sender a letter has, which decides what may be done with it.
public enum LetterKind: Sendable, Equatable {
  /// A person wrote it.
  case personal
  /// A program answered or notified: attach it, do not reopen anything, acknowledge nothing.
  case machine
  /// A letter of ours did not arrive.
  case bounce(Bounce)
  /// A list or a newsletter: never answer.
  case bulk

  /// A stable key: `personal`, `machine`, `bounce`, `bulk`.
  public var key: String {
    switch self {
    case .personal: "personal"
    case .machine: "machine"
    case .bounce: "bounce"
    case .bulk: "bulk"
    }
  }
}

/// A report that a letter of ours was not delivered, or is late.
public struct Bounce: Sendable, Equatable {
  /// The addresses that failed.
  public let recipients: [BouncedRecipient]
  /// The Message-ID of our letter, without brackets, where the report returns it.
  public let originalMessageID: String?
}

/// One address that a letter did not reach.
public struct BouncedRecipient: Sendable, Equatable {
  /// The address as the report writes it.
  public let address: String
  /// The enhanced status code of RFC 3463, such as `5.1.1`; empty where the report has none.
  public let status: String
  /// What the reporting server gave as the cause.
  public let reason: BounceReason
  /// What the server said, on one line.
  public let diagnostic: String
  /// Whether the server still tries, so that the letter may arrive yet.
  public let isDelayed: Bool

  /// Whether the address is dead: no such user or host, or moved away. A full mailbox, a policy or
  /// a refused letter is not.
  public var permanent: Bool { reason.isPermanent }

  /// Whether nobody took the letter for now: a full or locked mailbox, a server that is not there.
  /// What a filter or a policy refused says nothing about the address.
  public var temporary: Bool {
    switch reason {
    case .mailboxFull, .suspended, .expired, .network, .system: !isDelayed
    case .other: !isDelayed && status.hasPrefix("4.")
    default: false
    }
  }
}

/// Why a letter was not delivered.
public enum BounceReason: String, Sendable, CaseIterable {
  case userUnknown = "user-unknown"
  case hostUnknown = "host-unknown"
  case moved
  case mailboxFull = "mailbox-full"
  case tooBig = "too-big"
  case suspended
  case filtered
  case spam
  case virus
  case blocked
  case policy
  case expired
  case network
  case system
  case vacation
  case other

  /// Whether a letter to the address can never arrive.
  public var isPermanent: Bool {
    self == .userUnknown || self == .hostUnknown || self == .moved
  }
}
