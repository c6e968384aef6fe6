import CRMDomain
import CommandSpec
import Wording

/// `crm invoice send`.
enum InvoiceSend {
  static let command = PaperVerbs.step(
    Invoice.kind, "send", to: "open", Text("Mark as sent", "Отметить отправленным"))
}
