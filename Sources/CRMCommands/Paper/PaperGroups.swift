import CRMDomain
import CommandSpec
import Wording

/// `crm quote`, `crm invoice`, `crm order`, `crm payment`: the papers of deals.
enum PaperGroups {
  static let all: [Node<App>] = [.group(quote), .group(invoice), .group(order), .group(payment)]

  private static let quote = Group<App>(
    "quote", summary: Text("Individual offers", "Предложения клиентам"),
    details: Text(
      "An offer that was made for one customer: goods or a text, or a file by 'crm attach'.",
      "Индивидуальное предложение: товары или текст, либо файл через 'crm attach'.")
  ) {
    [
      .command(
        PaperAdd.command(
          Quote.kind,
          details: Text(
            "Without {--item} the goods of the deal are copied; what becomes of them later does not "
              + "change the offer.",
            "Без {--item} копируются товары сделки; их последующие изменения предложение не меняют."
          ),
          examples: [
            Example(
              "crm quote add --deal 7", Text("with the goods of the deal", "с товарами сделки")),
            Example(
              "crm quote add --deal 7 --text 'Монтаж под ключ' --amount 250000",
              Text("a text and a sum", "текст и сумма")),
          ]))
    ] + RecordVerbs.all(Quote.kind) + [
      .command(
        PaperVerbs.step(
          Quote.kind, "send", to: "open", Text("Mark as sent", "Отметить отправленным"))),
      .command(
        PaperVerbs.step(
          Quote.kind, "accept", to: "won", Text("The customer accepts", "Клиент принял"))),
      .command(
        PaperVerbs.step(
          Quote.kind, "decline", to: "lost", Text("The customer declines", "Клиент отклонил"))),
      .command(PaperVerbs.status(Quote.kind)), .group(PaperItems.group(Quote.kind)),
    ]
  }

  private static let invoice = Group<App>(
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
      .command(
        PaperVerbs.step(
          Invoice.kind, "send", to: "open", Text("Mark as sent", "Отметить отправленным"))),
      .command(
        PaperVerbs.step(
          Invoice.kind, "confirm", to: "won", Text("The customer confirms", "Клиент подтвердил"))),
      .command(
        PaperVerbs.step(
          Invoice.kind, "decline", to: "lost", Text("The customer declines", "Клиент отклонил"))),
      .command(PaperVerbs.status(Invoice.kind)), .command(PaperVerbs.link(Invoice.kind)),
      .group(PaperItems.group(Invoice.kind)),
    ]
  }

  private static let order = Group<App>(
    "order", summary: Text("Orders of the books", "Заказы учёта"),
    details: Text(
      "Orders come from 1С by 'crm import-1c', or are added by hand.",
      "Заказы приходят из 1С командой 'crm import-1c' или добавляются вручную.")
  ) {
    [
      .command(
        PaperAdd.command(
          Order.kind,
          details: Text(
            "Lines are copied from the last invoice that stands, or else from the deal.",
            "Строки копируются из последнего действующего счёта, иначе из сделки."),
          examples: [Example("crm order add --deal 7", Text("by hand", "вручную"))]))
    ] + RecordVerbs.all(Order.kind) + [
      .command(PaperVerbs.status(Order.kind)), .command(PaperVerbs.link(Order.kind)),
      .group(PaperItems.group(Order.kind)),
    ]
  }

  private static let payment = Group<App>(
    "payment", summary: Text("Money that came in", "Поступившие оплаты")
  ) {
    [.command(PaymentAdd.command)] + RecordVerbs.all(Payment.kind) + [
      .command(PaperVerbs.link(Payment.kind))
    ]
  }
}
