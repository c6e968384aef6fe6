import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config field add`: gives a kind of record a field of one's own.
enum FieldAdd {
  static let name = Operand<String>(
    "NAME", help: Text("small Latin letters, digits and _", "латинские буквы, цифры и _"))
  static let type = Option<String>(
    "type", value: "TYPE",
    help: Text(
      "text, prose, integer, money, percent, day, instant, flag, choice, reference:KIND",
      "text, prose, integer, money, percent, day, instant, flag, choice, reference:ВИД"),
    completion: .choices(
      CustomFieldType.words.map { Choice($0) }
        + CustomFieldType.targets.map { Choice("reference:\($0)") })
  ).or("text")

  static let command = Command<App>(
    "add", summary: Text("Add a field", "Добавить поле"),
    details: Text(
      "A new record takes it by 'crm KIND add --set NAME=VALUE'. Sums are in the currency of the "
        + "record. {--required} is asked of those who add by hand or import; letters and rules go on "
        + "without it.",
      "В новой записи: 'crm ВИД add --set ИМЯ=ЗНАЧЕНИЕ'. Суммы – в валюте записи. {--required} "
        + "спрашивают при добавлении вручную и загрузке; письма и правила обходятся без него."),
    effect: .writes,
    parameters: [
      type, FieldGroup.labelEn, FieldGroup.labelRu, FieldGroup.choices, FieldGroup.required,
      FieldGroup.sensitive, FieldGroup.listed, FieldGroup.kind, name,
    ],
    fields: FieldParameters.notes(CustomField.kind),
    examples: [
      Example(
        "crm config field add lead budget --type money --label-en Budget --label-ru Бюджет",
        Text("a sum", "сумма")),
      Example(
        "crm config field add deal heat --type choice --choices hot,warm,cold --listed",
        Text("one of several words", "одно из нескольких слов")),
      Example(
        "crm config field add deal carrier --type reference:company",
        Text("another record", "другая запись")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    var request = FieldRequest(
      kind: arguments[FieldGroup.kind], name: arguments[name], type: arguments[type])
    request.labelEn = arguments[FieldGroup.labelEn]
    request.labelRu = arguments[FieldGroup.labelRu]
    request.choices = arguments[FieldGroup.choices].map(FieldGroup.words) ?? []
    request.isRequired = arguments[FieldGroup.required]
    request.isSensitive = arguments[FieldGroup.sensitive]
    request.isListed = arguments[FieldGroup.listed]
    let id = try app.desk().addField(request)
    try app.answer(CustomField.kind, [id], try sentence(request, app))
  }

  private static func sentence(_ request: FieldRequest, _ app: App) throws(Failure) -> Text {
    let (kind, name) = (request.kind, request.name)
    let label = try app.desk().store.kind(named: kind)?.field(name)?.label ?? Text("", "")
    return Text("Added the field \(name) of \(kind)", "Добавлено поле \(name) (\(kind))")
      + Text(verbatim: " «\(label[app.language])»")
      + Text(
        ". Set it with 'crm \(kind) edit 1 \(name)=…' or 'crm \(kind) add --set \(name)=…'",
        ". Задать: 'crm \(kind) edit 1 \(name)=…' или 'crm \(kind) add --set \(name)=…'")
  }
}
