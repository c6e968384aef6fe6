import CRMDomain
import CommandSpec
import Wording

/// `crm product`: goods that we sell.
enum ProductGroup {
  static let group = Group<App>(
    "product", summary: Text("Goods that we sell", "Товары")
  ) {
    [
      .command(
        RecordAdd.command(
          Product.kind,
          examples: [
            Example(
              "crm product add --sku VIT-120 --name 'Витрина холодильная 1.2' --price 85000",
              Text("with a price that includes VAT", "с ценой, включающей НДС"))
          ]))
    ] + RecordVerbs.all(Product.kind)
  }
}
