import CommandSpec
import Wording

/// `crm config stage advantage`: what speaks for the company on a stage.
enum ConfigStageAdvantage {
  static let command = StagePointVerb.command(
    "advantage", summary: Text("Lay down an advantage to name", "Добавить преимущество"),
    details: Text(
      "Sellers read it with 'crm guide'.", "Продавцы видят его по команде crm guide."),
    example: Example(
      "crm config stage advantage negotiation 'Свой сервис в 40 городах'",
      Text("against a cheaper offer", "против дешёвого предложения")))
}
