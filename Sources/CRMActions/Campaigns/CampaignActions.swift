public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// A campaign that somebody wants.
public struct CampaignWish: Sendable {
  /// What it is called.
  public let name: String
  /// The kind of records that it goes to.
  public var kind = Lead.kind
  /// Which of them; waiting leads where there is nothing said (F098).
  public var filters: [String] = []
  /// The other fields.
  public var draft = Draft()

  /// A campaign to the leads that wait.
  public init(_ name: String) {
    self.name = name
  }
}

/// Writing campaigns, and holding them up.
extension Desk {
  /// Adds a campaign; nothing is sent by that.
  public func addCampaign(_ wish: CampaignWish) throws(Failure) -> Int64 {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in try operation.addCampaign(wish) }
  }

  /// Changes fields of a campaign, and to whom it goes where that is said; letters that are written
  /// already stay as they are, and who gets one that has begun as well.
  public func editCampaigns(
    _ ids: [Int64], _ draft: Draft, to audience: (kind: RecordKind?, filters: [String])? = nil
  ) throws(Failure) -> [Int64] {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in
      var changed: [Int64] = []
      for id in ids where try operation.editCampaign(id, draft, to: audience) { changed.append(id) }
      return changed
    }
  }

  /// Holds campaigns up: what waits stays waiting, and nothing is written by itself.
  public func pauseCampaigns(_ ids: [Int64]) throws(Failure) {
    try store.demandSupervisor()
    try change { operation throws(Failure) in
      for id in ids {
        let campaign = try operation.present(Campaign.kind, id)
        guard campaign[Campaign.state].text != "draft" else {
          throw CampaignFailure.notStarted(campaign)
        }
        try operation.set(Campaign.kind, id, [Campaign.state: .text("paused")])
      }
    }
  }

  /// Lets campaigns go on.
  public func resumeCampaigns(_ ids: [Int64]) throws(Failure) {
    try store.demandSupervisor()
    try change { operation throws(Failure) in
      for id in ids {
        let campaign = try operation.present(Campaign.kind, id)
        guard campaign[Campaign.state].text == "paused" else {
          throw CampaignFailure.notPaused(campaign)
        }
        let isStarted = campaign[Campaign.startedAt] != .null && campaign[Campaign.yearly] == .null
        try operation.set(
          Campaign.kind, id, [Campaign.state: .text(isStarted ? "running" : "planned")])
      }
    }
  }
}

extension Operation {
  func addCampaign(_ wish: CampaignWish) throws(Failure) -> Int64 {
    guard SegmentCheck.isPlainName(wish.name) else { throw CampaignFailure.name(wish.name) }
    guard try store.campaignID(wish.name) == nil else { throw CampaignFailure.exists(wish.name) }
    var filters = wish.filters
    if filters.isEmpty {
      guard wish.kind.name == Lead.kind.name else { throw CampaignFailure.nobody(wish.kind) }
      filters = try [waitingLeads()]
    }
    _ = try store.audience(wish.kind, filters)
    var draft = wish.draft
    draft[Campaign.name] = .text(wish.name)
    draft[Campaign.kind_] = .text(wish.kind.name)
    draft[Campaign.filters] = .list(filters)
    draft[Campaign.author] = .optional(store.actor?.id)
    try CampaignCheck(store, wish.kind).complete(&draft, current: nil)
    return try add(Campaign.kind, draft)
  }

  private func waitingLeads() throws(Failure) -> String {
    let stages = try store.everyStage().filter {
      $0.kind == "waiting" && $0.holder.name == Lead.kind.name
    }
    guard !stages.isEmpty else { throw CampaignFailure.nobody(Lead.kind) }
    return "\(Lead.status.name)=" + stages.map(\.key).joined(separator: ",")
  }

