public import CRMDomain
public import Wording

/// What became of one person who was to be asked.
public struct Invited: Sendable {
  /// Why somebody is not asked.
  public enum Refusal: String, Sendable {
    /// He does not want to be.
    case optedOut = "opted-out"
    /// He was, by the same survey.
    case asked = "already"
    /// Nobody is named.
    case nobody
    /// No address is known.
    case noAddress = "no-address"
    /// Letters to the address that is known come back.
    case wrongAddress = "wrong-address"
    /// Somebody else with the same address was.
    case sameAddress = "duplicate"
    /// It is somebody else's customer.
    case foreign

    /// What a person reads.
    public var label: Text {
      switch self {
      case .optedOut: Text("does not want to be asked", "отказался от опросов")
      case .asked: Text("was asked already", "уже спрошен")
      case .nobody: Text("no contact, lead or company", "нет контакта, лида, компании")
      case .noAddress: Text("no e-mail address", "нет адреса почты")
      case .wrongAddress: Text("wrong e-mail address", "неверный адрес почты")
      case .sameAddress: Text("the same address as another", "по этому адресу уже спрашивали")
      case .foreign: Text("not your customer", "не ваш клиент")
      }
    }

    /// What can be done about it.
    public var hint: Text? {
      guard self == .noAddress || self == .wrongAddress else { return nil }
      return Text(
        "correct the address on the record, or ask by telephone with --by call",
        "исправьте адрес в записи или спросите по телефону: --by call")
    }
  }

  /// The occasion.
  public let on: Link
  /// Who it is.
  public var person: String?
  /// The address that the letter goes to.
  public var address: String?
  /// The invitation.
  public var invitation: Int64?
  /// Why there is none.
  public var refusal: Refusal?

  init(on: Link) {
    self.on = on
  }
}
