import CRMDomain
import CommandSpec

/// `crm quote status`: any status by name.
enum QuoteStatus {
  static let command = PaperVerbs.status(Quote.kind)
}
