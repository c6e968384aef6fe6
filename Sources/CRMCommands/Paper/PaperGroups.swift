import CommandSpec

/// `crm quote`, `crm invoice`, `crm order`, `crm payment`: the papers of deals.
enum PaperGroups {
  static let all: [Node<App>] = [
    .group(QuoteGroup.group), .group(InvoiceGroup.group), .group(OrderGroup.group),
    .group(PaymentGroup.group),
  ]
}
