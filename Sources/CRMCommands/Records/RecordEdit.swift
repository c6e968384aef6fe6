import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm KIND edit REF… field=value…`: changes fields of records, all or none.
enum RecordEdit {
  /// `words` lead to the command where the same records are edited in several places.
  static func command(_ kind: RecordKind, under words: String? = nil) -> Command<App> {
    let path = words ?? kind.command
    let named = Operand<String>(
      "\(kind.name.uppercased())|FIELD=VALUE",
      help: Text(
        "records, then what to set; nothing after = empties the field",
        "записи, затем что изменить; пустое значение очищает поле"), completion: .ask(kind.name)
    ).repeated(atLeast: 1)
    return Command(
      "edit",
      summary: Text("Change fields of ", "Изменить поля ") + kind.noun.ofOne,
      effect: .writes, parameters: [Batch.each, named], fields: FieldParameters.notes(kind),
      examples: [example(kind, path)],
      exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let (records, changes) = split(arguments[named])
      guard !records.isEmpty, !changes.isEmpty else { throw incomplete(kind) }
      let draft = try app.desk().draft(of: kind, changes, isNew: false)
      if kind.name == FollowUp.kind.name {
        try app.warnIfOver(draft[FollowUp.dueAt]?.integer, FollowUp.dueAt.name)
      }
      try Batch.run(kind, records, arguments, app) { ids throws(Failure) in
        let changed = try app.desk().edit(kind, ids, draft)
        return Sentences.changed(kind, changed)
      }
    }
  }

  private static func example(_ kind: RecordKind, _ path: String) -> Example {
    let field = kind.fields.first { $0.isSetByEdit && $0.type == .text }?.name ?? "name"
    return Example(
      "crm \(path) edit 1 \(field)='…'", Text("set one field", "изменить одно поле"))
  }

  /// Records first, changes `field=value` wherever they stand.
  static func split(
    _ words: [String]
  ) -> (records: [String], changes: [(field: String, word: String)]) {
    var records: [String] = []
    var changes: [(field: String, word: String)] = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let isChange = parts.count == 2 && !parts[0].isEmpty && !parts[0].contains("/")
      if isChange {
        changes.append((String(parts[0]), String(parts[1])))
      } else {
        records.append(word)
      }
    }
    return (records, changes)
  }

  private static func incomplete(_ kind: RecordKind) -> Failure {
    Failure(
      .usage, "edit.incomplete",
      Text("name records and what to set", "укажите записи и изменения"),
      hint: Text(
        "crm \(kind.command) edit 1 field=value", "crm \(kind.command) edit 1 поле=значение"))
  }
}
