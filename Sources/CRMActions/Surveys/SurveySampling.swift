public import CRMDomain
import CRMStore
import Platform
import SQL
public import Wording

/// Picks customers for the senior's control calls (F006).
public struct SurveySample: Sendable {
  /// One customer who is to be called.
  public struct Pick: Sendable {
    /// The deal.
    public let deal: Int64
    /// Its title.
    public let title: String
    /// Who is to be called.
    public let person: String
    /// The number.
    public let phone: String?
    /// The task; nil where one of the same kind is open already.
    public internal(set) var task: Int64?
  }

  /// Out of how many customers.
  public let total: Int
  /// Those who were picked.
  public internal(set) var picks: [Pick]
}

extension Desk {
  /// Draws customers of deals that were closed within a time, each customer once, the same ones for
  /// the same seed, and makes the tasks.
  public func sample(
    closed span: Range<Instant>, count: Int, seed: UInt64, for user: Int64
  ) throws(Failure) -> SurveySample {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in
      var pool = try operation.closedDeals(span)
      let total = pool.count
      var dice = SeededGenerator(seed: seed)
      // Fisher and Yates, written out: the same seed means the same customers for good.
      for place in 0..<min(count, pool.count) {
        let other = place + Int(dice.next() % UInt64(pool.count - place))
        pool.swapAt(place, other)
      }
      var sample = SurveySample(total: total, picks: [])
      for deal in pool.prefix(count) {
        sample.picks.append(try operation.control(deal, for: user))
      }
      return sample
    }
  }
}

extension Operation {
  /// The last closed deal of each customer, by number, as far as the actor sees them.
  fileprivate func closedDeals(_ span: Range<Instant>) throws(Failure) -> [Int64] {
    let whole = try store.reachCondition("t.owner") ?? "1 = 1"
    let rows = try store.engine.all(
      """
      SELECT MAX(t.id) FROM deals t
      WHERE t.removed = 0 AND t.closed_at >= \(span.lowerBound.seconds)
        AND t.closed_at < \(span.upperBound.seconds) AND \(whole)
        AND (t.contact IS NOT NULL OR t.company IS NOT NULL OR t.lead IS NOT NULL)
      GROUP BY COALESCE('n' || t.contact, 'm' || t.company, 'l' || t.lead) ORDER BY 1
      """)
    return rows.map { $0.integer(0) }
  }

  fileprivate func control(_ deal: Int64, for user: Int64) throws(Failure) -> SurveySample.Pick {
    let record = try raw(Deal.kind, deal)
    let places: [(RecordKind, Field)] = [
      (Contact.kind, Deal.contact), (Lead.kind, Deal.lead), (Company.kind, Deal.company),
    ]
    var person = ""
    var phone: String?
    for (kind, field) in places {
      guard let id = record[field].integer else { continue }
      if person.isEmpty { person = try store.title(kind, id) }
      if phone == nil { phone = try store.find(kind, id)?["phone"].text }
    }
    let title = Text("Control call: \(person)", "Контрольный звонок: \(person)")
    var pick = SurveySample.Pick(
      deal: deal, title: record.title, person: person, phone: phone, task: nil)
    let link = Deal.kind.reference(deal)
    let words = title[try store.ownLanguage()]
    guard try store.openTask(title: words, on: link) == nil else { return pick }
    let due = try TimeWord.read("+3d").instant(
      now: now, zone: store.session.zone, defaultSecond: 64_800)
    pick.task = try addTask(words, "call", on: link, for: user, due: due)
    return pick
  }
}
