import CRMDomain
import CommandSpec
import Wording

/// `crm payment`: money that came in.
enum PaymentGroup {
  static let group = Group<App>(
    "payment", summary: Text("Money that came in", "Поступившие оплаты")
  ) {
    [.command(PaymentAdd.command)] + RecordVerbs.all(Payment.kind) + [
      .command(PaperVerbs.link(Payment.kind))
    ]
  }
}
