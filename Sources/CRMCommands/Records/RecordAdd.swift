import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm KIND add`: adds a record, with a flag for every field that may be set.
enum RecordAdd {
  static let allowDuplicate = Flag(
    "allow-duplicate",
    help: Text("add it although it seems to be there", "добавить, даже если похожая запись есть"))

  static let lookup = Flag(
    "lookup", help: Text("with requisites from the registry", "с реквизитами из реестра"))

  static func command(_ kind: RecordKind, examples: [Example]) -> Command<App> {
    Command(
      "add", summary: Text("Add ", "Добавить ") + kind.noun.oneObject,
      effect: .writes, parameters: parameters(kind), fields: FieldParameters.notes(kind),
      examples: examples, exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      var words = FieldParameters.words(arguments, FieldParameters.flags(of: kind), kind)
      if CustomField.extends(kind.name) { words += try FieldParameters.setWords(arguments) }
      if kind.name == Company.kind.name, arguments[lookup] {
        words = try desk.lookUp(words, in: CompanyLookup.provider(app))
      }
      let draft = try desk.draft(of: kind, words, isNew: true)
      let allowsDuplicate = isChecked(kind) && arguments[allowDuplicate]
      let id = try desk.add(kind, draft, allowDuplicate: allowsDuplicate)
      try app.answer(kind, [id], Sentences.added(kind, id, try desk.title(kind, id)))
    }
  }

  /// Kinds whose records are told apart by addresses, numbers, ИНН and name.
  private static func isChecked(_ kind: RecordKind) -> Bool {
    [Lead.kind.name, Contact.kind.name, Company.kind.name].contains(kind.name)
  }

  private static func parameters(_ kind: RecordKind) -> [any Parameter] {
    var flags: [any Parameter] = FieldParameters.flags(of: kind).map(\.parameter)
    if CustomField.extends(kind.name) { flags.append(FieldParameters.set) }
    if kind.name == Company.kind.name { flags.append(lookup) }
    return isChecked(kind) ? flags + [allowDuplicate] : flags
  }
}
