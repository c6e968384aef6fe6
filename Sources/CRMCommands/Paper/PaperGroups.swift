import CommandSpec

/// `crm quote`, `crm invoice`, `crm order`, `crm payment`: the papers of deals.
enum PaperGroups {
  static let all: [Entry<App>] = [
    .group("quote", QuoteGroup.group), .group("invoice", InvoiceGroup.group),
    .group("order", OrderGroup.group),
    .group("payment", PaymentGroup.group),
  ]
}
