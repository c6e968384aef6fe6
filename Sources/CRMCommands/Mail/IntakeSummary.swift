import CRMActions
import CRMDomain
import Rendering
import Wording

/// The counts of an intake: a sentence to a person, an object or lines to programs.
struct IntakeSummary {
  private let report: IntakeReport

  init(_ report: IntakeReport) {
    self.report = report
  }

  /// Writes it to standard output in the chosen format.
  func write(_ app: App) throws(Failure) {
    try Counts(
      total: ("letters", report.total), each: counts,
      columns: [
        Column("outcome", title: Message.outcome.label),
        Column("letters", title: Text("Letters", "Письма"), alignment: .right),
      ], sentence: sentence
    ).write(app)
    for name in report.resting {
      app.note(
        Text(
          "mailbox '\(name)' was left alone: it rests after a failure, or another run is at it",
          "ящик «\(name)» пропущен: пауза после сбоя или его читает другой запуск"))
    }
    if report.isCut {
      app.note(
        Text("more letters are left: run it again", "остались ещё письма: запустите снова"))
    }
  }

  /// All counts; they add up to the letters.
  private var counts: [(key: String, count: Int)] {
    Message.outcomes.entries.map { ($0.key, report.counts[$0.key] ?? 0) }
      + [("known", report.known)]
  }

  private var sentence: Text {
    var parts: [Text] = []
    for entry in Message.outcomes.entries {
      guard let count = report.counts[entry.key], count > 0 else { continue }
      parts.append(words(entry.key, count))
    }
    if report.known > 0 {
      parts.append(Text("\(report.known) known before", "принято ранее: \(report.known)"))
    }
    let total = Message.kind.noun.counted(report.total)
    guard !parts.isEmpty else { return total }
    return total + Text(verbatim: ": ") + parts.joined(separator: ", ")
  }

  private func words(_ outcome: String, _ count: Int) -> Text {
    switch outcome {
    case "lead":
      let noun = Noun("new lead", "new leads", "новый лид", "новых лида", "новых лидов")
      return noun.counted(count)
    case "attached": return Text("\(count) attached", "прикреплено: \(count)")
    case "duplicate":
      return Noun("duplicate", "duplicates", "повтор", "повтора", "повторов").counted(count)
    case "auto-reply":
      return Noun("auto-reply", "auto-replies", "автоответ", "автоответа", "автоответов")
        .counted(count)
    case "bounce":
      return Noun("bounce", "bounces", "возврат", "возврата", "возвратов").counted(count)
    case "waiting": return Text("\(count) to be decided", "ждут решения: \(count)")
    case "spam": return Text("\(count) spam", "спам: \(count)")
    default: return unreadable(count)
    }
  }

  private func unreadable(_ count: Int) -> Text {
    let ids = report.unreadable.prefix(5).map(String.init).joined(separator: ", ")
    let more = report.unreadable.count > 5 ? ", …" : ""
    let noun = Message.kind.noun
    let russian =
      ids.isEmpty ? "" : " (\(count == 1 ? noun.form(for: 1).ru : noun.form(for: 2).ru) "
    let letters = count == 1 ? "message" : "messages"
    return Text(
      "\(count) could not be parsed" + (ids.isEmpty ? "" : " (\(letters) \(ids)\(more))"),
      "не разобрано: \(count)" + (ids.isEmpty ? "" : russian + "\(ids)\(more))"))
  }
}
