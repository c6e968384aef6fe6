import CRMDomain
import CommandSpec
import Wording

/// `crm shipment`: goods that left for the customer.
enum ShipmentGroup {
  static let group = Group<App>(
    "shipment", summary: Text("Goods that left for the customer", "Отгрузки клиентам")
  ) {
    [
      .command(
        RecordAdd.command(
          Shipment.kind,
          examples: [
            Example(
              "crm shipment add --deal 7 --number УТ-118 --date today",
              Text("lets the deal reach shipped", "позволяет закрыть сделку отгрузкой")),
            Example(
              "crm shipment add --deal 7",
              Text("today, with the next number of the year", "сегодня, под следующим номером года")
            ),
          ]))
    ] + RecordVerbs.all(Shipment.kind) + [.command(PaperVerbs.link(Shipment.kind))]
  }
}
