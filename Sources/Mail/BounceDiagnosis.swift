/// Reads the cause of a failed delivery out of what a server said and out of its status code.
enum BounceDiagnosis {
  /// The cause that the words or else the status name.
  ///
  /// The words go first, because servers give 5.1.1 or 5.7.1 for anything; of the words the special
  /// ones go before the common ones: «mailbox full» before «mailbox unavailable».
  static func reason(_ diagnostic: String, status: String) -> BounceReason {
    let low = diagnostic.lowercased()
    if let place = index.group(in: low) { return phrases[place].0 }
    return reason(ofStatus: status) ?? .other
  }

  /// What a status code of RFC 3463 says by itself.
  private static func reason(ofStatus status: String) -> BounceReason? {
    let digits = status.split(separator: ".")
    guard digits.count == 3 else { return nil }
    switch (digits[1], digits[2]) {
    case ("1", "1"), ("1", "0"), ("1", "3"), ("1", "10"): return .userUnknown
    case ("1", "2"), ("4", "4"), ("1", "8"): return digits[0] == "4" ? .network : .hostUnknown
    case ("1", "6"): return .moved
    case ("1", _): return digits[0] == "5" ? .userUnknown : nil
    case ("2", "2"): return .mailboxFull
    case ("2", "3"), ("3", "4"): return .tooBig
    case ("2", "1"), ("2", "0"): return .suspended
    case ("3", _): return .system
    case ("4", "7"): return .expired
    case ("4", _): return .network
    case ("7", _): return .policy
    default: return nil
    }
  }

  /// Phrases of mail servers in the order of trust.
  private static let phrases: [(BounceReason, [String])] = [
    (.userUnknown, ["recipient address rejected: access denied"]),
    (.virus, ["virus", "malware", "infected"]),
    (.mailboxFull, mailboxFull),
    (.tooBig, tooBig),
    (.spam, spam),
    (.moved, ["recipient has moved", "has been replaced by", "user has moved", "new address is"]),
    (.suspended, suspended),
    (.hostUnknown, hostUnknown),
    (.blocked, blocked),
    (.userUnknown, userUnknown),
    (.filtered, filtered),
    (.policy, policy),
    (.expired, expired),
    (.network, network),
    (.system, system),
  ]

  /// The phrases, ready to be looked for.
  private static let index = PhraseList(groups: phrases.map(\.1))

