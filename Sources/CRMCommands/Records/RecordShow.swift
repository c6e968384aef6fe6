import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm KIND show`: prints records whole.
enum RecordShow {
  static func command(_ kind: RecordKind) -> Command<App> {
    let records = kind.operands()
    return Command(
      "show", summary: Text("Show ", "Показать ") + kind.noun.oneObject,
      effect: .reads, parameters: [AsOf.option, records], fields: FieldParameters.notes(kind),
      examples: [
        Example("crm \(kind.command) show 1", Text("on a terminal", "на терминале")),
        Example(
          "crm \(kind.command) show 1 --json", Text("as JSON, for jq", "в JSON, для jq")),
      ], exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      _ = try AsOf.reader(app, kind)
      try show(kind, try app.ids(kind, arguments[records]), app)
    }
  }

  /// Prints records: cards to a person, rows or objects to machines.
  static func show(_ kind: RecordKind, _ ids: [Int64], _ app: App) throws(Failure) {
    let store = try app.reader()
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      let fields = try app.printedFields(kind, isSingle: true)
      return try app.print(kind, fields, isSingle: ids.count == 1) { body throws(Failure) in
        for id in ids { try body(try store.record(kind, id)) }
      }
    }
    for (place, id) in ids.enumerated() {
      if place > 0 { app.write("\n") }
      let card = try Cards(store).card(of: try store.record(kind, id))
      app.write(card.text(try app.look()))
    }
  }
}
