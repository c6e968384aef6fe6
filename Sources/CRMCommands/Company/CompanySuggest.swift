import CRMDomain
import CommandSpec

/// `crm company suggest`: what to offer to a company next.
enum CompanySuggest {
  static let command = RecordSuggest.command(Company.kind)
}
