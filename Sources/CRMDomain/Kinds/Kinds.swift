/// Every kind of record, by name.
public enum Kinds {
  /// The kinds in the order of the manual.
  public static let all: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind, Item.kind, Product.kind, FollowUp.kind,
    Notification.kind, Message.kind, Shipment.kind, Remark.kind, AttachedFile.kind,
    Interaction.kind, User.kind, RuleRecord.kind, Outgoing.kind, OperationRecord.kind,
  ]

  /// The kinds whose records may have notes, files and interactions hanging on them.
  public static let carriers: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind, Product.kind, FollowUp.kind, Message.kind,
    Shipment.kind, Interaction.kind,
  ]

  /// The kind of that name.
  public static func named(_ name: String) -> RecordKind? {
    switch name {
    case "lead": Lead.kind
    case "contact": Contact.kind
    case "company": Company.kind
    case "deal": Deal.kind
    case "item": Item.kind
    case "product": Product.kind
    case "task": FollowUp.kind
    case "notification": Notification.kind
    case "message": Message.kind
    case "shipment": Shipment.kind
    case "note": Remark.kind
    case "attachment": AttachedFile.kind
    case "interaction": Interaction.kind
    case "user": User.kind
    case "rule": RuleRecord.kind
    case "outbox": Outgoing.kind
    case "operation": OperationRecord.kind
    default: nil
    }
  }
}
