import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm why REF [FIELD]`: how a value came about: who, by which command, which rule, and how it chose.
enum Why {
  static let field = Operand<String>(
    "FIELD",
    help: Text("one field, or escalation; else all", "одно поле или escalation, иначе все"),
    completion: .ask("field")
  ).optional()

  static let command = Command<App>(
    "why", summary: Text("Say how a value came about", "Объяснить, откуда взялось значение"),
    effect: .reads, parameters: [History.record, field],
    examples: [
      Example(
        "crm why lead/42 owner", Text("who gave it to him, and why", "кто и почему назначил")),
      Example("crm why deal/7", Text("every field", "все поля")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  static let columns = [
    Column("field", title: Text("Field", "Поле")),
    Column("value", title: Text("Value", "Значение"), shrinks: true),
    Column("at", title: Text("Since", "С")), Column("user", title: Text("Who", "Кто")),
    Column("operation", title: Text("Op.", "Оп."), alignment: .right),
    Column("command", title: Text("Command", "Команда"), shrinks: true),
    Column("rule", title: Text("Rule", "Правило")),
    Column("reason", title: Text("How", "Как выбрано"), shrinks: true),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let (kind, id) = try store.resolveLink(arguments[History.record])
    try store.demandWhole(try store.record(kind, id))
    let name = arguments[field]
    let isClimb = name == WhyEscalation.word
    let entries = isClimb ? [] : try last(of: kind, id, name, store)
    let steps = try name == nil || isClimb ? WhyEscalation(of: kind, id, store) : nil
    if isClimb, steps?.isEmpty ?? true {
      throw Failure(
        .noInput, "why.not-escalated",
        kind.called(id) + Text(" was never escalated", ": эскалации не было"))
    }
    if app.format == .table {
      for entry in entries { try tell(entry, app) }
      try steps?.tell(app)
    } else {
      try app.print(columns, try rows(entries, store) + (steps?.rows() ?? []))
    }
  }

  /// The last change of each field, in the order of the kind's fields.
  private static func last(
    of kind: RecordKind, _ id: Int64, _ name: String?, _ store: Store
  ) throws(Failure) -> [JournalEntry] {
    if let name, kind.field(name) == nil { throw FieldFailure.unknown(name, kind) }
    let history = try store.history(of: kind, id)
    var entries: [JournalEntry] = []
    for field in kind.fields where name == nil || field.name == name {
      if let entry = history.last(where: { $0.change.field == field.name }) {
        entries.append(entry)
      }
    }
    guard entries.isEmpty, let name else { return entries }
    throw Failure(
      .noInput, "why.unset",
      Text(
        "nobody has set '\(name)' of \(kind.called(id).en)",
        "поле «\(name)» \(kind.genitive(id).ru) никто не задавал"))
  }

  private static func tell(_ entry: JournalEntry, _ app: App) throws(Failure) {
    let store = try app.reader()
    let value = try ChangeWords(store: store).shown(entry.change.after, entry.change)
    let isNew = entry.change.field == "id"
    let field = entry.change.kind.field(entry.change.field)
    let label = isNew ? Text("Added", "Создание") : field?.label ?? Text("", "")
    let when = Times.exact(entry.at.seconds, try app.look())
    let language = app.language
    app.write("\(label[language]): \(value), \(Text("since", "с")[language]) \(when)\n")
    let who = entry.user ?? "crm"
    let operation = Text("operation \(entry.operation)", "операция \(entry.operation)")[language]
    let rule = entry.change.rule.map { Text("rule «\($0)», ", "правило «\($0)», ")[language] } ?? ""
    app.write("  \(rule)\(who) (\(operation): \(Sanitize.terminal(entry.command)))\n")
    guard let reason = entry.reason else { return }
    app.write("  " + Turn.words(reason).joined(separator: "; ")[language] + "\n")
  }

  private static func rows(
    _ entries: [JournalEntry], _ store: Store
  ) throws(Failure) -> [[Cell]] {
    let words = ChangeWords(store: store)
    return try entries.map { entry throws(Failure) in
      [
        Cell(.text(entry.change.field)), Cell(try words.typed(entry.change.after, entry.change)),
        Cell(.instant(entry.at.seconds)), Cell(entry.user.map(CellValue.text) ?? .null),
        Cell(.integer(entry.operation)), Cell(.text(entry.command)),
        Cell(entry.change.rule.map(CellValue.text) ?? .null),
        Cell(
          entry.reason.map {
            .text(Turn.words($0).joined(separator: "; ")[store.session.language])
          } ?? .null),
      ]
    }
  }
}
