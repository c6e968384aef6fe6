import CRMActions
import CRMDomain
import Platform
import Rendering
import Wording

/// The counts of an intake of calls: a sentence to a person, an object or lines to programs.
struct CallIntakeSummary {
  private let report: CallIntakeReport

  init(_ report: CallIntakeReport) {
    self.report = report
  }

  /// Writes it to standard output in the chosen format.
  func write(_ app: App) throws(Failure) {
    try Counts(each: counts, sentence: sentence).write(app)
  }

  private var counts: [(key: String, count: Int)] {
    let outcomes = ["answered", "missed", "busy", "failed"].map { ($0, report.added[$0] ?? 0) }
    return [("rows", report.rows), ("calls", report.calls)] + outcomes + [
      ("changed", report.changed), ("waiting", report.waiting), ("known", report.known),
      ("ignored", report.ignored), ("unreadable", report.unreadable), ("torn", report.torn),
    ]
  }

  private var sentence: Text {
    let rows = Noun("row", "rows", "строка", "строки", "строк").counted(report.rows)
    var parts: [Text] = []
    func add(_ count: Int, _ english: String, _ russian: String) {
      if count > 0 { parts.append(Text("\(count) \(english)", "\(russian): \(count)")) }
    }
    if report.calls > 0 {
      let new = Noun("new call", "new calls", "новый звонок", "новых звонка", "новых звонков")
      let outcomes = Call.outcomes.entries.compactMap { entry -> Text? in
        guard let count = report.added[entry.key], count > 0 else { return nil }
        return entry.label + Text(verbatim: " \(count)")
      }.joined(separator: ", ")
      parts.append(
        new.counted(report.calls) + Text(verbatim: " (") + outcomes + Text(verbatim: ")"))
    }
    add(report.changed, "changed", "уточнено")
    add(report.waiting, "not over yet", "ещё не закончены")
    add(report.known, "known before", "известны")
    add(report.ignored, "without a call", "не о звонках")
    add(report.unreadable, "could not be read", "не прочитано")
    add(report.reread, "refused before are read now", "прежде не принятых прочитано")
    add(report.torn, "still being written", "ещё дописывается")
    return parts.isEmpty ? rows : rows + Text(verbatim: ": ") + parts.joined(separator: ", ")
  }

  /// Tells what could not be read; the rest was taken in.
  func demandWhole(_ app: App) throws(Failure) {
    for failure in report.failures { app.tellSlip(failure) }
    let taken = Text("the rest was taken in", "остальное принято")
    guard report.failures.isEmpty else {
      throw Failure(
        .partial, "call.partial", Text("not all files could be read", "прочитаны не все файлы"),
        hint: taken)
    }
    guard report.unreadable == 0 else {
      let rows = Noun("row", "rows", "строка", "строки", "строк").counted(report.unreadable)
      throw Failure(
        .partial, "call.unreadable",
        Text(
          "not read, or of another time: \(rows.en)",
          "не прочитано или не того времени: \(rows.ru)"),
        hint: taken
          + Text(
            "; see 'crm call refused list'", "; не принятое – crm call refused list"))
    }
  }
}
