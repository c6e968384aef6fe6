import CommandSpec
import Wording

/// `crm consent withdraw`: people do not agree any more.
enum ConsentWithdraw {
  static let command = ConsentNote.make(
    false, Text("Note that people do not agree any more", "Записать отказ"),
    Text(
      "Surveys and campaigns of the topic leave these people and their addresses in peace, letters "
        + "that wait included. Without {--topic} nothing of the sort is written to them any more.",
      "Опросы и рассылки этой рубрики больше не приходят ни людям, ни на их адреса, в том числе "
        + "ожидающие письма. Без {--topic} – никакие."),
    "--topic news --source 'по телефону'")
}
