public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Something that should be there and is not. A new gap is one case with its words and its condition.
public enum Gap: String, Sendable, CaseIterable {
  case leadOwner = "lead-owner"
  case leadWork = "lead-work"
  case leadStep = "lead-step"
  case dealStep = "deal-step"
  case dealSurvey = "deal-survey"
  case lostSurvey = "lost-survey"
  case contactAddress = "contact-address"

  /// What a person reads.
  public var label: Text {
    switch self {
    case .leadOwner: Text("leads without an owner", "лиды без ответственного")
    case .leadWork: Text("leads that nobody worked on", "лиды, с которыми не работали")
    case .leadStep: Text("leads without a next step", "лиды без следующего шага")
    case .dealStep: Text("deals without a next step", "сделки без следующего шага")
    case .dealSurvey: Text("closed deals without a survey", "закрытые сделки без опроса")
    case .lostSurvey: Text("lost deals without a survey", "потерянные сделки без опроса")
    case .contactAddress: Text("contacts without phone, e-mail", "контакты без телефона и почты")
    }
  }

  /// What the gap is a gap of.
  public var kind: RecordKind {
    switch self {
    case .leadOwner, .leadWork, .leadStep: Lead.kind
    case .dealStep, .dealSurvey, .lostSurvey: Deal.kind
    case .contactAddress: Contact.kind
    }
  }

  /// What it counts in the store, of the records whose moment lies in the period.
  func basis(_ period: Period, _ store: Store) -> Basis {
    let at = moment
    return Basis(
      kind: kind, owner: "t.owner",
      condition: "\(condition(store)) AND \(Basis.within(at, period))", at: at)
  }

  private var moment: SQL {
    switch self {
    case .leadOwner, .leadWork, .leadStep, .contactAddress: "t.created_at"
    case .dealSurvey, .lostSurvey: "t.closed_at"
    case .dealStep:
      """
      COALESCE((SELECT MAX(k.done_at) FROM tasks k WHERE k."on" = 'deal/' || t.id
        AND k.status <> 'open' AND k.removed = 0), t.created_at)
      """
    }
  }

  private func condition(_ store: Store) -> SQL {
    switch self {
    case .leadOwner: return "\(Gap.openLead) AND t.owner IS NULL"
    case .leadWork:
      return """
        \(Gap.openLead)
        AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k."on" = 'lead/' || t.id AND k.removed = 0)
        AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.lead = t.id AND m.direction = 'out'
          AND m.removed = 0 AND \(Basis.isByPerson("m")))
        AND NOT EXISTS (SELECT 1 FROM calls c WHERE c.lead = t.id AND c.removed = 0
          AND (c.direction = 'out' OR c.outcome = 'answered') AND c.outcome <> 'planned')
        """
    case .leadStep:
      return """
        \(Gap.openLead) AND (t.wake_on IS NULL OR t.wake_on < \(store.session.today.iso))
        AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k."on" = 'lead/' || t.id
          AND k.status = 'open' AND k.removed = 0)
        """
    case .dealStep: return Gap.stepless(store)
    case .dealSurvey: return "t.won_at IS NOT NULL AND \(Gap.unasked)"
    case .lostSurvey: return "t.won_at IS NULL AND \(Gap.unasked)"
    case .contactAddress: return "t.email IS NULL AND t.phone IS NULL"
    }
  }

  private static let openLead: SQL = """
    t.status IN (SELECT s."key" FROM stages s WHERE s.pipeline = 'lead'
      AND s.kind NOT IN ('failed', 'converted'))
    """

  /// An open deal for which nobody has planned what is next. One that is laid aside until a day to
  /// come has its next step then.
  static func stepless(_ store: Store) -> SQL {
    """
    \(Basis.openDeal) AND (t.wake_on IS NULL OR t.wake_on < \(store.session.today.iso))
    AND NOT EXISTS (SELECT 1 FROM tasks k
      WHERE k."on" = 'deal/' || t.id AND k.status = 'open' AND k.removed = 0)
    """
  }

  /// A deal that is over, after which nobody has asked, called or written to the customer, nor means
  /// to.
  private static let unasked: SQL = """
    t.closed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM survey_invitations i WHERE i.deal = t.id AND i.removed = 0
      AND i.state <> 'dropped')
    AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k."on" = 'deal/' || t.id AND k.removed = 0
      AND k.kind IN ('call', 'letter', 'meeting') AND k.status <> 'declined'
      AND k.created_at >= t.closed_at)
    AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.deal = t.id AND m.direction = 'out'
      AND m.removed = 0 AND m."date" >= t.closed_at)
    AND NOT EXISTS (SELECT 1 FROM calls c WHERE c.deal = t.id AND c.outcome = 'answered'
      AND c.removed = 0 AND c.started_at >= t.closed_at)
    """
}

/// How often something is missing, and with whom.
public struct GapRow: Sendable {
  /// What is missing.
  public let gap: Gap
  /// How many records lack it.
  public let records: Int
  /// Since when the oldest of them does.
  public let since: Instant?
  /// How many of them each user has, most first; nil for nobody's.
  public let users: [(login: String?, records: Int)]
}

/// What is missing in the work and in the data (F018, F346).
public struct GapReport: Sendable {
  /// All gaps in their order, also those of which there are none.
  public let rows: [GapRow]

  /// Counts the gaps of a scope.
  public static func make(
    _ store: Store, period: Period = .always, scope: Scope = .all
  ) throws(Failure) -> GapReport {
    var tally = GapTally()
    let request = try ReportRequest(store, period: period, scope: scope)
    try Report.gaps.facts(store, request) { tally.add($0) }
    return try tally.report(store)
  }

  /// Hands over the records behind a gap.
  public static func explain(
    _ gap: Gap, _ store: Store, period: Period = .always, scope: Scope = .all,
    _ body: (Evidence) throws(Failure) -> Void
  ) throws(Failure) {
    try gap.basis(period, store).each(gap.rawValue, scope, store, body)
  }
}

/// Adds up gaps, fact by fact.
struct GapTally {
  private var counts = Gap.allCases.map { _ in [Int64?: Int]() }
  private var oldest = Gap.allCases.map { _ in Int64?.none }

  mutating func add(_ fact: Fact) {
    counts[fact.sort][fact.owner, default: 0] += fact.records
    oldest[fact.sort] = min(oldest[fact.sort] ?? fact.at, fact.at)
  }

  func report(_ store: Store) throws(Failure) -> GapReport {
    var rows: [GapRow] = []
    for (place, gap) in Gap.allCases.enumerated() {
      let ranked = counts[place].sorted { ($1.value, $0.key ?? 0) < ($0.value, $1.key ?? 0) }
      let users = try ranked.map { user, records throws(Failure) in
        let login = try user.map { id throws(Failure) in try store.title(User.kind, id) }
        return (login: login, records: records)
      }
      rows.append(
        GapRow(
          gap: gap, records: users.reduce(0) { $0 + $1.records },
          since: oldest[place].map { Instant($0) }, users: users))
    }
    return GapReport(rows: rows)
  }
}
