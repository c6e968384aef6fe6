import CRMDomain
import CommandSpec
import Wording

/// `crm config field list`: the fields that were added.
enum FieldList {
  static let words = Operand<String>(
    "KIND|FILTER", help: Text("of one kind; filters", "одного вида; фильтры"),
    completion: .choices(CustomField.kinds.map { Choice($0) })
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "list", summary: Text("List the added fields", "Показать добавленные поля"),
    effect: .reads, parameters: RecordList.parameters(CustomField.kind, operand: words),
    fields: FieldParameters.notes(CustomField.kind),
    examples: [
      Example("crm config field list", Text("all of them", "все")),
      Example("crm config field list lead --json", Text("of leads, as JSON", "у лидов, в JSON")),
    ], exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let filters = arguments[words].map { CustomField.extends($0) ? "kind=\($0)" : $0 }
    try RecordList.run(CustomField.kind, arguments, app, filters: filters)
  }
}
