import CommandSpec
import Wording

/// `crm config stage check`: points that are ticked before a stage is left.
enum ConfigStageCheck {
  static let command = StagePointVerb.command(
    "check", summary: Text("Lay down a point to tick", "Добавить пункт контрольного списка"),
    details: Text(
      "A deal of the type 'controlled' goes on only when the points of its stage are ticked; a manual "
        + "one with a warning. Sellers see them with 'crm deal checklist' and tick them with 'crm deal "
        + "check'.",
      "Типовая сделка идёт дальше, только когда пункты её стадии отмечены; при ручном переходе будет "
        + "предупреждение. Продавцы видят их по crm deal checklist и отмечают: crm deal check."),
    example: Example(
      "crm config stage check analysis 'Уточнён бюджет' 'Назван срок'",
      Text("two points", "два пункта")))
}
