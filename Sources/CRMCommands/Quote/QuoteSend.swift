import CRMDomain
import CommandSpec
import Wording

/// `crm quote send`.
enum QuoteSend {
  static let command = PaperVerbs.step(
    Quote.kind, "send", to: "open", Text("Mark as sent", "Отметить отправленным"))
}
