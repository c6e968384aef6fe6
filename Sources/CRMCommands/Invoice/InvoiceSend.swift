import CRMDomain
import CommandSpec

/// `crm invoice send`.
enum InvoiceSend {
  static let command = PaperSend.command(Invoice.kind)
}