  func editCampaign(
    _ id: Int64, _ draft: Draft, to audience: (kind: RecordKind?, filters: [String])?
  ) throws(Failure) -> Bool {
    let current = try present(Campaign.kind, id)
    guard let own = Kinds.named(current[Campaign.kind_].text ?? "") else { return false }
    let kind = audience?.kind ?? own
    var draft = draft
    if let audience {
      let isFree = current[Campaign.startedAt] == .null || current[Campaign.yearly] != .null
      guard isFree else { throw CampaignFailure.begun(current) }
      _ = try store.audience(kind, audience.filters)
      draft[Campaign.kind_] = .text(kind.name)
      draft[Campaign.filters] = .list(audience.filters)
    }
    try CampaignCheck(store, kind).complete(&draft, current: current)
    return try set(Campaign.kind, id, draft)
  }
}

/// Looks at what a campaign says, and puts it the way it is kept.
struct CampaignCheck {
  private let store: Store
  private let kind: RecordKind

  init(_ store: Store, _ kind: RecordKind) {
    self.store = store
    self.kind = kind
  }

  func complete(_ draft: inout Draft, current: Record?) throws(Failure) {
    func value(_ field: Field) -> Value { draft[field] ?? current?[field] ?? .null }
    let topic = Fold.key(value(Campaign.topic).text ?? "")
    guard Consent.isTopic(topic) else { throw ConsentFailure.topic(topic) }
    draft[Campaign.topic] = .text(topic)
    let plan = try SendingPlan(
      window: value(Campaign.window).text, rate: value(Campaign.rate).text)
    draft[Campaign.rate] = .optional(plan.writtenRate)
    if let word = value(Campaign.yearly).text {
      draft[Campaign.yearly] = .text(try Yearly(word, kind).text)
      if value(Campaign.sendAt) != .null { throw CampaignFailure.twoTimes }
    }
    draft.fill(Campaign.optIn, .integer(0))
    let template = try template(
      value(Campaign.template).text ?? "", value(Campaign.language).text)
    try demandSubject(value(Campaign.subject).text, template)
    let isTimed = value(Campaign.yearly) != .null || value(Campaign.sendAt) != .null
    let state = current?[Campaign.state].text
    if let current, current[Campaign.startedAt] != .null, let moment = draft[Campaign.sendAt],
      moment != current[Campaign.sendAt], moment != .null
    {
      throw CampaignFailure.started(current)
    }
    if state == "running", value(Campaign.yearly) != .null {
      draft[Campaign.state] = .text("planned")
    }
    if state == nil || state == "draft" || state == "planned" {
      draft[Campaign.state] = .text(isTimed ? "planned" : "draft")
    }
  }

  /// The kinds of templates that can be filled in for the audience.
  private var usable: [String] {
    switch kind.name {
    case Deal.kind.name: Campaign.audiences.map(\.name)
    case Contact.kind.name: [Contact.kind.name, Company.kind.name]
    default: [kind.name]
    }
  }

  /// The template in the language of the campaign, if it is one for its audience.
  private func template(_ name: String, _ language: String?) throws(Failure) -> Record {
    let chosen = language.flatMap(Language.init(rawValue:))
    let wanted = if let chosen { chosen } else { try store.ownLanguage() }
    let template = try store.template(name, wanted)
    let other = template[Template.kind_].text ?? ""
    guard usable.contains(other) else { throw CampaignFailure.template(template, kind) }
    return template
  }

  private func demandSubject(_ subject: String?, _ template: Record) throws(Failure) {
    guard let subject else {
      guard template[Template.subject].text != nil else { throw LetterFailure.noSubject }
      return
    }
    try TemplatePlaces(store, kind).demandKnown(subject)
  }
}

extension Store {
  /// The number of the campaign of that name.
  public func campaignID(_ name: String) throws(Failure) -> Int64? {
    try engine.value(
      "SELECT id FROM campaigns WHERE name_key = \(Fold.key(name)) AND removed = 0"
    ).integer
  }

  /// The records that a campaign goes to.
  func audience(_ kind: RecordKind, _ filters: [String]) throws(Failure) -> Selection {
    var terms: [FilterTerm] = []
    for word in filters { terms.append(try FilterTerm.read(word)) }
    let selection = Selection(kind, terms: terms, order: ["id"])
    try demandSound(selection)
    return selection
  }
}
