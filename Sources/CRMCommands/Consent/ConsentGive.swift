import CommandSpec
import Wording

/// `crm consent give`: people agree.
enum ConsentGive {
  static let command = ConsentNote.make(
    true, Text("Note that people agree", "Записать согласие"),
    Text(
      "Keeps the consent with its time, source and writer. What was withdrawn before holds no more.",
      "Сохраняет согласие с датой, источником и автором записи. Прежний отказ больше не действует."),
    "--topic news --source 'анкета на выставке'")
}
