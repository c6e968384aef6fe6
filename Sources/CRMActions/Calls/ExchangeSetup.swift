public import CRMDomain
public import Telephony

/// What is known of the exchange that rows come from.
public struct ExchangeSetup: Sendable {
  /// What the source is called; rows of different exchanges do not mix.
  public let source: String
  /// Contexts of calls from outside; the usual ones where none is named.
  public let inbound: [String]
  /// How notices are read, beside those that are shipped.
  public let mappings: [NoticeMapping]
  /// The zone of its wall clock, where no row tells it; that of the company unless said.
  public var zone: ZoneRule?
  /// The columns of its records, where they are none of the usual.
  public var columns: [String] = []
  /// The format of its rows; nil where they tell it themselves.
  public var format: RowFormat?
  /// Whether files are read from where an earlier run came to.
  public var resumes = false
  /// Whether rows that were taken in before are read again: what they say now counts.
  var replaces = false

  /// Describes an exchange.
  public init(source: String, inbound: [String] = [], mappings: [NoticeMapping] = []) {
    self.source = source
    self.inbound = inbound
    self.mappings = mappings
  }
}
