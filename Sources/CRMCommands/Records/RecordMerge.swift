import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm KIND merge A B…`: makes one record of several.
enum RecordMerge {
  static func command(_ kind: RecordKind) -> Command<App> {
    let words = Operand<String>(
      "\(kind.name.uppercased())|FIELD=VALUE",
      help: Text(
        "the one that stays, those that go into it, values to set",
        "остающаяся запись, вливаемые в неё, затем значения"), completion: .ask(kind.name)
    ).repeated(atLeast: 1)
    let take = Option<String>(
      "take", value: "FIELD",
      help: Text("take this field from those that go", "взять это поле у вливаемых записей"),
      completion: .choices(kind.fields.filter(\.isSetByEdit).map { Choice($0.name, $0.label) })
    ).repeated()
    return Command(
      "merge", summary: Text("Merge ", "Объединить ") + merged(kind),
      details: details, effect: .writes, parameters: [take, words],
      fields: FieldParameters.notes(kind),
      examples: [
        Example(
          "crm \(kind.name) merge 12 15 -n", Text("what would come of it", "что получится")),
        Example(
          "crm \(kind.name) merge 12 15 16 --take \(example(kind)) -y",
          Text("several, a field taken from them", "нескольких, взяв у них поле")),
      ],
      exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let (records, changes) = RecordEdit.split(arguments[words])
      let wishes = MergeWishes(
        taken: arguments[take].flatMap { $0.split(separator: ",").map(String.init) },
        values: try app.desk().draft(of: kind, changes, isNew: false))
      try run(kind, records, wishes, app)
    }
  }

  private static let details = Text(
    "The first record stays. Its empty fields are filled from the others, lists are united, and all "
      + "that belongs to the others moves to it; identical tasks and lines of goods stay once. "
      + "Whoever asks for one of the others later is sent to it. 'crm undo' takes all of it back.",
    "Первая запись остаётся. Её пустые поля заполняются из других, списки объединяются, всё "
      + "связанное с другими переходит к ней; одинаковые задачи и строки товаров остаются один "
      + "раз. Кто потом спросит одну из других, узнает, где она. crm undo вернёт всё как было.")

  private static func merged(_ kind: RecordKind) -> Text {
    Text(kind.noun.form(for: 5).en, russian(kind))
  }

  /// What is acted on: people are «контакты» here, as their kind is called.
  private static func russian(_ kind: RecordKind) -> String {
    switch kind.name {
    case Lead.kind.name: "лиды"
    case Contact.kind.name: "контакты"
    case Company.kind.name: "компании"
    default: "сделки"
    }
  }

  private static func example(_ kind: RecordKind) -> String {
    kind.name == Lead.kind.name ? "person" : kind.title
  }

  private static func run(
    _ kind: RecordKind, _ records: [String], _ wishes: MergeWishes, _ app: App
  ) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.everyID(kind, records)
    guard let into = ids.first, ids.count > 1 else {
      throw Failure(
        .usage, "merge.incomplete",
        Text("name the record that stays and one to merge", "укажите хотя бы две записи"),
        hint: Text("crm \(kind.name) merge 12 15", "crm \(kind.name) merge 12 15"))
    }
    let from = Array(ids.dropFirst())
    let plan = try desk.planMerge(kind, into: into, from: from, wishes)
    let page = MergePage(plan, desk.store)
    if app.isAsking { app.world.streams.errors.write(try page.card().text(try app.look())) }
    try app.confirm(page.question)
    let done = try desk.merge(kind, into: into, from: from, wishes)
    if app.isDryRun, !app.format.isJSON, app.format != .csv {
      app.write(try page.card().text(try app.look()))
    }
    try app.answer(kind, [into], MergePage(done, desk.store).sentence)
  }
}
