/// What `crm search` looks into: follows from how kinds and fields are declared, so that a new kind
/// or field is found without another word.
extension RecordKind {
  /// Lines that the program writes about other records would drown these; how the store is set up
  /// is no record of the business.
  private static let silent: Set<String> = [
    "notification", "outbox", "rule", "operation", "field", "view", "preference", "pipeline",
    "stage", "point", "check", "level", "escalation", "workday", "form", "channel",
    "survey", "segment",
    "template", "consent", "campaign", "recipient",
  ]

  /// Whether records of the kind are found by their words.
  public var isSearched: Bool { !RecordKind.silent.contains(name) }

  /// Whether the kind is what a sales department is about: its titles are looked at first.
  public var isPrincipal: Bool {
    switch ownership {
    case .field, .shared: true
    case .personal, .through, .hanging, .office, .administrator: false
    }
  }

  /// The fields that are looked into, the title first.
  public var searchedFields: [Field] {
    let fields = fields.filter(isSearched)
    return fields.filter { $0.name == title } + fields.filter { $0.name != title }
  }

  private func isSearched(_ field: Field) -> Bool {
    guard field.isStored else { return false }
    switch field.type {
    case .text:
      return field.traits.contains(.searchable) || !RecordKind.technical.contains(field.name)
    case .prose, .emails, .phones, .tags, .list, .inn, .kpp, .ogrn, .okpo, .bik, .account:
      return true
    // The plural field beside it holds the first one too.
    case .email, .phone: return self.field(field.name + "s") == nil
    case .id, .integer, .money, .quantity, .percent, .day, .instant, .flag, .choice, .stage,
      .reference, .link, .references, .vatRate:
      return false
    }
  }

  /// Texts that say nothing of the record itself.
  private static let technical: Set<String> = [
    "currency", "unit", "pipeline", "mailbox", "message_id", "in_reply_to", "hash", "color",
    "recording", "recording_hash",
  ]
}
