public import Wording

/// By which ways the program writes to customers by itself, as the settings file describes them.
public struct Correspondence: Sendable {
  /// A mailbox that sends.
  public struct Sender: Sendable {
    /// What the department calls it.
    public let mailbox: String
    /// Its address.
    public let address: String
    /// The language of the letters that the program writes; that of the store unless it is named.
    public let language: Language?
    /// What stands below each letter.
    public let signature: String?

    /// Describes a mailbox.
    public init(mailbox: String, address: String, language: Language?, signature: String?) {
      self.mailbox = mailbox
      self.address = address
      self.language = language
      self.signature = signature
    }
  }

  /// The mailboxes that send.
  public var senders: [Sender] = []
  /// The one of them that writes where nothing else says who.
  public var writer: Sender?
  /// The addresses of all our mailboxes, folded.
  public var own: Set<String> = []
  /// Under which name the program writes.
  public var company: String?
  /// Whether something sends SMS.
  public var sendsTexts = false
  /// Whether requests are acknowledged.
  public var acknowledges = true
  /// How many seconds go by before an address gets another acknowledgement.
  public var pause: Int64 = 86_400
  /// So many letters that come back for the time being mark an address as wrong; 0 for never.
  public var softBounces = 3
  /// The days within which they count.
  public var softBounceDays = 30

  /// None.
  public init() {}

  /// The mailbox of that name where it sends, or the one that writes for all others.
  public func sender(_ mailbox: String?) -> Sender? {
    senders.first { $0.mailbox == mailbox } ?? writer
  }
}
