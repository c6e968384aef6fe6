import CRMDomain
import CRMStore
import OneC
import Platform
import SQL
public import Wording

/// Handing customers over to a base of 1С by OData, through the outbox (F214).
extension Desk {
  /// Puts customers into the outbox for 1С, each once; returns the deliveries, old and new.
  public func queuePush(_ companies: [Int64]) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      var deliveries: [Int64] = []
      for company in companies {
        let record = try operation.raw(Company.kind, company)
        let waiting = try store.engine.value(
          """
          SELECT MIN(id) FROM outbox WHERE channel = \(OneCDelivery.channel) AND removed = 0
            AND body = \(record.reference) AND state IN ('queued', 'failed')
          """
        ).integer
        if let waiting {
          deliveries.append(waiting)
          continue
        }
        let key = "\(OneCDelivery.channel)/\(record.reference)/push/\(try operation.id())"
        deliveries.append(try operation.queueForOneC(record, on: record.reference, key: key))
      }
      return deliveries
    }
  }

  /// Hands over what waits in the outbox for 1С; `ids` are tried whether due or not.
  ///
  /// Each is marked before the base hears of it. What a crash leaves between is simply done again: the
  /// base is asked for the customer first, by the key it gave him or by ИНН and КПП.
  public func push(_ base: ODataBase, only ids: [Int64]? = nil) throws(Failure) -> DeliveryReport {
    var report = DeliveryReport()
    guard let lock = try FileLock.tryLock(store.path + ".push") else { return report }
    defer { lock.release() }
    let work = OneCPush(self, base)
    let due = try work.due(ids)
    guard !dryRun, !due.isEmpty else {
      report.delayed = due
      return report
    }
    let talk = try ODataTalk(base)
    for id in due { try work.deliver(id, talk, &report) }
    return report
  }
}

/// One run over the customers that wait.
struct OneCPush {
  /// After so many tries a customer is given up.
  private static let mostAttempts: Int64 = 12

  let desk: Desk
  let base: ODataBase
  private var store: Store { desk.store }
  private var now: Int64 { desk.now.seconds }

  init(_ desk: Desk, _ base: ODataBase) {
    self.desk = desk
    self.base = base
  }

  /// What is to go now, oldest first; what a run began ten minutes ago and did not end as well.
  func due(_ ids: [Int64]?) throws(Failure) -> [Int64] {
    let rows = try store.engine.all(
      """
      SELECT id, state, next_at FROM outbox
      WHERE channel = \(OneCDelivery.channel) AND removed = 0
        AND state IN ('queued', 'sending', 'failed') ORDER BY id
      """)
    return rows.compactMap { row in
      let id = row.integer(0)
      if let ids { return ids.contains(id) ? id : nil }
      let next = row[2].integer ?? 0
      switch row.text(1) {
      case "queued": return next <= now ? id : nil
      case "sending": return next <= now - 600 ? id : nil
      default: return nil
      }
    }
  }

  func deliver(
    _ id: Int64, _ talk: ODataTalk, _ report: inout DeliveryReport
  ) throws(Failure) {
    let delivery = try store.unrestricted { () throws(Failure) in
      try store.record(Outgoing.kind, id)
    }
    guard let link = Link(delivery[Outgoing.body].text ?? ""),
      let company = try store.unrestricted({ () throws(Failure) in
        try store.find(Company.kind, link.id)
      })
    else { return try set(id, [Outgoing.state: .text("dropped")]) }
    let party = Desk.counterparty(company)
    let attempts = (delivery[Outgoing.attempts].integer ?? 0) + 1
    guard party.gaps.isEmpty else {
      let fault = Desk.incomplete(company, party.gaps)
      try set(
        id,
        [
          Outgoing.state: .text("queued"), Outgoing.lastError: said(fault),
          Outgoing.nextAt: .integer(now + 3_600),
        ])
      report.held.append(id)
      return report.failures.append(fault)
    }
    try set(
      id,
      [
        Outgoing.state: .text("sending"), Outgoing.attempts: .integer(attempts),
        Outgoing.nextAt: .integer(now),
      ])
    do {
      let key = try hand(company, party, talk)
      try settle(id, company, key)
      report.sent.append(id)
    } catch {
      try put(off: id, attempts, error, &report)
    }
  }

  /// Gives one customer to the base and returns the key under which it knows him.
  private func hand(
    _ company: Record, _ party: Counterparty, _ talk: ODataTalk
  ) throws(Failure) -> String {
    let list = ODataTalk.customers
    let country = base.mapping.needsCountry ? try country(talk) : nil
    let known = try key(list, company.id)
    let partner =
      base.mapping.needsPartner && known == nil ? try partner(company, party, talk) : nil
    let entry = try base.mapping.entry(party, country: country, partner: partner)
    if let known {
      if try talk.change(list, known, entry) { return known }
      try forget(company.id)
      // Its partner may be gone as well: everything is asked for anew.
      return try hand(company, party, talk)
    }
    let found = try match(party, try talk.find(list, where: "ИНН eq '\(party.inn)'"))
    guard let found else { return try talk.create(list, entry) }
    let part = try base.mapping.entry(party, country: country, partner: nil)
    guard try talk.change(list, found, part) else { throw OneCPush.vanished }
    return found
  }

