import CRMDomain
import CRMStore
public import Wording

/// Bringing in records from a file.
extension Desk {
  /// How many bad rows are told before an import that keeps none of the good ones gives up.
  private static let tellLimit = 20
  /// From so many rows on the log is moved into the main file at once, so that the next command need
  /// not read it.
  private static let checkpointFrom = 2_000

  /// Takes in all rows in one operation: all or nothing, or with `each` every good one.
  ///
  /// `tell` hears of every bad row, its line named. An import of which nothing is kept fails with
  /// `import.refused` (65); one that kept only the good rows says so in its counts.
  public func importRecords(
    _ request: ImportRequest, from source: inout any ImportSource,
    progress: (Int) -> Void, tell: (Failure) -> Void
  ) throws(Failure) -> ImportReport {
    try store.prepareForBulk()
    var request = request
    request.kind = try store.kind(request.kind)
    var rows = source
    defer { source = rows }
    var report = try change { operation throws(Failure) in
      var importer = try Importer(operation, request, heading: rows.heading)
      var report = ImportReport()
      while true {
        let isMore = try Desk.takeNext(&importer, &rows, &report, tell)
        guard isMore else { break }
        if report.rows % 500 == 0 { progress(report.rows) }
        if !request.each, report.failed >= Desk.tellLimit { break }
      }
      report.ignored = importer.columns.ignored
      report.passedOver = rows.passedOver
      if report.failed > 0, !request.each { throw Desk.refused(report) }
      return report
    }
    report.operation = lastOperation
    if !dryRun, report.rows >= Desk.checkpointFrom { try store.checkpoint() }
    return report
  }

  private static func takeNext(
    _ importer: inout Importer, _ source: inout any ImportSource, _ report: inout ImportReport,
    _ tell: (Failure) -> Void
  ) throws(Failure) -> Bool {
    var line: Int?
    do {
      guard let row = try source.next() else { return false }
      line = row.line
      switch try importer.take(row) {
      case .added: report.added += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      case .skipped: report.skipped += 1
      }
    } catch {
      guard isOfRow(error) else { throw error }
      report.failed += 1
      tell(line.map { error.at(Text("line \($0)", "строка \($0)")) } ?? error)
    }
    report.rows += 1
    return true
  }

  /// Whether a failure is one of a single row, after which the next can be read; a column that maps
  /// to nothing in the heading, a full disk or a busy store end the import.
  private static func isOfRow(_ failure: Failure) -> Bool {
    guard failure.id != "input.too-large" else { return false }
    switch failure.exit {
    case .data, .usage, .noInput, .noPermission: return true
    default: return false
    }
  }

  private static func refused(_ report: ImportReport) -> Failure {
    let noun = Noun("row", "rows", "строка", "строки", "строк")
    let isCut = report.failed >= tellLimit
    let count = noun.counted(report.failed)
    return Failure(
      .data, "import.refused",
      Text("\(count.en) could not be taken", "не принято: \(count.ru)")
        + (isCut ? Text(" so far", ", дальше не читалось") : Text("", ""))
        + Text("; nothing was imported", "; ничего не загружено"),
      hint: Text(
        "correct the file, or keep the good rows with --each",
        "исправьте файл или загрузите верные строки: --each"))
  }
}
