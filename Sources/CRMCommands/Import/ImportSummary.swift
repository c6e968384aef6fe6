import CRMActions
import Rendering
import Wording

/// The counts of an import: a sentence to a person, an object or a line to programs.
struct ImportSummary {
  private let report: ImportReport
  private let isTrial: Bool

  init(_ report: ImportReport, isTrial: Bool) {
    self.report = report
    self.isTrial = isTrial
  }

  /// Writes it to standard output in the chosen format.
  func write(_ app: App) throws(Failure) {
    if !report.ignored.isEmpty {
      let names = report.ignored.joined(separator: ", ")
      app.note(
        Text("not set by hand, left out: \(names)", "не задаются вручную, пропущены: \(names)"))
    }
    if !report.passedOver.isEmpty {
      let names = report.passedOver.joined(separator: ", ")
      app.note(Text("without a field, left out: \(names)", "нет поля, пропущены: \(names)"))
    }
    if app.format == .table {
      if !app.isQuiet { app.write(sentence[app.language] + "\n") }
    } else {
      let columns = counts.map { Column($0.key, title: Text(verbatim: $0.key)) }
      let cells = counts.map { Cell($0.count.map { .integer($0) } ?? .null) }
      try app.print(columns, [cells], isSingle: app.format.isJSON)
    }
    guard isTrial else { return }
    app.note(
      Text(
        "Nothing was changed or sent (dry run).",
        "Ничего не изменено и не отправлено (пробный запуск)."))
  }

  /// All counts; those after the first, the operation apart, add up to it.
  private var counts: [(key: String, count: Int64?)] {
    [
      ("rows", Int64(report.rows)), ("added", Int64(report.added)),
      ("updated", Int64(report.updated)), ("unchanged", Int64(report.unchanged)),
      ("skipped", Int64(report.skipped)), ("failed", Int64(report.failed)),
      ("operation", report.operation),
    ]
  }

  static func rows(_ count: Int) -> Text {
    Noun("row", "rows", "строка", "строки", "строк").counted(count)
  }

  private var sentence: Text {
    let rows = ImportSummary.rows(report.rows)
    let words: [(Int, Text)] = [
      (report.added, Text("\(report.added) added", "добавлено \(report.added)")),
      (report.updated, Text("\(report.updated) updated", "обновлено \(report.updated)")),
      (
        report.unchanged, Text("\(report.unchanged) unchanged", "без изменений \(report.unchanged)")
      ),
      (report.skipped, Text("\(report.skipped) passed over", "пропущено \(report.skipped)")),
      (report.failed, Text("\(report.failed) failed", "не принято \(report.failed)")),
    ]
    let parts = words.filter { $0.0 > 0 }.map(\.1)
    var text = Text("Read ", "Прочитано: ") + rows
    if !parts.isEmpty { text = text + Text(": ", " – ") + parts.joined(separator: ", ") }
    guard let operation = report.operation else { return text }
    return text
      + Text(
        ". Take it back with 'crm undo \(operation)'", ". Отменить: 'crm undo \(operation)'")
  }
}
