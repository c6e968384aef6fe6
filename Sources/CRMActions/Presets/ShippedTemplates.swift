import CRMDomain
import Wording

/// The templates that a new store starts with, in both languages; they are data from then on.
enum ShippedTemplates {
  private struct Shipped {
    let name: String
    let kind: RecordKind
    let subject: Text
    let body: Text
  }

  /// The templates as records of a store.
  static var records: [ShippedRecord] {
    all.flatMap { template in
      [Language.en, .ru].map { language in
        ShippedRecord(
          kind: Template.kind, key: Template.key,
          draft: [
            Template.name: .text(template.name), Template.language: .text(language.rawValue),
            Template.kind_: .text(template.kind.name),
            Template.subject: .text(template.subject[language]),
            Template.body: .text(template.body[language]),
            Template.key: .text(Template.key(template.name, language.rawValue)),
          ])
      }
    }
  }

  private static let all = [
    Shipped(
      name: "acknowledgement", kind: Lead.kind,
      subject: Text("Your request is accepted", "Ваша заявка принята"),
      body: Text(
        "Your request is accepted. Its number is {lead.id}",
        "Ваша заявка принята в работу. Номер {lead.id}")),
    Shipped(
      name: "invoice", kind: Invoice.kind,
      subject: Text(
        "Invoice {invoice.number} of {invoice.date}", "Счёт № {invoice.number} от {invoice.date}"),
      body: Text(
        """
        Dear customer,

        attached is our invoice {invoice.number} of {invoice.date} over {invoice.amount} \
        {invoice.currency}.
        """,
        """
        Здравствуйте!

        Направляем счёт № {invoice.number} от {invoice.date} на сумму {invoice.amount} \
        {invoice.currency}.
        """)),
    Shipped(
      name: "quote", kind: Quote.kind,
      subject: Text(
        "Our offer {quote.number} of {quote.date}",
        "Предложение № {quote.number} от {quote.date}"),
      body: Text(
        """
        Dear customer,

        here is our offer {quote.number} of {quote.date}:

        {quote.items}
        """,
        """
        Здравствуйте!

        Направляем предложение № {quote.number} от {quote.date}:

        {quote.items}
        """)),
  ]
}
