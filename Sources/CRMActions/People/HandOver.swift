import CRMDomain
public import Wording

/// Who takes the work of somebody who is away.
public struct Cover: Sendable {
  /// The user who stands in.
  public let substitute: Int64
  /// Whether deals, with the tasks on them, stay where they are.
  public let keepsDeals: Bool

  /// Names the one who stands in.
  public init(substitute: Int64, keepsDeals: Bool = false) {
    self.substitute = substitute
    self.keepsDeals = keepsDeals
  }
}

/// How much open work went from one user to another.
public struct HandOver: Sendable, Equatable {
  /// Open leads.
  public internal(set) var leads = 0
  /// Open deals.
  public internal(set) var deals = 0
  /// Open tasks.
  public internal(set) var tasks = 0

  /// All of it.
  public var total: Int { leads + deals + tasks }

  /// «3 leads, 2 deals, 5 tasks»; what there is none of is left out.
  public var words: Text {
    let parts = [(Lead.kind, leads), (Deal.kind, deals), (FollowUp.kind, tasks)]
      .filter { $0.1 > 0 }.map { $0.0.noun.counted($0.1) }
    return parts.isEmpty
      ? Text("nothing was open", "открытой работы нет") : parts.joined(separator: ", ")
  }

  mutating func count(_ kind: RecordKind) {
    switch kind.name {
    case Lead.kind.name: leads += 1
    case Deal.kind.name: deals += 1
    default: tasks += 1
    }
  }

  static func += (sum: inout HandOver, part: HandOver) {
    sum.leads += part.leads
    sum.deals += part.deals
    sum.tasks += part.tasks
  }
}

/// What came back to a user with himself.
public struct Return: Sendable, Equatable {
  /// Who stood in, where somebody did.
  public internal(set) var substitute: String?
  /// What came back.
  public internal(set) var taken = HandOver()
  /// What was handed over and stays: done meanwhile, or given to somebody else.
  public internal(set) var stayed = 0

  static func += (sum: inout Return, part: Return) {
    sum.substitute = sum.substitute ?? part.substitute
    sum.taken += part.taken
    sum.stayed += part.stayed
  }
}
