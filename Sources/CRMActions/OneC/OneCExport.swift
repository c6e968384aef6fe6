public import CRMDomain
import CRMStore
public import OneC
import Platform
import SQL
public import Wording

/// What is handed to 1С.
public struct OneCSelection: Sendable {
  /// Companies by number.
  public var companies: [Int64] = []
  /// Deals by number.
  public var deals: [Int64] = []
  /// What changed since it was last handed over, or never was.
  public var isChanged = false
  /// What changed since a moment.
  public var since: Instant?
  /// What a rule asked for.
  public var isQueued = false

  /// Selects nothing.
  public init() {}
}

/// Orders and customers, ready to be written.
public struct OneCBundle: Sendable {
  /// The customers, each once.
  public var parties: [(company: Int64, party: Counterparty)] = []
  /// The orders.
  public var orders: [(deal: Int64, order: SaleOrder)] = []
  /// When the newest of it changed, in the company's time.
  public var moment = ""
  var deliveries: [Int64] = []
}

/// Handing customers and orders to 1С (F214, F215).
extension Desk {
  /// Collects what was selected; fails where 1С would lack something, naming all of it.
  public func bundle(_ selection: OneCSelection) throws(Failure) -> OneCBundle {
    try store.demandExport()
    var bundle = OneCBundle()
    var companies = selection.companies
    var deals = selection.deals
    if selection.isChanged { companies += try changedCompanies(selection.since) }
    if selection.isQueued {
      for (delivery, company) in try queued() {
        bundle.deliveries.append(delivery)
        companies.append(company)
      }
    }
    for company in companies { deals += try sales(of: company) }
    var latest: Int64 = 0
    for deal in deals.uniqued {
      let record = try store.record(Deal.kind, deal)
      latest = max(latest, record[Deal.updatedAt].integer ?? 0)
      guard let company = record[Deal.company].integer else { throw Desk.noCompany(deal) }
      if !companies.contains(company) { companies.append(company) }
      bundle.orders.append((deal, try order(record)))
    }
    var faults: [Failure] = []
    for company in companies.uniqued {
      let record = try store.record(Company.kind, company)
      latest = max(latest, record[Company.updatedAt].integer ?? 0)
      let party = Desk.counterparty(record)
      if !party.gaps.isEmpty { faults.append(Desk.incomplete(record, party.gaps)) }
      bundle.parties.append((company, party))
    }
    if let fault = faults.first { throw Desk.all(faults, fault) }
    bundle.moment = moment(latest)
    return bundle
  }

  /// Remembers what was handed over, once it is where it should be.
  public func confirm(_ bundle: OneCBundle) throws(Failure) {
    let words =
      bundle.parties.map { Company.kind.reference($0.company) }
      + bundle.orders.map { Deal.kind.reference($0.deal) }
    guard !words.isEmpty else { return }
    _ = try store.write(
      dryRun: dryRun, note: "1С: " + words.joined(separator: " "), settle: { _ in }
    ) { operation throws(Failure) in
      _ = try operation.id()
      for (company, _) in bundle.parties {
        try store.engine.run(
          """
          INSERT INTO onec_exports (kind, record, exported_at)
          VALUES ('company', \(company), \(now.seconds))
          ON CONFLICT (kind, record) DO UPDATE SET exported_at = excluded.exported_at
          """)
      }
      for delivery in bundle.deliveries {
        try operation.set(
          Outgoing.kind, delivery,
          [Outgoing.state: .text("sent"), Outgoing.sentAt: .integer(now.seconds)])
      }
    }
  }

  private func moment(_ seconds: Int64) -> String {
    let (day, second) = store.session.zone.local(Instant(seconds))
    return "\(day.iso)T\(Desk.clock(second))"
  }

  static func clock(_ second: Int) -> String {
    let parts = [second / 3_600, second / 60 % 60, second % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Customers whose deals have come past the first stage and that 1С does not have as they are.
  private func changedCompanies(_ since: Instant?) throws(Failure) -> [Int64] {
    let fresh: SQL =
      if let since { "c.updated_at >= \(since.seconds)" } else {
        "c.updated_at > COALESCE(e.exported_at, -1)"
      }
    return try store.engine.all(
      """
      SELECT c.id FROM companies c
        LEFT JOIN onec_exports e ON e.kind = 'company' AND e.record = c.id
      WHERE c.removed = 0 AND \(fresh) AND EXISTS (SELECT 1 FROM deals d
        JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
        WHERE d.company = c.id AND d.removed = 0 AND s.kind NOT IN ('initial', 'lost'))
      ORDER BY c.id
      """
    ).map { $0.integer(0) }
  }

  private func queued() throws(Failure) -> [(delivery: Int64, company: Int64)] {
    try store.engine.all(
      """
      SELECT id, body FROM outbox WHERE channel = \(OneCDelivery.channel) AND state = 'queued'
        AND removed = 0 ORDER BY id
      """
    ).compactMap { row in Link(row.text(1)).map { (row.integer(0), $0.id) } }
  }

  /// The deals of a customer that are being sold.
  private func sales(of company: Int64) throws(Failure) -> [Int64] {
    try store.engine.all(
      """
      SELECT d.id FROM deals d JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
      WHERE d.company = \(company) AND d.removed = 0 AND s.kind IN ('initial', 'open', 'won')
      ORDER BY d.id
      """
    ).map { $0.integer(0) }
  }
}

/// Orders for 1С that wait in the outbox.
enum OneCDelivery {
  static let channel = "1c"
}

extension Array where Element: Hashable {
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
