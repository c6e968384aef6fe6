import CRMDomain
import CommandSpec
import Wording

/// `crm quote accept`.
enum QuoteAccept {
  static let command = PaperVerbs.step(
    Quote.kind, "accept", to: "won", Text("The customer accepts", "Клиент принял"))
}
