import CommandSpec
import Reports
import Wording

/// `crm report discounts`: what was given away.
enum ReportDiscounts {
  static let command = ReportCommand.make(
    .discounts, summary: Text("Show what was given away in discounts", "Показать скидки"),
    details: Text(
      "Lines of goods of deals that were won in the period, and of open deals that began "
        + "then; lost deals do not count. List prices are prices of the lines without their "
        + "discounts.",
      "Строки товаров сделок, выигранных за период, и открытых сделок, начатых тогда; "
        + "потерянные не считаются. По прайсу – цены строк без скидок."),
    examples: [
      Example(
        "crm report discounts --period month", Text("by seller, this month", "по продавцам")),
      Example(
        "crm report discounts --by product --period quarter", Text("by goods", "по товарам")),
      Example(
        "crm report discounts --explain large", Text("the large ones", "большие скидки")),
    ])
}
