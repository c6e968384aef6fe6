import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm undo`: takes an operation back.
enum Undo {
  static let operation = Operand<Int64>(
    "OPERATION", help: Text("its number; your last one", "номер операции; иначе ваша последняя"),
    completion: .ask("operation")
  ).optional()

  static let command = Command<App>(
    "undo", summary: Text("Take an operation back", "Отменить операцию"),
    details: Text(
      "Each record ends as undone, kept because it was changed or used since, or failed. What belongs "
        + "together is undone or kept together: a lead with the deal that came of it. {--dry-run} tells "
        + "what would stay and why. An undo is an operation itself and can be undone.",
      "Каждая запись отменена, оставлена, так как изменена или использована позже, или не отменена. "
        + "Связанное отменяется или остаётся вместе: лид и сделка из него. {--dry-run} покажет, что "
        + "останется и почему. Отмена – тоже операция, её можно отменить."),
    effect: .writes, parameters: [operation],
    examples: [
      Example("crm undo", Text("your last operation", "свою последнюю операцию")),
      Example("crm undo 911 -n", Text("show what would happen", "показать, что будет")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  static let columns = [
    Column("record", title: Text("Record", "Запись")),
    Column("outcome", title: Text("Outcome", "Итог")),
    Column("reason", title: Text("Reason", "Причина"), shrinks: true),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let (number, results) = try desk.undo(arguments[operation])
    if app.isDryRun {
      return try app.preview(desk, keeping: results.filter { $0.outcome != .undone })
    }
    if app.format == .table, !app.isQuiet {
      app.write(
        Text("Undone: operation \(number)", "Отменена операция \(number)")[app.language] + "\n")
    }
    let rows = results.map { result -> [Cell] in
      let reason = result.reason?[app.language]
      return [
        Cell(.text(result.link.text)),
        Cell(.text(result.outcome.rawValue), shown: words(result.outcome)[app.language]),
        Cell(reason.map(CellValue.text) ?? .null),
      ]
    }
    try app.print(columns, rows)
    let left = results.filter { $0.outcome != .undone }.count
    guard left > 0 else { return }
    throw Failure(
      .partial, "undo.partial",
      Text(
        "\(left) of \(results.count) records were not undone",
        "не отменено записей: \(left) из \(results.count)"))
  }

  private static func words(_ outcome: Undone.Outcome) -> Text {
    switch outcome {
    case .undone: Text("undone", "отменено")
    case .kept: Text("kept", "оставлено")
    case .failed: Text("failed", "не удалось")
    }
  }
}
