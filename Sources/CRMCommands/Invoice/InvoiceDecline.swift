import CRMDomain
import CommandSpec
import Wording

/// `crm invoice decline`.
enum InvoiceDecline {
  static let command = PaperVerbs.step(
    Invoice.kind, "decline", to: "lost", Text("The customer declines", "Клиент отклонил"))
}
