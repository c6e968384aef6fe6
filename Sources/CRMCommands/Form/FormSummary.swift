import CRMActions
import CRMDomain
import Rendering
import Wording

/// The counts of an intake of forms.
struct FormSummary {
  private let report: FormReport

  init(_ report: FormReport) {
    self.report = report
  }

  func write(_ app: App) throws(Failure) {
    try Counts(
      total: ("requests", report.total),
      each: FormReport.outcomes.map { ($0, report.counts[$0] ?? 0) },
      columns: [
        Column("outcome", title: Submission.outcome.label),
        Column("requests", title: Text("Requests", "Запросы"), alignment: .right),
      ], sentence: sentence
    ).write(app)
  }

  private var sentence: Text {
    let parts = FormReport.outcomes.compactMap { outcome -> Text? in
      guard let count = report.counts[outcome], count > 0 else { return nil }
      switch outcome {
      case "lead":
        return Noun("new lead", "new leads", "новый лид", "новых лида", "новых лидов").counted(
          count)
      case "duplicate":
        return Noun("duplicate", "duplicates", "повтор", "повтора", "повторов").counted(count)
      case "attached": return Text("\(count) attached", "прикреплено: \(count)")
      case "quarantine": return Text("\(count) in quarantine", "в карантине: \(count)")
      case "probe": return Text("\(count) trial", "проверка адреса: \(count)")
      case "known": return Text("\(count) known before", "принято ранее: \(count)")
      default: return Text("\(count) could not be parsed", "не разобрано: \(count)")
      }
    }
    let total = Noun("request", "requests", "запрос", "запроса", "запросов").counted(report.total)
    return total + Text(verbatim: ": ") + parts.joined(separator: ", ")
  }
}
