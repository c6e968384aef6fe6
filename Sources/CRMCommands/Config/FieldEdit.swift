import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config field edit`: what a field is called, offers and asks for.
enum FieldEdit {
  static let field = Operand<String>("NAME", help: Text("the field", "поле"))

  static let command = Command<App>(
    "edit", summary: Text("Change an added field", "Изменить добавленное поле"),
    details: Text(
      "Its name and type stay. A value that records hold cannot leave {--choices}.",
      "Имя и тип не меняются. Значение, которое есть в записях, из {--choices} не убрать."),
    effect: .writes,
    parameters: [
      FieldGroup.labelEn, FieldGroup.labelRu, FieldGroup.choices, FieldGroup.required,
      FieldGroup.sensitive, FieldGroup.listed, FieldGroup.kind, field,
    ],
    examples: [
      Example(
        "crm config field edit lead budget --label-ru 'Бюджет клиента' --listed",
        Text("another label, and a column of lists", "другое название и столбец в списках"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    var changes = FieldChanges()
    changes.labelEn = arguments[FieldGroup.labelEn]
    changes.labelRu = arguments[FieldGroup.labelRu]
    changes.choices = arguments[FieldGroup.choices].map(FieldGroup.words)
    func given(_ flag: Flag) -> Bool? { arguments.given(flag) ? arguments[flag] : nil }
    changes.isRequired = given(FieldGroup.required)
    changes.isSensitive = given(FieldGroup.sensitive)
    changes.isListed = given(FieldGroup.listed)
    let desk = try app.desk()
    let id = try desk.fieldID(arguments[FieldGroup.kind], arguments[field])
    let isChanged = try desk.editField(id, changes)
    let name = "\(arguments[field]) (\(arguments[FieldGroup.kind]))"
    try app.answer(
      CustomField.kind, [id],
      isChanged
        ? Text("Changed the field \(name)", "Изменено поле \(name)")
        : Sentences.changed(CustomField.kind, []))
  }
}
