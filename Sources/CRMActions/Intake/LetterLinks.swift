import CRMDomain

/// The records that a letter belongs to.
struct LetterLinks: Equatable {
  var lead: Int64?
  var contact: Int64?
  var company: Int64?
  var deal: Int64?
  /// The open deals among which somebody has to choose, where there are several.
  var choice: [Int64] = []

  /// The kinds of records that letters belong to.
  static let kinds = [
    Lead.kind.name, Contact.kind.name, Company.kind.name, Deal.kind.name,
  ]

  /// Whether it belongs to nothing.
  var isEmpty: Bool { lead == nil && contact == nil && company == nil && deal == nil }

  /// Puts the records into a message or a call, whose fields are called alike.
  func fill(_ draft: inout Draft) {
    draft[Message.lead] = .optional(lead)
    draft[Message.contact] = .optional(contact)
    draft[Message.company] = .optional(company)
    draft[Message.deal] = .optional(deal)
  }
}
