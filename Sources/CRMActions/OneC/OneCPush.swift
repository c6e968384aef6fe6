import CRMDomain
import CRMStore
import Mail
import OneC
import Platform
import SQL
public import Wording

/// Handing customers over to a base of 1С by OData, through the outbox (F214).
extension Desk {
  /// Puts customers into the outbox for 1С, each once; returns the deliveries, old and new. One that
  /// was broken off is gone on with: the run that hands them over queues it first.
  public func queuePush(_ companies: [Int64]) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      var deliveries: [Int64] = []
      for company in companies {
        let record = try operation.raw(Company.kind, company)
        let waiting = try store.engine.first(
          """
          SELECT id, state FROM outbox WHERE channel = \(OneCDelivery.channel) AND removed = 0
            AND body = \(record.reference) AND state IN ('queued', 'failed', 'sending')
          ORDER BY id LIMIT 1
          """)
        if let waiting {
          let id = waiting.integer(0)
          if waiting.text(1) != "sending" { try operation.set(Outgoing.kind, id, Attempt.again) }
          deliveries.append(id)
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
  /// What a crash leaves between the base and us is simply done again: the base is asked for the
  /// customer first, by the key it gave him or by ИНН and КПП.
  public func push(_ base: ODataBase, only ids: [Int64]? = nil) throws(Failure) -> DeliveryReport {
    try runOutbox(only: ids) { () throws(Failure) in
      OneCPush(self, base, try ODataTalk(base))
    }
  }
}

/// Customers on their way to a base of 1С.
struct OneCPush: OutboxWay {
  static let channel = OneCDelivery.channel
  static let mostAttempts: Int64 = 12

  private let desk: Desk
  private let base: ODataBase
  private let talk: ODataTalk
  private var store: Store { desk.store }
  private var now: Int64 { desk.now.seconds }

  init(_ desk: Desk, _ base: ODataBase, _ talk: ODataTalk) {
    self.desk = desk
    self.base = base
    self.talk = talk
  }

  func readiness(of delivery: Record) throws(Failure) -> Readiness {
    guard let company = try company(of: delivery) else { return .pointless(nil) }
    let gaps = Desk.counterparty(company).gaps
    return gaps.isEmpty
      ? .ready : .postponed(until: now + 3_600, Desk.incomplete(company, gaps))
  }

  func handOver(_ delivery: Record) throws(Failure) -> Handed {
    let last = try store.endOfJournal()
    guard let company = try company(of: delivery) else { throw OneCPush.vanished }
    do {
      let key = try hand(company, Desk.counterparty(company))
      return Handed(outcome: .taken) { operation throws(Failure) in
        try remember(ODataTalk.customers, company.id, key, operation)
        try operation.rememberExport(of: Link(Company.kind.name, company.id), upTo: last)
      }
    } catch {
      return Handed(outcome: error.exit == .data ? .never(error) : .later(error))
    }
  }

  func fate(of interrupted: Record) -> Fate { .again }

  private func company(of delivery: Record) throws(Failure) -> Record? {
    guard let link = Link(delivery[Outgoing.body].text ?? "") else { return nil }
    return try store.unrestricted { () throws(Failure) in try store.find(Company.kind, link.id) }
  }

  /// Gives one customer to the base and returns the key under which it knows him.
  private func hand(
    _ company: Record, _ party: Counterparty
  ) throws(Failure) -> String {
    let list = ODataTalk.customers
    let country = base.mapping.needsCountry ? try country() : nil
    let entry = try base.mapping.entry(party, country: country, partner: nil)
    if let known = try key(list, company.id) {
      if try talk.change(list, known, entry) { return known }
      try forget(company.id)
      // Its partner may be gone as well: everything is asked for anew.
      return try hand(company, party)
    }
    let found = try match(party, try talk.find(list, where: "ИНН eq '\(party.inn)'"))
    guard let found else {
      // Who is there has a partner already.
      guard base.mapping.needsPartner else { return try talk.create(list, entry) }
      let partner = try partner(company, party)
      return try talk.create(
        list, try base.mapping.entry(party, country: country, partner: partner))
    }
    guard try talk.change(list, found, entry) else { throw OneCPush.vanished }
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

  private func country() throws(Failure) -> String {
    if let country = base.country { return country }
    let found = try talk.find(ODataTalk.countries, where: "Code eq '643'")
    guard case .text(let key)? = found.first?["Ref_Key"] else { throw OneCPush.noCountry }
    return key
  }

  /// The entry of «Партнеры», made with the customer under a key of our own: where the answer to that
  /// was lost, it is found by it.
  private func partner(
    _ company: Record, _ party: Counterparty
  ) throws(Failure) -> String {
    if let known = try key(ODataTalk.partners, company.id) { return known }
    let fields: [(name: String, value: JSONValue)] = [
      ("Description", .text(party.name)),
      ("НаименованиеПолное", .text(party.legalName.isEmpty ? party.name : party.legalName)),
      ("Клиент", .flag(true)),
      ("ЮрФизЛицо", .text(party.isPerson ? "ЧастноеЛицо" : "Компания")),
    ]
    let own = Desk.key(company)
    let isThere = try talk.change(ODataTalk.partners, own, .object(fields))
    let made =
      isThere
      ? own : try talk.create(ODataTalk.partners, .object([("Ref_Key", .text(own))] + fields))
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
