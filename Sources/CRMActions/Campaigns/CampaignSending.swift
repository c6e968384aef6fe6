public import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// So many letters are written in one operation: what others do in between waits no longer.
  static let campaignBatch = 2_000

  /// Writes the letters of a campaign to all who have none; hands over what became of each.
  ///
  /// Sending again writes to those who came since. A long list is several operations, each whole.
  public func sendCampaign(
    _ id: Int64, _ office: SurveyOffice, each body: (Addressed) throws(Failure) -> Void
  ) throws(Failure) {
    try store.demandSupervisor()
    let campaign = try store.record(Campaign.kind, id)
    guard campaign[Campaign.state].text != "paused" else {
      throw CampaignFailure.paused(campaign)
    }
    guard campaign[Campaign.yearly] == .null else {
      throw Failure(
        .data, "campaign.yearly-send",
        Text(
          "campaign '\(campaign.title)' comes by itself each year",
          "рассылка «\(campaign.title)» уходит сама каждый год"),
        hint: Text("'crm tick' sends it on its day", "её отправит crm tick в свой день"))
    }
    _ = try writeCampaign(id, office, occasion: "", only: nil, each: body)
  }

  /// Shows what records would get: those named, or the first of the audience.
  public func previewCampaign(
    _ id: Int64, _ office: SurveyOffice, of links: [Link], count: Int
  ) throws(Failure) -> [Addressed] {
    // Tried and taken back: a look needs what a letter needs.
    let tried = Desk(store, dryRun: true)
    return try tried.change { operation throws(Failure) in
      let writing = try CampaignWriting(operation, id, office)
      var records = links
      if records.isEmpty {
        var selection = try writing.audience()
        selection.limit = count
        records = try store.all(selection).map { Link($0.kind.name, $0.id) }
      }
      var seen: Set<String> = []
      return try records.map { link throws(Failure) in
        guard link.kind == writing.campaign[Campaign.kind_].text else {
          throw CampaignFailure.other(link, writing.campaign)
        }
        var one = try writing.look(at: link.id)
        if one.refusal == nil, let key = one.address.flatMap(LinkFinder.key),
          !seen.insert(key).inserted
        {
          (one.refusal, one.subject, one.text) = (.duplicate, nil, nil)
        }
        if let text = one.text {
          let page = office.unsubscription(String(repeating: "0", count: 32))
          one.text = text + "\n\n" + writing.footer(page) + "\n"
        }
        return one
      }
    }
  }

  /// Writes one letter to an address of our own, which counts nowhere; returns the delivery.
  public func testCampaign(
    _ id: Int64, _ office: SurveyOffice, to address: String, for link: Link?
  ) throws(Failure) -> Int64 {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in
      let writing = try CampaignWriting(operation, id, office)
      if let link, link.kind != writing.campaign[Campaign.kind_].text {
        throw CampaignFailure.other(link, writing.campaign)
      }
      return try writing.writeTest(to: address, for: link?.id)
    }
  }

  /// Writes to the records of the audience of which a condition holds; returns how many letters.
  @discardableResult
  func writeCampaign(
    _ id: Int64, _ office: SurveyOffice, occasion: String, only chosen: [Int64]?,
    batch size: Int = Desk.campaignBatch, each body: (Addressed) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var left = if let chosen { chosen } else { try campaignRecords(id) }
    var count = 0
    repeat {
      // A trial forgets each operation; in one it sees an address that comes twice.
      let batch = Array(left.prefix(dryRun ? left.count : size))
      left.removeFirst(batch.count)
      let done = try change { operation throws(Failure) in
        try operation.writeCampaign(id, office, occasion, batch, isLast: left.isEmpty)
      }
      for one in done {
        if one.recipient != nil { count += 1 }
        try body(one)
      }
    } while !left.isEmpty
    return count
  }

  private func campaignRecords(_ id: Int64) throws(Failure) -> [Int64] {
    let campaign = try store.record(Campaign.kind, id)
    guard let kind = Kinds.named(campaign[Campaign.kind_].text ?? "") else { return [] }
    var selection = try store.audience(kind, campaign[Campaign.filters].list)
    selection.fields = ["id"]
    var ids: [Int64] = []
    try store.each(selection) { record throws(Failure) in ids.append(record.id) }
    return ids
  }
}

extension Operation {
  fileprivate func writeCampaign(
    _ id: Int64, _ office: SurveyOffice, _ occasion: String, _ records: [Int64], isLast: Bool
  ) throws(Failure) -> [Addressed] {
    // Thousands of letters: nobody reads the list of their fields.
    isBulk = true
    var writing = try CampaignWriting(self, id, office)
    writing.occasion = occasion
    let plan = try SendingPlan(
      window: writing.campaign[Campaign.window].text, rate: writing.campaign[Campaign.rate].text)
    var slots = SendingSlots(plan, from: try firstSlot(id, plan), store.session.zone)
    let rules = try RuleBook(store)
    var done: [Addressed] = []
    for record in records {
      done.append(try writing.write(record, &slots))
      if events.count > 1_000 { try RuleEngine(self).settle(rules) }
    }
    guard done.contains(where: { $0.recipient != nil }) || occasion.isEmpty else { return done }
    var draft: Draft = [:]
    if writing.campaign[Campaign.startedAt] == .null {
      draft[Campaign.startedAt] = .integer(now.seconds)
    }
    // One that the tick writes stays planned to the end: where it is broken off, the next goes on.
    let isPlanned = writing.campaign[Campaign.state].text == "planned"
    if writing.campaign[Campaign.yearly] == .null, isLast || !isPlanned {
      draft[Campaign.state] = .text("running")
    }
    try set(Campaign.kind, id, draft)
    return done
  }

  /// Behind the last letter that waits, so that two sendings together keep the rate.
  private func firstSlot(_ id: Int64, _ plan: SendingPlan) throws(Failure) -> Instant {
    let last = try store.engine.value(
      """
      SELECT MAX(next_at) FROM outbox
      WHERE purpose = \(Campaign.purpose(id)) AND state = 'queued' AND removed = 0
      """
    ).integer
    guard let last, let rate = plan.rate else { return now }
    return Instant(max(now.seconds, last + 3_600 / rate))
  }
}

extension CampaignFailure {
  static func other(_ link: Link, _ campaign: Record) -> Failure {
    let noun = Kinds.named(campaign[Campaign.kind_].text ?? "")?.noun ?? Campaign.kind.noun
    return Failure(
      .usage, "campaign.other-kind",
      Text(
        "campaign '\(campaign.title)' goes to \(noun.form(for: 5).en), not to '\(link.text)'",
        "рассылка «\(campaign.title)» – не для записи «\(link.text)»"),
      hint: Text("name one of its records", "укажите запись: ") + noun.form(for: 1))
  }
}
