import CRMDomain
import CRMStore
import Wording

/// What is said when a request lies too long: to whom, since when, and the ways out (F082).
struct EscalationWords {
  let store: Store
  let lead: Int64
  let level: EscalationPlan.Level
  let since: Instant

  init(_ store: Store, _ lead: Int64, _ level: EscalationPlan.Level, since: Instant) {
    self.store = store
    self.lead = lead
    self.level = level
    self.since = since
  }

  /// How it came to this, for `crm why`.
  var reason: Text {
    Text(
      "level \(level.number): untouched since \(when) for \(level.written)",
      "уровень \(level.number): без движения с \(when), срок \(level.written)")
  }

  private var when: String { store.session.clock(of: since) }

  private func owner() throws(Failure) -> String? {
    try store.owner(of: Lead.kind, lead).map { user throws(Failure) in
      try store.title(User.kind, user)
    }
  }

  /// The title of the task: with nobody responsible it is the one to assign somebody (F079).
  func title() throws(Failure) -> String {
    if let text = level.text { return try store.fill(text, Lead.kind, lead) }
    let language = try store.ownLanguage()
    guard let owner = try owner() else {
      return Text("Assign a responsible manager", "Назначьте ответственного менеджера")[language]
    }
    return Text(
      "Lead \(lead) is not processed: remind \(owner), give it to another or do it yourself",
      "Лид \(lead) не обработан: напомните (\(owner)), назначьте другого или обработайте сами"
    )[language]
  }

  /// The notice: what happened, and the commands of the ways out.
  func notice() throws(Failure) -> String {
    if let text = level.text { return try store.fill(text, Lead.kind, lead) }
    let language = try store.ownLanguage()
    let name = try store.title(Lead.kind, lead)
    let owner = try owner()
    let head = Text(
      "Lead \(lead) «\(name)» is untouched since \(when), its owner is \(owner ?? "nobody")",
      "Лид \(lead) «\(name)» без движения с \(when), ответственный – \(owner ?? "не назначен")")
    let commands = EscalationWords.waysOut(lead, hasOwner: owner != nil)
    return head[language] + ": " + commands.joined(separator: " · ")
  }

  /// The commands of the three ways out: remind, give it to another, do it oneself.
  static func waysOut(_ lead: Int64, hasOwner: Bool) -> [String] {
    (hasOwner ? ["crm lead remind \(lead)"] : [])
      + ["crm lead assign \(lead) --to LOGIN", "crm lead assign \(lead) --to me"]
  }
}
