/// Every kind of record, by name.
public enum Kinds {
  /// The kinds in the order of the manual.
  public static let all: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Site.kind, Affiliation.kind, Relation.kind, Deal.kind,
    Item.kind, Product.kind, FollowUp.kind,
    Notification.kind, Message.kind, Shipment.kind, User.kind, RuleRecord.kind, Outgoing.kind,
    OperationRecord.kind,
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
    case "product": Product.kind
    case "task": FollowUp.kind
    case "notification": Notification.kind
    case "message": Message.kind
    case "shipment": Shipment.kind
    case "user": User.kind
    case "rule": RuleRecord.kind
    case "outbox": Outgoing.kind
    case "operation": OperationRecord.kind
    default: nil
    }
  }
}
