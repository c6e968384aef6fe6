import CRMDomain
import CommandSpec
import Wording

/// `crm invoice`: what customers are asked to pay.
enum InvoiceGroup {
  static let group = Group<App>(
    "invoice", summary: Text("Invoices", "Счета на оплату"),
    details: Text(
      "Payments move an invoice to «Paid» when the sum is reached, and its deal to won.",
      "Оплаты переводят счёт в «Оплачен», когда набралась сумма, а его сделку – в успешные.")
  ) {
    [
      .command(
        PaperAdd.command(
          Invoice.kind,
          details: Text(
            "Lines are copied from the quote, from the one that was accepted, or else from the deal. "
              + "{--amount} alone makes an invoice over a sum, as for an advance.",
            "Строки копируются из предложения – указанного или принятого, – иначе из сделки. Одна лишь "
              + "{--amount} даёт счёт на сумму, например аванс."),
          examples: [
            Example(
              "crm invoice add --deal 7 --due-on +5d", Text("what was agreed", "по договорённости")),
            Example(
              "crm invoice add --deal 7 --amount 50000", Text("an advance", "аванс")),
          ]))
    ] + RecordVerbs.all(Invoice.kind) + [
      .command(InvoiceSend.command),
      .command(InvoiceConfirm.command),
      .command(InvoiceDecline.command),
      .command(InvoiceStatus.command), .command(PaperVerbs.link(Invoice.kind)),
      .command(InvoicePrint.command), .group(PaperItems.group(Invoice.kind)),
    ]
  }
}
