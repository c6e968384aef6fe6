import CRMDomain
import CommandSpec
import Wording

/// `crm invoice confirm`.
enum InvoiceConfirm {
  static let command = PaperVerbs.step(
    Invoice.kind, "confirm", to: "won", Text("The customer confirms", "Клиент подтвердил"))
}