  /// The entry that is this customer: same КПП, or none where there is only one.
  private func match(
    _ party: Counterparty, _ entries: [JSONValue]
  ) throws(Failure) -> String? {
    func text(_ entry: JSONValue, _ name: String) -> String {
      if case .text(let text)? = entry[name] { return text.filter { $0 != " " } }
      return ""
    }
    let living = entries.filter {
      $0["DeletionMark"] != .flag(true) && $0["IsFolder"] != .flag(true)
    }
    let same = party.isPerson ? living : living.filter { text($0, "КПП") == party.kpp }
    let bare = living.filter { text($0, "КПП").isEmpty }
    let fitting = same.isEmpty ? bare : same
    guard fitting.count < 2 else { throw OneCPush.several(party, fitting.count) }
    return fitting.first.map { text($0, "Ref_Key") }
  }

  private func country(_ talk: ODataTalk) throws(Failure) -> String {
    if let country = base.country { return country }
    let found = try talk.find(ODataTalk.countries, where: "Code eq '643'")
    guard case .text(let key)? = found.first?["Ref_Key"] else { throw OneCPush.noCountry }
    return key
  }

  /// The entry of «Партнеры», made with the customer.
  private func partner(
    _ company: Record, _ party: Counterparty, _ talk: ODataTalk
  ) throws(Failure) -> String {
    if let known = try key(ODataTalk.partners, company.id) { return known }
    let made = try talk.create(
      ODataTalk.partners,
      .object([
        ("Description", .text(party.name)),
        ("НаименованиеПолное", .text(party.legalName.isEmpty ? party.name : party.legalName)),
        ("Клиент", .flag(true)),
        ("ЮрФизЛицо", .text(party.isPerson ? "ЧастноеЛицо" : "Компания")),
      ]))
    try desk.change { operation throws(Failure) in
      try remember(ODataTalk.partners, company.id, made, operation)
    }
    return made
  }

  // MARK: What is remembered

  private func key(_ list: String, _ company: Int64) throws(Failure) -> String? {
    try store.engine.value(
      """
      SELECT "key" FROM onec_keys WHERE base = \(base.name) AND catalog = \(list)
        AND kind = \(Company.kind.name) AND record = \(company)
      """
    ).text
  }

  private func remember(
    _ list: String, _ company: Int64, _ key: String, _ operation: Operation
  ) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO onec_keys (base, catalog, kind, record, "key", pushed_at)
      VALUES (\(base.name), \(list), \(Company.kind.name), \(company), \(key), \(now))
      ON CONFLICT (base, catalog, kind, record)
        DO UPDATE SET "key" = excluded."key", pushed_at = excluded.pushed_at
      """)
  }

  private func forget(_ company: Int64) throws(Failure) {
    _ = try desk.change { _ throws(Failure) in
      try store.engine.run(
        """
        DELETE FROM onec_keys WHERE base = \(base.name) AND kind = \(Company.kind.name)
          AND record = \(company)
        """)
    }
  }

  private func settle(_ id: Int64, _ company: Record, _ key: String) throws(Failure) {
    try desk.change { operation throws(Failure) in
      try remember(ODataTalk.customers, company.id, key, operation)
      try store.engine.run(
        """
        INSERT INTO onec_exports (kind, record, exported_at)
        VALUES ('company', \(company.id), \(now))
        ON CONFLICT (kind, record) DO UPDATE SET exported_at = excluded.exported_at
        """)
      try operation.set(
        Outgoing.kind, id,
        [
          Outgoing.state: .text("sent"), Outgoing.sentAt: .integer(now),
          Outgoing.lastError: .null, Outgoing.nextAt: .null,
        ])
    }
  }

  private func put(
    off id: Int64, _ attempts: Int64, _ failure: Failure, _ report: inout DeliveryReport
  ) throws(Failure) {
    report.failures.append(failure)
    let isFinal = failure.exit == .data || attempts >= OneCPush.mostAttempts
    // One minute, two, four, … up to four hours.
    let rest = min(14_400, Int64(60) << min(attempts - 1, 8))
    try set(
      id,
      [
        Outgoing.state: .text(isFinal ? "failed" : "queued"), Outgoing.lastError: said(failure),
        Outgoing.nextAt: isFinal ? .null : .integer(now + rest),
      ])
    if isFinal { report.failed.append(id) } else { report.delayed.append(id) }
  }

  private func set(_ id: Int64, _ draft: Draft) throws(Failure) {
    _ = try desk.change { operation throws(Failure) in try operation.set(Outgoing.kind, id, draft) }
  }

  private func said(_ failure: Failure) -> Value {
    .text(failure.message[store.session.language])
  }

  private static let vanished = Failure(
    .tryAgain, "odata.vanished",
    Text("the counterparty vanished in 1C meanwhile", "контрагент тем временем исчез в 1С"))
  private static let noCountry = Failure(
    .data, "odata.no-country",
    Text("1C does not know the country 643", "в 1С не найдена страна с кодом 643"),
    hint: Text(
      "name its key in the settings, [odata] country",
      "укажите её ключ в настройках, [odata] country"))

  private static func several(_ party: Counterparty, _ count: Int) -> Failure {
    Failure(
      .data, "odata.several",
      Text(
        "1C has \(count) counterparties with INN \(party.inn) KPP \(party.kpp)",
        "в 1С контрагентов с ИНН \(party.inn) КПП \(party.kpp): \(count)"),
      hint: Text("mark the doubles for deletion in 1C", "пометьте дубли на удаление в 1С"))
  }
}
