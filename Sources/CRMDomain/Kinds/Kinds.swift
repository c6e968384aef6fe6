/// Every kind of record, by name.
public enum Kinds {
  /// The kinds in the order of the manual.
  public static let all: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Site.kind, Affiliation.kind, Relation.kind, Deal.kind,
    Item.kind, Quote.kind, Invoice.kind, Order.kind, Payment.kind, DocumentLine.kind, Product.kind,
    FollowUp.kind, Notification.kind, Message.kind, Call.kind, Shipment.kind, Remark.kind,
    AttachedFile.kind,
    Interaction.kind, User.kind, RuleRecord.kind, CustomField.kind, SavedView.kind, Preference.kind,
    Outgoing.kind, OperationRecord.kind, PipelineRecord.kind, StageRecord.kind, StagePoint.kind,
    StageCheck.kind, EscalationLevel.kind, Escalation.kind, Workday.kind, Form.kind,
    Submission.kind,
    Channel.kind, Survey.kind, Invitation.kind, Segment.kind, Template.kind,
    Consent.kind, Campaign.kind, CampaignRecipient.kind,
  ]

  /// The papers of a deal, and their lines: what the accountant writes.
  public static let papers: [RecordKind] = [
    Quote.kind, Invoice.kind, Order.kind, Payment.kind, Shipment.kind, DocumentLine.kind,
  ]

  /// The kinds whose records may have notes, files and interactions hanging on them.
  public static let carriers: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind, Product.kind, FollowUp.kind, Message.kind,
    Shipment.kind, Interaction.kind, Quote.kind, Invoice.kind, Order.kind, Payment.kind,
  ]

  /// The kind of that name.
  public static func named(_ name: String) -> RecordKind? {
    switch name {
    case "lead": Lead.kind
    case "contact": Contact.kind
    case "company": Company.kind
    case "site": Site.kind
    case "affiliation": Affiliation.kind
    case "relation": Relation.kind
    case "deal": Deal.kind
    case "item": Item.kind
    case "quote": Quote.kind
    case "invoice": Invoice.kind
    case "order": Order.kind
    case "payment": Payment.kind
    case "line": DocumentLine.kind
    case "product": Product.kind
    case "task": FollowUp.kind
    case "notification": Notification.kind
    case "message": Message.kind
    case "call": Call.kind
    case "shipment": Shipment.kind
    case "note": Remark.kind
    case "attachment": AttachedFile.kind
    case "interaction": Interaction.kind
    case "user": User.kind
    case "rule": RuleRecord.kind
    case "field": CustomField.kind
    case "view": SavedView.kind
    case "preference": Preference.kind
    case "outbox": Outgoing.kind
    case "operation": OperationRecord.kind
    case "pipeline": PipelineRecord.kind
    case "stage": StageRecord.kind
    case "point": StagePoint.kind
    case "check": StageCheck.kind
    case "level": EscalationLevel.kind
    case "escalation": Escalation.kind
    case "workday": Workday.kind
    case "form": Form.kind
    case "submission": Submission.kind
    case "channel": Channel.kind
    case "survey": Survey.kind
    case "invitation": Invitation.kind
    case "segment": Segment.kind
    case "template": Template.kind
    case "consent": Consent.kind
    case "campaign": Campaign.kind
    case "recipient": CampaignRecipient.kind
    default: nil
    }
  }
}

/// The kinds of one store: the declared ones, with the fields that its people added.
public struct Catalog: Sendable {
  private let extended: [String: RecordKind]

  /// The kinds as they are declared.
  public static let declared = Catalog([:])

  /// The declared kinds, each with the fields that are given for its name.
  public init(_ fields: [String: [Field]]) {
    var extended: [String: RecordKind] = [:]
    for (name, more) in fields { extended[name] = Kinds.named(name)?.extended(by: more) }
    self.extended = extended
  }

  /// The kind of that name.
  public func named(_ name: String) -> RecordKind? { extended[name] ?? Kinds.named(name) }

  /// The kind with the fields of the store, and no others.
  public func completed(_ kind: RecordKind) -> RecordKind { named(kind.name) ?? kind }

  /// Every kind in the order of the manual.
  public var all: [RecordKind] { Kinds.all.map(completed) }
}
