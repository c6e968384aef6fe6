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
  /// Whether orders go along with the customers.
  public var hasOrders = true
  /// Whether it is only looked at: then what somebody named may lack something as well.
  public var isPreview = false

  /// Selects nothing.
  public init() {}
}

/// Orders and customers, ready to be written.
public struct OneCBundle: Sendable {
  /// The customers, each once.
  public var parties: [(company: Int64, party: Counterparty)] = []
  /// The orders.
  public var orders: [(deal: Int64, order: SaleOrder)] = []
  /// The customers of the deals.
  public var companies: [Int64: Int64] = [:]
  /// When the newest of it changed, in the company's time.
  public var moment = ""
  /// What was left out of a batch because 1С would lack something, company by company.
  public var faults: [Failure] = []
  /// The same companies, with what is missing.
  public var incomplete: [(company: Int64, gaps: [Text])] = []
  /// Why nothing at all goes, where somebody named a company that lacks something.
  public var refusal: Failure?
  var operation: Int64 = 0
  var queued: [(delivery: Int64, company: Int64)] = []

  /// What is to be confirmed once 1С has it: the customers, or also the orders, or the orders with
  /// those customers alone that they name.
  public func gift(_ content: Content) -> ExchangeGift {
    let told = Set(orders.compactMap { companies[$0.deal] })
    let parties = parties.map(\.company).filter { content != .orders || told.contains($0) }
    let deals = content == .customers ? [] : orders.map(\.deal)
    return ExchangeGift(
      operation: operation,
      records: parties.map { Link(Company.kind.name, $0) } + deals.map { Link(Deal.kind.name, $0) },
      deliveries: queued.filter { parties.contains($0.company) }.map(\.delivery))
  }

  /// What a file for 1С holds.
  public enum Content: Sendable {
    case customers, orders, both
  }
}

/// Handing customers and orders to 1С (F214, F215).
extension Desk {
  /// Collects what was selected. What somebody named and 1С would lack something of is a failure that
  /// names all of it; of a batch it is left out.
  public func bundle(_ selection: OneCSelection) throws(Failure) -> OneCBundle {
    try store.demandExport()
    var collector = OneCCollector(self)
    let last = try store.endOfJournal()
    let queued = selection.isQueued ? try queued() : []
    let named = selection.companies + queued.map(\.company)
    for company in named { try collector.add(company: company) }
    if selection.isChanged {
      for company in try changedCompanies(selection.since) { try collector.add(company: company) }
    }
    for deal in selection.deals { try collector.add(deal: deal) }
    for company in selection.hasOrders ? named : [] {
      for deal in try sales(of: company) { try collector.add(deal: deal) }
    }
    if selection.isChanged, selection.hasOrders {
      for deal in try changedDeals(selection.since) { try collector.add(deal: deal) }
    }
    var bundle = collector.bundle
    if let fault = bundle.faults.first, !selection.companies.isEmpty || !selection.deals.isEmpty {
      let refusal = Desk.all(bundle.faults, fault)
      guard selection.isPreview else { throw refusal }
      bundle.refusal = refusal
    }
    bundle.moment = moment(collector.latest == 0 ? now.seconds : collector.latest)
    bundle.operation = last
    bundle.queued = queued
    return bundle
  }

