import CRMDomain
import CommandSpec

/// `crm deal suggest`: what to offer next to the customer of a deal.
enum DealSuggest {
  static let command = RecordSuggest.command(Deal.kind)
}
