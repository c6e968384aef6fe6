import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// The checklist of the stage that a lead or deal stands on: shown, and ticked.
enum Checklists {
  static let columns = [
    Column("number", title: Text("No.", "№"), alignment: .right),
    Column("done", title: Text("Done", "Сделано")),
    Column("text", title: Text("Point", "Пункт"), shrinks: true),
    Column("user", title: Text("Who", "Кто")), Column("at", title: Text("When", "Когда")),
  ]

  static func show(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    return Command(
      "checklist",
      summary: Text(
        "Show what is to be done on the present stage", "Показать контрольный список стадии"),
      effect: .reads, parameters: [record],
      examples: [Example("crm \(kind.name) checklist 7", Text("with the ticks", "с отметками"))],
      exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk(writes: false)
      let id = try app.id(kind, arguments[record])
      let rows = try desk.checklist(kind, id).map { line in
        [
          Cell(.integer(Int64(line.number))),
          Cell(.flag(line.tick != nil), shown: line.tick == nil ? "·" : "✓"),
          Cell(.text(line.point.text)), Cell(line.user.map(CellValue.text) ?? .null),
          Cell(line.at.map { .instant($0.seconds) } ?? .null),
        ]
      }
      try app.print(columns, rows)
      guard rows.isEmpty, app.format == .table else { return }
      app.note(Text("this stage has no checklist", "на этой стадии нет контрольного списка"))
    }
  }

  static func tick(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    let isOff = Flag("off", help: Text("take the tick back", "снять отметку"))
    let points = Operand<String>(
      "POINT", help: Text("by number or text", "номер или текст")
    ).repeated(atLeast: 1)
    return Command(
      "check", summary: Text("Tick points of the checklist", "Отметить пункты списка"),
      effect: .writes, parameters: [isOff, record, points],
      examples: [Example("crm \(kind.name) check 7 2", Text("the second one", "второй пункт"))],
      exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let id = try app.id(kind, arguments[record])
      let ids = try desk.tick(kind, id, arguments[points], isOff: arguments[isOff])
      if arguments[isOff] {
        return try app.answer(
          kind.called(id)
            + Text(": ticks taken back: \(ids.count)", ": снято отметок: \(ids.count)"))
      }
      let lines = desk.dryRun ? [] : try desk.checklist(kind, id)
      let done = lines.filter { $0.tick != nil }.count
      let next = lines.first { $0.tick == nil }?.point.text
      try app.answer(
        StageCheck.kind, ids,
        kind.called(id)
          + Text(": \(done) of \(lines.count) done", ": сделано \(done) из \(lines.count)")
          + (next.map { Text(". Next: \($0)", ". Дальше: \($0)") } ?? Text("", "")))
    }
  }
}
