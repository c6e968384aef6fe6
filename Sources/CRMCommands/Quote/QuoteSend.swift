import CRMDomain
import CommandSpec

/// `crm quote send`.
enum QuoteSend {
  static let command = PaperSend.command(Quote.kind)
}
