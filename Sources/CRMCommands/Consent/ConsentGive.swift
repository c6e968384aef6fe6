import CommandSpec
import Wording

/// `crm consent give`: people agree.
enum ConsentGive {
  static let command = ConsentNote.make(
    true, Text("Note that people agree", "Записать согласие"),
    Text(
      "Keeps the consent with its time, source and writer. What was withdrawn of the topic holds no more. "
        + "An agreement to everything lifts every refusal; one to a topic does not lift a refusal of everything.",
      "Сохраняет согласие с датой, источником и автором записи. Прежний отказ от рубрики больше не действует. "
        + "Согласие на всё снимает все отказы; согласие на рубрику не снимает отказа от всего."),
    "--topic news --source 'анкета на выставке'")
}
