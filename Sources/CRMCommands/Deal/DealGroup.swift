import CRMDomain
import CommandSpec
import Wording

/// `crm deal`: sales under way.
enum DealGroup {
  static let group = Group<App>(
    "deal", summary: Text("Sales under way", "Сделки"),
    details: Text(
      "A deal has goods, a sum, a company, a contact and a stage. It is closed only when it is shipped or lost.",
      "У сделки есть товары, сумма, компания, контакт и стадия. Закрыта она, только когда заказ отгружен или потеряна."
    )
  ) {
    [.command(DealAdd.command)] + RecordVerbs.all(Deal.kind) + [
      .command(DealAssign.command), .command(DealStage.command),
      .command(DealPipeline.command), .command(DealDocs.command), .command(DealChecklist.command),
      .command(DealCheck.command), .command(DealSuggest.command),
      .group(DealItemGroup.group),
    ] + RecordVerbs.merging(Deal.kind)
  }

  /// Deals, named by number.
  static let deals = Deal.kind.operands()
}

/// `crm deal item`: the goods of a deal.
enum DealItemGroup {
  static let group = Group<App>(
    "item", summary: Text("Goods of a deal", "Товары сделки")
  ) {
    [
      .command(DealItemAdd.command), .command(RecordEdit.command(Item.kind)),
      .command(RecordRemove.command(Item.kind)), .command(DealItemList.command),
    ]
  }
}
