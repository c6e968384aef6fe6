import CRMDomain
import CommandSpec
import Wording

/// `crm quote`: individual offers.
enum QuoteGroup {
  static let group = Group<App>(
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
      .command(QuoteSend.command),
      .command(QuoteAccept.command),
      .command(QuoteDecline.command),
      .command(QuoteStatus.command), .group(PaperItems.group(Quote.kind)),
    ]
  }
}
