import CRMDomain
import CommandSpec
import Wording

/// `crm order`: orders of the books.
enum OrderGroup {
  static let group = Group<App>(
    "order", summary: Text("Orders of the books", "Заказы клиентов в учёте"),
    details: Text(
      "Orders come from 1C by 'crm import-1c', or are added by hand.",
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
      .command(OrderStatus.command), .command(PaperVerbs.link(Order.kind)),
      .group(PaperItems.group(Order.kind)),
    ]
  }
}