  /// Remembers what was handed over, once it is where it should be; what became different meanwhile is
  /// handed over again.
  public func confirm(_ gift: ExchangeGift) throws(Failure) {
    guard !gift.records.isEmpty else { return }
    let note = "1С: " + gift.records.map(\.text).joined(separator: " ")
    _ = try store.write(dryRun: dryRun, note: note, settle: { _ in }) { operation throws(Failure) in
      _ = try operation.id()
      for link in gift.records {
        let later = try store.engine.first(
          """
          SELECT 1 FROM changes WHERE kind = \(link.kind) AND record = \(link.id)
            AND operation > \(gift.operation) LIMIT 1
          """)
        guard later == nil else { continue }
        try operation.rememberExport(of: link, upTo: gift.operation)
      }
      for delivery in gift.deliveries {
        let state = try operation.raw(Outgoing.kind, delivery)[Outgoing.state].text
        guard state == "queued" else { continue }
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
      if let since { "c.updated_at >= \(since.seconds)" } else { Desk.isFresh("company", "c.id") }
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

  /// Deals that are being sold and that 1С does not have as they are: themselves, their customer or
  /// their invoices became different.
  private func changedDeals(_ since: Instant?) throws(Failure) -> [Int64] {
    let fresh: SQL
    if let since {
      let time = since.seconds
      fresh =
        """
        (d.updated_at >= \(time) OR c.updated_at >= \(time) OR EXISTS
          (SELECT 1 FROM invoices i WHERE i.deal = d.id AND i.updated_at >= \(time)))
        """
    } else {
      let own = Desk.isFresh("deal", "d.id")
      let theirs = Desk.isFresh("company", "c.id")
      let papers = Desk.isFresh("invoice", "i.id")
      fresh =
        """
        (\(own) OR \(theirs) OR EXISTS
          (SELECT 1 FROM invoices i WHERE i.deal = d.id AND \(papers)))
        """
    }
    return try store.engine.all(
      """
      SELECT d.id FROM deals d JOIN companies c ON c.id = d.company
        JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
        LEFT JOIN onec_exports e ON e.kind = 'deal' AND e.record = d.id
      WHERE d.removed = 0 AND c.removed = 0 AND s.kind IN ('open', 'won')
        AND \(fresh)
      ORDER BY d.id
      """
    ).map { $0.integer(0) }
  }

  /// Whether the journal has changed a record since 1С was given what `e` tells of; by number and not
  /// by time, for much may happen in one second.
  private static func isFresh(_ kind: String, _ id: SQL) -> SQL {
    """
    (e.record IS NULL OR EXISTS (SELECT 1 FROM changes j WHERE j.kind = \(kind)
      AND j.record = \(id) AND j.operation > e.operation))
    """
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

extension Store {
  /// The number of the newest operation; 0 where there is none.
  func endOfJournal() throws(Failure) -> Int64 {
    try engine.value("SELECT COALESCE(MAX(id), 0) FROM operations").integer ?? 0
  }
}

extension Operation {
  /// Remembers that 1С has a record as it was after an operation.
  func rememberExport(of link: Link, upTo operation: Int64) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO onec_exports (kind, record, exported_at, operation)
      VALUES (\(link.kind), \(link.id), \(now.seconds), \(operation))
      ON CONFLICT (kind, record)
        DO UPDATE SET exported_at = excluded.exported_at, operation = excluded.operation
      """)
  }
}

/// Orders for 1С that wait in the outbox.
enum OneCDelivery {
  static let channel = "1c"
}

/// Gathers customers and orders, each once.
private struct OneCCollector {
  let desk: Desk
  var bundle = OneCBundle()
  /// When the newest of it changed.
  var latest: Int64 = 0
  private var companies: Set<Int64> = []
  private var refused: Set<Int64> = []
  private var deals: Set<Int64> = []

  init(_ desk: Desk) {
    self.desk = desk
  }

  /// Adds a customer; false where 1С would lack something of it.
  @discardableResult
  mutating func add(company: Int64) throws(Failure) -> Bool {
    if companies.contains(company) { return true }
    guard !refused.contains(company) else { return false }
    let record = try desk.store.record(Company.kind, company)
    let party = Desk.counterparty(record)
    guard party.gaps.isEmpty else {
      refused.insert(company)
      bundle.faults.append(Desk.incomplete(record, party.gaps))
      bundle.incomplete.append((company, party.gaps))
      return false
    }
    companies.insert(company)
    latest = max(latest, record[Company.updatedAt].integer ?? 0)
    bundle.parties.append((company, party))
    return true
  }

  /// Adds a deal with its customer.
  mutating func add(deal: Int64) throws(Failure) {
    guard deals.insert(deal).inserted else { return }
    let record = try desk.store.record(Deal.kind, deal)
    guard let company = record[Deal.company].integer else { throw Desk.noCompany(deal) }
    guard try add(company: company) else { return }
    latest = max(latest, record[Deal.updatedAt].integer ?? 0)
    bundle.orders.append((deal, try desk.order(record)))
    bundle.companies[deal] = company
  }
}
