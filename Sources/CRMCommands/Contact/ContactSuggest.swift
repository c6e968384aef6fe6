import CRMDomain
import CommandSpec

/// `crm contact suggest`: what to offer to a contact next.
enum ContactSuggest {
  static let command = RecordSuggest.command(Contact.kind)
}
