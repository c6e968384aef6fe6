import CRMDomain
import CRMStore
import Wording

/// What a new record gets where nothing was said.
enum Defaults {
  static func filled(
    _ draft: Draft, of kind: RecordKind, _ operation: Operation
  ) throws(Failure) -> Draft {
    var draft = Operation.aligned(draft, of: kind)
    switch kind.name {
    case Lead.kind.name: try lead(&draft, operation)
    case Contact.kind.name: contact(&draft, operation)
    case Company.kind.name: company(&draft, operation)
    case Deal.kind.name: try deal(&draft, operation)
    case Product.kind.name: product(&draft, operation)
    case FollowUp.kind.name: followUp(&draft, operation)
    case User.kind.name: user(&draft)
    case Shipment.kind.name: try shipment(&draft, operation)
    case Quote.kind.name, Invoice.kind.name, Order.kind.name, Payment.kind.name:
      try PaperDefaults.fill(&draft, of: kind, operation)
    case Remark.kind.name, AttachedFile.kind.name:
      draft.fill(Remark.author, .optional(operation.store.actor?.id))
    case Channel.kind.name:
      draft.fill(Channel.enabled, .integer(1))
      // What happened before is nobody's news.
      draft.fill(Channel.since, .integer(operation.now.seconds))
    case Interaction.kind.name: interaction(&draft, operation)
    default: break
    }
    return draft
  }

  private static func lead(_ draft: inout Draft, _ operation: Operation) throws(Failure) {
    let store = operation.store
    draft.fill(Lead.channel, .text("other"))
    draft.fill(Lead.currency, .text(store.session.currency))
    if let word = draft[Lead.status]?.text {
      draft[Lead.status] = .text(try store.stage(named: word, of: Stage.leads).key)
    } else if let initial = try store.stage(kind: "initial", of: Stage.leads) {
      draft[Lead.status] = .text(initial.key)
    }
    try demandOpening(draft, operation)
    draft.fill(Lead.name, .optional(name(draft)))
    if draft[Lead.owner]?.isEmpty == false {
      draft.fill(Lead.assignedAt, .integer(operation.now.seconds))
    }
  }

  /// Everybody sees the name of a lead: a number or address stands in it masked.
  private static func name(_ draft: Draft) -> String? {
    if let name = draft[Lead.company]?.text ?? draft[Lead.person]?.text { return name }
    if let phone = draft[Lead.phone]?.text { return PhoneNumber(stored: phone).masked }
    // A stored address was read before; one that is not readable names nobody.
    return draft[Lead.email]?.text.flatMap { try? EmailAddress.read($0).masked }
  }

  /// A lead begins open: it is ended by the commands that ask why, until when, and for what.
  private static func demandOpening(_ draft: Draft, _ operation: Operation) throws(Failure) {
    let key = draft[Lead.status]?.text ?? ""
    guard let stage = try operation.store.stage(key, of: Stage.leads),
      ["failed", "waiting", "converted"].contains(stage.kind)
    else { return }
    throw Failure(
      .data, "lead.not-open",
      Text(
        "a lead cannot begin as '\(stage.label.en)'",
        "лид не может начинаться с «\(stage.label.ru)»"),
      hint: Text(
        "add it, then use 'crm lead disqualify', 'wait' or 'convert'",
        "добавьте лид, затем 'crm lead disqualify', 'wait' или 'convert'"))
  }

  private static func contact(_ draft: inout Draft, _ operation: Operation) {
    draft.fill(Contact.owner, .optional(operation.store.actor?.id))
    guard let name = draft[Contact.name]?.text else {
      let parts = [Contact.lastName, Contact.firstName, Contact.patronymic]
      let words = parts.compactMap { draft[$0]?.text }
      if !words.isEmpty { draft[Contact.name] = .text(words.joined(separator: " ")) }
      return
    }
    let parts = PersonName.split(name)
    draft.fill(Contact.firstName, .optional(parts.first))
    draft.fill(Contact.lastName, .optional(parts.last))
    draft.fill(Contact.patronymic, .optional(parts.patronymic))
  }

