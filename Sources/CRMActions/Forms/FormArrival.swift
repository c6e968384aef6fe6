public import CRMDomain
public import Web

/// A request that came for a form, before anything is known about it.
public struct FormArrival: Sendable {
  /// The name of the form.
  public let form: String
  /// By which way it came, and what is different about each that comes by it: taking the same one in
  /// twice changes nothing.
  public let source: String
  /// Its place on that way.
  public let place: String
  /// The request as it came.
  public let request: HTTPRequest
  /// When it came.
  public let receivedAt: Instant
  /// The network address of the sender.
  public let remote: String?

  /// Describes a request.
  public init(
    form: String, source: String, place: String, request: HTTPRequest, receivedAt: Instant,
    remote: String?
  ) {
    self.form = form
    self.source = source
    self.place = place
    self.request = request
    self.receivedAt = receivedAt
    self.remote = remote
  }
}

/// What became of the requests of one run.
public struct FormReport: Sendable {
  /// How many had each outcome: those of `Submission`, `duplicate`, `probe`, `known`.
  public internal(set) var counts: [String: Int] = [:]
  /// The entries that were made, in order.
  public internal(set) var entries: [Int64] = []
  /// The outcomes in their order.
  public static let outcomes =
    Submission.outcomes.entries.map(\.key) + ["duplicate", "probe", "known"]

  /// All requests.
  public var total: Int { counts.values.reduce(0, +) }

  mutating func count(_ outcome: String) { counts[outcome, default: 0] += 1 }
}
