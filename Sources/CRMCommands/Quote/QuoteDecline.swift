import CRMDomain
import CommandSpec
import Wording

/// `crm quote decline`.
enum QuoteDecline {
  static let command = PaperVerbs.step(
    Quote.kind, "decline", to: "lost", Text("The customer declines", "Клиент отклонил"))
}
