import CRMDomain
public import CRMStore
public import Wording

/// The campaigns that are still to come: greetings of each year, and those that wait to be sent. What
/// was sent is history and no policy.
public struct CampaignSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[campaign]]`.
  public let key = "campaign"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Campaigns that come each year or wait to be sent. kind and filters: to whom; yearly: birthday, 22.06
      or 'last sun jul'; window: hours, as 'mon-fri 10:00-19:00'; rate: 200/h; opt_in: only to those who
      have agreed to the topic. Those that were sent are not here.
      """,
      """
      Рассылки ежегодные и ещё не отправленные. kind и filters – кому; yearly – birthday, 22.06 или
      «last sun jul»; window – часы, «mon-fri 10:00-19:00»; rate – 200/h; opt_in – только давшим
      согласие на рубрику. Уже отправленных здесь нет.
      """)
  }

  /// One campaign as the document says it.
  private struct Wanted {
    let wish: CampaignWish
    let isPaused: Bool
    let fields: PolicyFields
  }

  private static let texts = [
    Campaign.template, Campaign.subject, Campaign.topic, Campaign.mailbox, Campaign.language,
    Campaign.window, Campaign.rate, Campaign.yearly,
  ]

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try comers(store).map { record in
      var table = PolicyTable()
      table.put("name", record[Campaign.name].text)
      table.put("kind", record[Campaign.kind_].text)
      table.put("filters", record[Campaign.filters].list)
      for field in CampaignSection.texts { table.put(field.name, record[field].text) }
      if record[Campaign.optIn] == .integer(1) { table.put("opt_in", true) }
      if record[Campaign.state].text == "paused" { table.put("paused", true) }
      return table
    }
  }

  /// The campaigns that are policy.
  private func comers(_ store: Store) throws(Failure) -> [Record] {
    try store.all(Selection(Campaign.kind, order: ["id"])).filter(CampaignSection.isComing)
  }

  private static func isComing(_ campaign: Record) -> Bool {
    campaign[Campaign.yearly] != .null
      || campaign[Campaign.startedAt] == .null && campaign[Campaign.sendAt] == .null
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let keys = ["name", "kind", "filters", "opt_in", "paused"]
      let fields = try PolicyFields(
        table, key, keys: keys + CampaignSection.texts.map(\.name))
      var wish = CampaignWish(try fields.text("name"))
      guard !wanted.contains(where: { Fold.key($0.wish.name) == Fold.key(wish.name) }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(wish.name)' stands there twice", "«\(wish.name)» указано дважды"))
      }
      let kind = try fields.choice(
        "kind", of: Campaign.audiences.map(\.name), or: Lead.kind.name)
      wish.kind = Kinds.named(kind) ?? Lead.kind
      wish.filters = try fields.texts("filters")
      for field in CampaignSection.texts {
        wish.draft[field] = .optional(try fields.optionalText(field.name))
      }
      wish.draft[Campaign.template] = .text(try fields.text("template"))
      wish.draft[Campaign.topic] = .text(try fields.optionalText("topic") ?? "news")
      wish.draft[Campaign.optIn] = .integer(try fields.flag("opt_in", or: false) ? 1 : 0)
      wanted.append(
        Wanted(wish: wish, isPaused: try fields.flag("paused", or: false), fields: fields))
    }
    return wanted
  }

  /// Makes the campaigns to come those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    var kept: [Int64] = []
    for one in wanted {
      do { kept.append(try put(one, operation)) } catch { throw one.fields.located(error, "name") }
    }
    for campaign in try comers(operation.store) where !kept.contains(campaign.id) {
      try operation.remove(Campaign.kind, campaign.id)
    }
  }

  private func put(_ one: Wanted, _ operation: Operation) throws(Failure) -> Int64 {
    let id: Int64
    if let known = try operation.store.campaignID(one.wish.name) {
      let current = try operation.present(Campaign.kind, known)
      guard CampaignSection.isComing(current) else { throw CampaignFailure.begun(current) }
      var audience: (kind: RecordKind?, filters: [String])?
      if !one.wish.filters.isEmpty { audience = (one.wish.kind, one.wish.filters) }
      _ = try operation.editCampaign(known, one.wish.draft, to: audience)
      id = known
    } else {
      id = try operation.addCampaign(one.wish)
    }
    let state = try operation.raw(Campaign.kind, id)[Campaign.state].text
    // A campaign that comes by itself is held up and let go on; a draft waits anyway.
    if one.isPaused, state == "planned" {
      try operation.set(Campaign.kind, id, [Campaign.state: .text("paused")])
    } else if !one.isPaused, state == "paused" {
      try operation.set(Campaign.kind, id, [Campaign.state: .text("planned")])
    }
    return id
  }

  /// Filters, templates, hours and days that cannot be read.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for one in try wanted(tables) {
      do {
        if !one.wish.filters.isEmpty {
          _ = try store.audience(one.wish.kind, one.wish.filters)
        }
        var draft = one.wish.draft
        try CampaignCheck(store, one.wish.kind).complete(&draft, current: nil)
      } catch {
        let hint = error.hint.map { Text(verbatim: "; ") + $0 } ?? Text(verbatim: "")
        findings.append(
          PolicyFinding(
            line: one.fields.table.line, place: "campaign.\(one.wish.name)", error.message + hint))
      }
    }
    return findings
  }
}
