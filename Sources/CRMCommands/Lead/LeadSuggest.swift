import CRMDomain
import CommandSpec

/// `crm lead suggest`: what to offer next to the customer of a lead.
enum LeadSuggest {
  static let command = RecordSuggest.command(Lead.kind)
}
