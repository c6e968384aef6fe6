import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What a company is in its holding (F135).
public enum HoldingMark: String, Sendable, CaseIterable {
  /// It has subsidiaries and no head.
  case head
  /// It has a head.
  case subsidiary
  /// It belongs to the holding, neither above nor below.
  case member

  /// What a person reads.
  public var label: Text {
    switch self {
    case .head: Text("head company", "головная компания")
    case .subsidiary: Text("subsidiary", "дочерняя компания")
    case .member: Text("in the holding", "в холдинге")
    }
  }
}

/// A company of a holding.
public struct HoldingMember: Sendable {
  /// The company.
  public let company: Int64
  /// What it is there.
  public let mark: HoldingMark
}

extension Store {
  /// How many companies of a holding are looked at.
  private static let holdingLimit = 1_000

  /// The holding of a company, itself among it: everything that links lead to, whichever card they
  /// were set in; heads first. Empty for a company that stands alone.
  public func holding(of company: Int64) throws(Failure) -> [HoldingMember] {
    var known: Set<Int64> = [company]
    var queue = [company]
    var next = 0
    while next < queue.count, queue.count < Store.holdingLimit {
      for neighbour in try neighbours(of: queue[next]) where known.insert(neighbour).inserted {
        queue.append(neighbour)
      }
      next += 1
    }
    guard queue.count > 1 else { return [] }
    var members: [HoldingMember] = []
    for id in queue.sorted() {
      members.append(HoldingMember(company: id, mark: try mark(of: id)))
    }
    let order = HoldingMark.allCases
    return order.flatMap { mark in members.filter { $0.mark == mark } }
  }

  private func neighbours(of company: Int64) throws(Failure) -> [Int64] {
    try engine.all(
      """
      SELECT c.holding FROM companies c JOIN companies h ON h.id = c.holding AND h.removed = 0
        WHERE c.id = \(company) AND c.removed = 0
      UNION SELECT id FROM companies WHERE holding = \(company) AND removed = 0
      UNION SELECT other FROM affiliations
        WHERE company = \(company) AND "role" = 'holding' AND removed = 0
      UNION SELECT company FROM affiliations
        WHERE other = \(company) AND "role" = 'holding' AND removed = 0
      """
    ).map { $0.integer(0) }
  }

  private func mark(of company: Int64) throws(Failure) -> HoldingMark {
    let head = try engine.value("SELECT holding FROM companies WHERE id = \(company)").integer
    if head != nil { return .subsidiary }
    let below = try engine.first(
      "SELECT 1 FROM companies WHERE holding = \(company) AND removed = 0")
    return below == nil ? .member : .head
  }

  /// Whether a company stands below another one, or is that one.
  func isBelow(_ company: Int64, _ head: Int64) throws(Failure) -> Bool {
    var next: Int64? = company
    var seen: Set<Int64> = []
    while let above = next, seen.insert(above).inserted {
      if above == head { return true }
      next = try engine.value("SELECT holding FROM companies WHERE id = \(above)").integer
    }
    return false
  }

  /// Fails where a head company would stand below itself.
  func demandNoCircle(_ company: Int64, below head: Int64) throws(Failure) {
    guard try isBelow(head, company) else { return }
    let message =
      head == company
      ? Text(
        "company \(head) cannot be its own head", "компания \(head) не может быть головной для себя"
      )
      : Text(
        "company \(head) cannot be the head of company \(company): it stands below it",
        "компания \(head) не может быть головной для компании \(company): она ей подчинена")
    throw Failure(
      .data, "company.holding-circle", message,
      hint: Text("see 'crm company links \(company)'", "см. 'crm company links \(company)'"))
  }
}

extension Operation {
  /// Makes a company the head of another one; false where it was so.
  func setHead(_ head: Int64, of company: Int64) throws(Failure) -> Bool {
    let record = try present(Company.kind, company)
    try store.demandChange(record)
    _ = try present(Company.kind, head)
    try store.demandNoCircle(company, below: head)
    return try set(Company.kind, company, [Company.holding: .integer(head)])
  }

  /// After a merge: a company that has come to stand below itself has no head any more.
  func breakCircle(_ company: Int64) throws(Failure) {
    guard let head = try raw(Company.kind, company)[Company.holding].integer,
      try store.isBelow(head, company)
    else { return }
    try set(Company.kind, company, [Company.holding: .null])
  }

  /// Takes a company out from under a head; false where it did not stand there.
  func dropHead(_ head: Int64, of company: Int64) throws(Failure) -> Bool {
    let record = try present(Company.kind, company)
    guard record[Company.holding] == .integer(head) else { return false }
    try store.demandChange(record)
    return try set(Company.kind, company, [Company.holding: .null])
  }
}
