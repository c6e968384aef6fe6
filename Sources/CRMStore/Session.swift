public import CRMDomain
public import Wording

/// The circumstances of one command: when, where, in which language, with what words.
public struct Session: Sendable {
  /// The moment of the command; nothing asks another clock.
  public let now: Instant
  /// The company's time zone.
  public let zone: ZoneRule
  /// The language of labels.
  public let language: Language
  /// The command line, for the journal.
  public let command: String
  /// The currency of amounts that name none.
  public let currency: String
  /// Whether the settings name a way to 1С.
  public let hasWayToOneC: Bool
  /// Reads the telephone numbers in a text.
  public let readPhones: @Sendable (String) -> [PhoneNumber]
  /// By which ways the program writes to customers.
  public var correspondence = Correspondence()

  /// Puts the circumstances together.
  public init(
    now: Instant, zone: ZoneRule, language: Language, command: String, currency: String,
    hasWayToOneC: Bool = false, readPhones: @escaping @Sendable (String) -> [PhoneNumber]
  ) {
    self.now = now
    self.zone = zone
    self.language = language
    self.command = command
    self.currency = currency
    self.hasWayToOneC = hasWayToOneC
    self.readPhones = readPhones
  }

  /// The same circumstances at another moment.
  func at(_ instant: Instant) -> Session {
    var session = Session(
      now: instant, zone: zone, language: language, command: command, currency: currency,
      hasWayToOneC: hasWayToOneC, readPhones: readPhones)
    session.correspondence = correspondence
    return session
  }

  /// A moment on the company's clock: `2026-11-23 09:05`.
  public func clock(of moment: Instant) -> String {
    let (day, second) = zone.local(moment)
    return day.iso + " " + TimeOfDay.clock(second)
  }

  /// The company's calendar day.
  public var today: Day { zone.day(now) }
}

/// The user in whose name a command acts.
public struct Actor: Sendable {
  /// The user's number.
  public let id: Int64
  /// The user's login.
  public let login: String
  /// What the user is in the department.
  public let role: Role
  /// The user's department, where it has a name.
  public let department: String?
  /// Whether the user works here still: nothing new is given to one who was disabled.
  public let isActive: Bool

  /// Names an actor.
  public init(id: Int64, login: String, role: Role, department: String?, isActive: Bool = true) {
    self.id = id
    self.login = login
    self.role = role
    self.department = department
    self.isActive = isActive
  }
}
