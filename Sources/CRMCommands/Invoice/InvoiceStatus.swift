import CRMDomain
import CommandSpec

/// `crm invoice status`: any status by name.
enum InvoiceStatus {
  static let command = PaperVerbs.status(Invoice.kind)
}
