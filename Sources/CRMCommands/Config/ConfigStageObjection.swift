import CommandSpec
import Wording

/// `crm config stage objection`: what customers say against it, and the answer.
enum ConfigStageObjection {
  static let command = StagePointVerb.command(
    "objection",
    summary: Text("Lay down an objection with its answer", "Добавить возражение и ответ"),
    details: Text(
      "Sellers read it with 'crm guide'. The same objection again gets the new answer.",
      "Продавцы видят его по команде crm guide. То же возражение ещё раз – новый ответ."),
    example: Example(
      "crm config stage objection negotiation 'Дорого' --answer 'Посчитаем стоимость владения'",
      Text("with the answer", "с ответом")), takesAnswer: true)
}
