import CommandSpec
import Wording

/// `crm config stage question`: what to ask the customer on a stage.
enum ConfigStageQuestion {
  static let command = StagePointVerb.command(
    "question", summary: Text("Lay down a question to ask", "Добавить вопрос клиенту"),
    details: Text(
      "Sellers read it with 'crm guide'.", "Продавцы видят его по команде crm guide."),
    example: Example(
      "crm config stage question analysis 'Какая площадь зала?'",
      Text("for the first talk", "для первого разговора")))
}
