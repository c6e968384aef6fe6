import CRMDomain
import CommandSpec
import Wording

/// `crm config field`: fields of one's own.
enum FieldGroup {
  static let group = Group<App>(
    "field", summary: Text("Fields of your own", "Свои поля"),
    details: Text(
      "A field that is added behaves like one of the program: in filters, lists, cards, JSON, export, "
        + "import, history, undo and rules. Of others' records it shows nothing.",
      "Добавленное поле работает как встроенное: в фильтрах, списках, карточках, JSON, выгрузке, "
        + "загрузке, истории, отмене и правилах. В чужих записях его не видно.")
  ) {
    [
      .command(FieldAdd.command), .command(FieldList.command), .command(FieldEdit.command),
      .command(FieldRemove.command),
    ]
  }

  static let kind = Operand<String>(
    "KIND", help: Text("the kind of record", "вид записей"),
    completion: .choices(CustomField.kinds.map { Choice($0) }))
  static let labelEn = Option<String>(
    "label-en", value: "TEXT", help: Text("what it is called in English", "название по-английски"))
  static let labelRu = Option<String>(
    "label-ru", value: "TEXT", help: Text("what it is called in Russian", "название по-русски"))
  static let choices = Option<String>(
    "choices", value: "A,B,C",
    help: Text(
      "the values of a choice, as hot,cold; each may be KEY:ENGLISH:RUSSIAN",
      "значения типа choice: hot,cold; можно КЛЮЧ:ПО-АНГЛИЙСКИ:ПО-РУССКИ"))
  static let required = Flag(
    "required", help: Text("asked of every new record", "обязательно для новой записи"),
    negatable: true)
  static let sensitive = Flag(
    "sensitive", help: Text("masked like contact data", "скрывать, как контактные данные"),
    negatable: true)
  static let listed = Flag(
    "listed", help: Text("a column of every list", "столбец в списках"), negatable: true)

  /// The values of a choice as they were typed.
  static func words(_ text: String) -> [String] {
    text.split(separator: ",").map(\.stripped)
  }
}
