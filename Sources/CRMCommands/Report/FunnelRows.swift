import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// The funnel for machines: a row for each status of leads, then for each stage of deals.
enum FunnelRows {
  private static let fields: [(name: String, title: Text, about: Text)] = [
    ("pipeline", Text("Pipeline", "Воронка"), Text("lead, or the pipeline", "lead или воронка")),
    ("stage", Text("Key", "Ключ"), Text("key of the stage", "ключ стадии")),
    ("stage_label", Text("Stage", "Стадия"), Text("name of the stage", "название стадии")),
    ("stage_kind", Text("Kind", "Вид"), Text("kind of the stage", "вид стадии")),
    (
      "reached", Text("Reached", "Дошло"),
      Text("records that came into it", "сколько записей пришло в неё")
    ),
    ("sum", Text("Sum", "Сумма"), Text("their sum", "их сумма")),
    (
      "standing", Text("Stand", "Стоят"),
      Text(
        "records in it, at the end of a period that is over",
        "сколько записей в ней; у законченного периода – на его конец")
    ),
    ("standing_sum", Text("Their sum", "Стоят на сумму"), Text("their sum", "их сумма")),
    ("currency", Text("Currency", "Валюта"), Text("currency of the sums", "валюта сумм")),
    (
      "left_out", Text("Left out", "Вне сумм"),
      Text("records in other currencies, in no sum", "записи в других валютах, вне сумм")
    ),
    (
      "conversion", Text("Conversion", "Конверсия"),
      Text(
        "per cent of the step before; of converted leads, of all that came in",
        "процент от предыдущего шага; у сконвертированных лидов – от всех пришедших")
    ),
    (
      "mean_time", Text("Mean time", "Среднее время"),
      Text("mean stay in seconds", "среднее пребывание в секундах")
    ),
    (
      "median_time", Text("Median time", "Медиана времени"),
      Text("median stay in seconds", "медиана пребывания в секундах")
    ),
    ("lost", Text("Lost", "Потеряно"), Text("records lost from it", "потеряно с этой стадии")),
    (
      "lost_from", Text("Lost from", "Потеряно с"),
      Text("for lost ones: stages they came from", "для потерянных: с каких стадий")
    ),
    (
      "reasons", Text("Reasons", "Причины"),
      Text("for lost ones: why", "для потерянных: почему")
    ),
  ]

  private static let compared: [(name: String, title: Text, about: Text)] = [
    (
      "reached_before", Text("Reached before", "Дошло раньше"),
      Text("with --compare: records of the other period", "с --compare: записи другого периода")
    ),
    (
      "sum_before", Text("Sum before", "Сумма раньше"),
      Text("with --compare: their sum", "с --compare: их сумма")
    ),
  ]

  static func columns(isCompared: Bool) -> [Column] {
    (isCompared ? fields + compared : fields).map { Column($0.name, title: $0.title) }
  }

  /// The fields for the manual.
  static let notes = (fields + compared).map { FieldNote($0.name, about: $0.about) }

  static func rows(
    _ report: FunnelReport, _ before: FunnelReport?, _ language: Language
  ) -> [[Cell]] {
    let rows = (report.leads + report.deals).map { row($0, report.currency, language) }
    guard let before else { return rows }
    return zip(rows, before.leads + before.deals).map { row, step in
      row + [Cell(.integer(Int64(step.reached))), Cell(.decimal(step.sum, scale: 2))]
    }
  }

  private static func row(_ step: FunnelStep, _ currency: String, _ language: Language) -> [Cell] {
    let stage = step.stage
    return [
      Cell(.text(stage.pipeline)), Cell(.text(stage.key)), Cell(.text(stage.label[language])),
      Cell(.text(stage.kind)), Cell(.integer(Int64(step.reached))),
      Cell(.decimal(step.sum, scale: 2)), Cell(.integer(Int64(step.standing))),
      Cell(.decimal(step.standingSum, scale: 2)), Cell(.text(currency)),
      Cell(.integer(Int64(step.leftOut))),
      Cell(step.conversion.map { .decimal($0.hundredths, scale: 2) } ?? .null),
      Cell(step.meanStay.map { .integer($0.seconds) } ?? .null),
      Cell(step.medianStay.map { .integer($0.seconds) } ?? .null),
      Cell(.integer(Int64(step.lost))), counts(step.lostFrom, "stage", step),
      counts(step.reasons, "reason", step),
    ]
  }

  private static func counts(_ counts: [Count], _ name: String, _ step: FunnelStep) -> Cell {
    guard step.isLoss else { return Cell(.null) }
    return Cell(
      .list(
        counts.map {
          .object([(name, .text($0.name)), ("records", .integer(Int64($0.records)))])
        }))
  }
}
