import CommandSpec
import Reports
import Wording

/// `crm report bottlenecks`: where work waits, with whom, and where it goes round.
enum ReportBottlenecks {
  static let command = ReportCommand.make(
    .bottlenecks, summary: Text("Show where work waits", "Показать, где стоит работа"),
    details: Text(
      "How long records waited before each step that was made in the period, what waits "
        + "then or now, which steps led back to an earlier stage, and how long records that were handed "
        + "over lay before their new owner did anything with them. {--by} user tells with whom, "
        + "{--by} handover between whom. {--pipeline} lead looks at leads.",
      "Сколько записи ждали перед каждым шагом, сделанным за период, что ждёт на его конец или сейчас, какие "
        + "шаги вели назад и сколько переданные записи лежали, пока новый ответственный что-то "
        + "с ними не сделал. {--by} user – у кого, {--by} handover – между кем. {--pipeline} "
        + "lead показывает лиды."),
    examples: [
      Example(
        "crm report bottlenecks --period quarter", Text("step by step", "шаг за шагом")),
      Example(
        "crm report bottlenecks --by handover",
        Text("between whom work lies", "между кем лежит работа")),
      Example(
        "crm report bottlenecks --explain rework", Text("what went back", "что возвращалось")),
    ])
}
