import CRMDomain
import CommandSpec
import Wording

/// `crm config`: how this store works, as data.
enum ConfigGroup {
  static let group = Group<App>(
    "config", summary: Text("How this store works", "Настройка процессов"),
    details: Text(
      "Pipelines, stages, statuses and rules are data: changed by commands, or as one text file that "
        + "can live under git. Only an administrator may change them; views are everybody's own.",
      "Воронки, стадии, статусы и правила – данные: их меняют командами или одним текстовым файлом, "
        + "который можно хранить в git. Менять их может только администратор; "
        + "представления у каждого свои.")
  ) {
    [
      .group(pipeline), .group(stage), .group(status), .group(FieldGroup.group),
      .group(ConfigViewGroup.group),
      .group(escalation), .group(calendar),
      .command(ConfigExport.command),
      .command(ConfigApply.command), .command(ConfigLint.command),
    ]
  }

  private static let pipeline = Group<App>(
    "pipeline", summary: Text("Ways of selling, side by side", "Воронки: направления продаж"),
    details: Text(
      "Each has stages, and a type that new deals take: controlled (steps that lack something are "
        + "refused), manual (a warning), free. The statuses of leads are the pipeline 'lead'.",
      "У каждой свои стадии и тип новых сделок: controlled (шаг без нужного не пройдёт), manual "
        + "(предупреждение), free. Статусы лидов – воронка «lead».")
  ) {
    RecordVerbs.reading(PipelineRecord.kind) + [
      .command(ConfigPipelineAdd.command), .command(PipelineVerbs.edit),
      .command(PipelineVerbs.remove),
    ]
  }

  private static let stage = Group<App>(
    "stage", summary: Text("Stages of deals", "Стадии сделок"),
    details: Text(
      "Order, names and kinds of stages; what they require; what a seller has at hand there.",
      "Порядок, названия и виды стадий; что на них обязательно; что у продавца под рукой.")
  ) {
    [
      .command(StageVerbs.list(.stage)), .command(StageVerbs.add(.stage)),
      .command(StageEditing.command(.stage)), .command(ConfigStageMove.command),
      .command(StageRemoval.command(.stage)), .command(ConfigStageRequire.command),
      .command(ConfigStageCheck.command), .command(ConfigStageQuestion.command),
      .command(ConfigStageAdvantage.command), .command(ConfigStageObjection.command),
    ]
  }

  private static let escalation = Group<App>(
    "escalation",
    summary: Text("Who is told of untouched requests", "Эскалация заявок без движения"),
    details: Text(
      "Levels are data: after how long, to whom, a task or a notice. 'crm escalation list' shows what "
        + "climbed, 'crm config lint' finds levels that are missing or overlap.",
      "Уровни – данные: через сколько, кому, задача или уведомление. crm escalation list показывает, что "
        + "поднялось, crm config lint находит пропущенные и пересекающиеся уровни.")
  ) {
    [
      .command(RecordList.command(EscalationLevel.kind)), .command(ConfigEscalationSet.command),
      .command(ConfigEscalationRm.command),
    ]
  }

  private static let calendar = Group<App>(
    "calendar", summary: Text("Working hours", "Рабочий календарь"),
    details: Text(
      "The hours of the weekdays, and of days that are different. Without any, delays go by the clock.",
      "Часы по дням недели и для особых дат. Если их нет, сроки считаются по часам.")
  ) {
    [
      .command(RecordList.command(Workday.kind)), .command(ConfigCalendarSet.command),
      .command(ConfigCalendarRm.command),
    ]
  }

  private static let status = Group<App>(
    "status", summary: Text("Statuses of leads", "Статусы лидов"),
    details: Text(
      "Statuses are the stages of the pipeline 'lead': 'crm config stage require lead/qualified …'.",
      "Статусы – это стадии воронки «lead»: crm config stage require lead/qualified ….")
  ) {
    [
      .command(StageVerbs.list(.status)), .command(StageVerbs.add(.status)),
      .command(StageEditing.command(.status)), .command(ConfigStatusMove.command),
      .command(StageRemoval.command(.status)),
    ]
  }
}
