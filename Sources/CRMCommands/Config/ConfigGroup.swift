import CRMDomain
import CommandSpec
import Wording

/// `crm config`: how this store works, as data.
enum ConfigGroup {
  static let group = Group<App>(
    "config", summary: Text("How this store works", "Настройка процессов"),
    details: Text(
      "Pipelines, stages, statuses and rules are data: changed by commands, or as one text file that "
        + "can live under git. Only an administrator may change them.",
      "Воронки, стадии, статусы и правила – данные: их меняют командами или одним текстовым файлом, "
        + "который можно хранить в git. Менять их может только администратор.")
  ) {
    [
      .command(ConfigExport.command), .command(ConfigApply.command), .command(ConfigLint.command),
    ]
  }
}