  private static func company(_ draft: inout Draft, _ operation: Operation) {
    draft.fill(Company.owner, .optional(operation.store.actor?.id))
    draft.fill(Company.kind_, .text("client"))
  }

  private static func deal(_ draft: inout Draft, _ operation: Operation) throws(Failure) {
    let store = operation.store
    let named = try draft[Deal.pipeline]?.text.map { word throws(Failure) in
      try store.dealPipeline(named: word)
    }
    let standard = try store.standardPipeline()
    guard let pipeline = named ?? standard else { throw Pipeline.noStandard }
    guard let initial = try store.stage(kind: "initial", of: pipeline.key) else {
      throw Pipeline.noBeginning(pipeline)
    }
    draft[Deal.pipeline] = .text(pipeline.key)
    draft.fill(Deal.type, .text(pipeline.type))
    draft.fill(Deal.currency, .text(store.session.currency))
    draft.fill(Deal.owner, .optional(store.actor?.id))
    draft[Deal.stage] = .text(initial.key)
    if draft[Deal.title]?.isEmpty ?? true, let company = draft[Deal.company]?.integer {
      draft[Deal.title] = .text(try store.title(Company.kind, company))
    }
  }

  private static func product(_ draft: inout Draft, _ operation: Operation) {
    draft.fill(Product.unit, .text("шт"))
    draft.fill(Product.currency, .text(operation.store.session.currency))
    let today = operation.store.session.today
    draft.fill(Product.vatRate, .text(VATRate.current(on: today).rawValue))
    draft.fill(Product.active, .integer(1))
  }

  private static func followUp(_ draft: inout Draft, _ operation: Operation) {
    draft.fill(FollowUp.kind_, .text("other"))
    draft.fill(FollowUp.status, .text("open"))
    draft.fill(FollowUp.priority, .text("normal"))
    draft.fill(FollowUp.author, .optional(operation.store.actor?.id))
    draft.fill(FollowUp.assignee, .optional(operation.store.actor?.id))
    // A call or meeting with a time is announced a quarter of an hour before (F067).
    let isTimed = ["call", "meeting"].contains(draft[FollowUp.kind_]?.text)
    if isTimed, let due = draft[FollowUp.dueAt]?.integer {
      draft.fill(FollowUp.remindAt, .integer(due - 900))
    }
  }

  /// What has a result already took place; all else is still to come.
  private static func interaction(_ draft: inout Draft, _ operation: Operation) {
    let hasResult = draft[Interaction.result]?.isEmpty == false
    draft.fill(Interaction.type, .text("planned"))
    draft.fill(Interaction.owner, .optional(operation.store.actor?.id))
    draft.fill(Interaction.status, .text(hasResult ? "done" : "planned"))
    guard hasResult else { return }
    draft.fill(Interaction.startsAt, .integer(operation.now.seconds))
    draft.fill(Interaction.doneAt, .integer(operation.now.seconds))
  }

  private static func user(_ draft: inout Draft) {
    draft.fill(User.role, .text(Role.seller.rawValue))
    draft.fill(User.active, .integer(1))
  }

  private static func shipment(_ draft: inout Draft, _ operation: Operation) throws(Failure) {
    guard let id = draft[Shipment.deal]?.integer else { return }
    let deal = try operation.raw(Deal.kind, id)
    draft.fill(Shipment.company, deal[Deal.company])
    draft.fill(Shipment.amount, deal[Deal.amount])
    draft.fill(Shipment.currency, deal[Deal.currency])
    draft.fill(Shipment.source, .text("manual"))
    draft.fill(Shipment.date, .text(operation.store.session.today.iso))
    try PaperDefaults.numberShipment(&draft, operation)
  }
}