  private static let mailboxFull = [
    "mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded",
    "exceeded quota",
    "quota exceed", "exceeds the quota", "disk quota", "out of storage", "insufficient storage",
    "mailbox has exceeded", "not enough space", "exceeded storage", "mailbox size limit",
    "mailbox for user is full", "storage quota", "too much mail data", "exceeded its quota",
    "user is over", "overdrawn", "account is full", "inbox is full", "is over disk",
    "quota violation",
    "over the allowed quota", "mail box full", "mailbox_full", "out of disk space",
    "delivery failed: over",
    "переполнен", "превышена квота", "no space left for this user", "full mailbox",
  ]
  private static let tooBig = [
    "message size exceeds", "exceeds size limit", "too large", "too big",
    "exceeds maximum message size",
    "message length exceeds", "size limit", "exceeds fixed maximum", "message file too big",
  ]
  private static let spam = [
    "spam", "spamhaus", "unsolicited", "junk mail", "bulk mail detected", "spamcop",
    "looks like spam",
  ]
  private static let suspended = [
    "suspended", "account is disabled", "reach is disabled", "account disabled",
    "has been disabled", "mailbox disabled",
    "account inactive", "account is inactive", "mailbox is inactive", "mailbox inactive",
    "account has been disabled", "temporarily locked", "user is disabled", "account closed",
    "mailbox is frozen", "is inactive", "account expired", "disabled mailbox",
    "mailbox currently suspended",
    "заблокирован", "отключен",
  ]
  private static let hostUnknown = [
    "host unknown", "unknown host", "host or domain name not found", "name or service not known",
    "domain not found", "no such domain", "unrouteable mail domain", "domain does not exist",
    "unknown domain", "host not found", "domain name not found", "couldn't find any host named",
    "bad destination host", "nxdomain", "no mx record", "domain lookup failed",
    "illegal host/domain name", "invalid domain name", "unrouteable domain", "домен не найден",
    "all relevant mx records point to non-existent hosts", "couldn't find a mail exchanger",
    "the domain is not found", "domain is not reachable",
    "mail domain mentioned in email address is unknown",
  ]
  private static let blocked = [
    "blocked by", "blacklist", "black list", "block list", "blocklist", "has been blocked",
    "is blocked",
    "access denied", "reverse dns", "ptr record", "your ip", "ip address", "bad reputation",
    "connection refused by policy", "client host rejected", "dnsbl", "rbl ", "dynamic",
    "rejecting mail from",
    "please use the smtp server of your isp", "sender rejected", "permission to post",
  ]
  private static let userUnknown = [
    "user unknown", "unknown user", "no such user", "does not exist", "doesn't exist", "not exist",
    "no mailbox", "unknown recipient", "recipient unknown", "invalid recipient",
    "no such recipient",
    "unknown or illegal alias", "mailbox unavailable", "mailbox not found", "user not found",
    "recipient not found", "unknown local", "unknown mailbox", "unknown address", "invalid mailbox",
    "unrouteable address", "user doesn", "no such mailbox", "no such person", "address unknown",
    "recipient address rejected: user", "invalid user", "not a valid mailbox",
    "bad destination mailbox",
    "not listed in", "no longer available", "no longer valid", "does not have an account",
    "doesn't have a", "isn't a known", "invalid address", "addressee unknown", "not a known user",
    "unknown email address", "no account by that name", "user invalid", "not our customer",
    "recipnotfound", "no valid recipients", "not found in", "recipient's mailbox unavailable",
    "this address no longer accepts", "is not a valid", "no user", "account has been deactivated",
    "deactivated mailbox", "email account that you tried to reach",
    "destination addresses were unknown",
    "нет такого пользователя", "пользователь не найден", "не существует", "адресат не найден",
    "not a user", "unknown_user", "user is unknown", "no recipient", "undeliverable address",
    "mailbox does not", "destination server for this recipient could not", "couldn't be found",
    "wasn't found at", "address couldn't", "cannot find your recipient", "user missing",
    "no mailbox here", "invalid final delivery userid", "invalid user",
  ]
  private static let filtered = [
    "not accepting mail", "filtered", "refused by recipient", "recipient refused", "user reject",
    "recipient rejected", "rejected by user", "not allowed to receive", "access rejected",
  ]
  private static let policy = [
    "policy", "authentication required", "authentication failed", "dmarc", "spf ", "dkim",
    "not authorized", "not permitted", "relaying denied", "relay access denied",
    "relay not permitted",
    "sender address rejected", "security", "prohibited", "content rejected", "message content",
    "too many recipients", "denied",
  ]
  private static let expired = [
    "delivery time expired", "message expired", "retry timeout", "retry time",
    "will continue trying",
    "still being retried", "not been delivered yet", "could not be delivered for",
    "delivery delayed",
    "been delayed", "too long in queue", "queue too long", "timeout exceeded", "too old",
  ]
  private static let network = [
    "connection timed out", "connection refused", "connection reset", "timed out",
    "no route to host",
    "network is unreachable", "lost connection", "loop", "too many hops", "connect to",
    "not responding",
    "too many connections", "connection lost", "too many", "unreachable",
  ]
  private static let system = [
    "system error", "local configuration", "mail system configuration", "temporary local problem",
    "local problem", "internal error", "server error", "disk full", "resources temporarily",
    "insufficient system", "cannot open", "can't create output", "service unavailable",
    "try again later",
    "mailer error", "command died", "error status",
  ]
}
