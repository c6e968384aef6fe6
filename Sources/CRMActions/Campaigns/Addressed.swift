public import CRMDomain
public import Wording

/// Somebody to whom a campaign would write, and what he would get.
public struct Addressed: Sendable {
  /// Why somebody gets no letter.
  public enum Refusal: String, Sendable, CaseIterable {
    /// He does not want this topic, or no letters at all.
    case optedOut = "opted-out"
    /// He has not agreed to the topic, and the campaign asks for that.
    case noConsent = "no-consent"
    /// No address is known.
    case noAddress = "no-address"
    /// Letters to his address come back.
    case wrongAddress = "wrong-address"
    /// Somebody else with the same address gets one.
    case duplicate
    /// He has one.
    case already
    /// It is our own address.
    case own = "our-own"
    /// It is somebody else's customer.
    case foreign
    /// There is nothing that the template could be filled in from.
    case noRecord = "no-record"

    /// What a person reads.
    public var label: Text {
      switch self {
      case .optedOut: Text("does not want it", "отказался")
      case .noConsent: Text("has not agreed", "не давал согласия")
      case .noAddress: Text("no e-mail address", "нет адреса почты")
      case .wrongAddress: Text("letters come back", "письма возвращаются")
      case .duplicate: Text("the same address as another", "адрес уже в рассылке")
      case .already: Text("has it already", "уже получил")
      case .own: Text("our own address", "наш собственный адрес")
      case .foreign: Text("not your customer", "не ваш клиент")
      case .noRecord: Text("nothing to fill in", "не из чего заполнить шаблон")
      }
    }
  }

  /// The record.
  public let on: Link
  /// Who it is.
  public internal(set) var person: String?
  /// The address.
  public internal(set) var address: String?
  /// The subject of the letter.
  public internal(set) var subject: String?
  /// The text of the letter.
  public internal(set) var text: String?
  /// Why there is none.
  public internal(set) var refusal: Refusal?
  /// The number of the recipient, once the letter is written.
  public internal(set) var recipient: Int64?
  /// When the letter may leave, where that is not at once.
  public internal(set) var leavesAt: Instant?

  init(on: Link) {
    self.on = on
  }
}
