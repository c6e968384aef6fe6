import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// The results of a survey: a line for each question, for machines and people.
struct SurveyPage {
  let report: SurveyReport
  let isDivided: Bool
  let store: Store
  private var language: Language { store.session.language }

  static let columns = [
    Column("group", title: Text("Part", "Часть")),
    Column("asked", title: Text("Asked", "Опрошено"), alignment: .right),
    Column("answered", title: Text("Answered", "Ответили"), alignment: .right),
    Column("declined", title: Text("Refused", "Отказались"), alignment: .right),
    Column("question", title: Text("Key", "Ключ")),
    Column("text", title: Text("Question", "Вопрос"), shrinks: true),
    Column("type", title: Text("Type", "Тип")),
    Column("count", title: Text("Answers", "Ответов"), alignment: .right),
    Column("mean", title: Text("Mean", "Средняя"), alignment: .right),
    Column("nps", title: Text("NPS", "Индекс NPS"), alignment: .right),
    Column("low", title: Text("Low", "Низких"), alignment: .right),
    Column("few", title: Text("Few", "Мало")),
    Column("answers", title: Text("How many said what", "Кто сколько"), shrinks: true),
  ]

  static let remarkColumns = [
    Column("invitation", title: Text("No.", "№"), alignment: .right),
    Column("on", title: Text("On", "По записи")),
    Column("person", title: Text("Person", "Кто"), shrinks: true),
    Column("answered_at", title: Text("When", "Когда")),
    Column("question", title: Text("Question", "Вопрос")),
    Column("answer", title: Text("In own words", "Своими словами"), shrinks: true),
  ]

  func print(onlyTexts: Bool, _ app: App) throws(Failure) {
    if onlyTexts { return try app.print(SurveyPage.remarkColumns, report.remarks.map(remark)) }
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      return try app.print(SurveyPage.columns, report.parts.flatMap(rows))
    }
    app.write(report.survey.title[language] + "\n")
    for part in report.parts { try show(part, app) }
    if report.parts.isEmpty {
      app.write(Text("Nobody was asked", "Никого не спрашивали")[language] + "\n")
    }
    guard !report.remarks.isEmpty else { return }
    app.write("\n" + Text("In own words", "Своими словами")[language] + "\n")
    for remark in report.remarks.prefix(20) {
      let text = Sanitize.terminal(
        remark.text.split(whereSeparator: \.isNewline).joined(separator: " / "))
      app.write("  \(remark.on) · \(Sanitize.terminal(remark.person)): \(text)\n")
    }
    let more = report.remarks.count - 20
    if more > 0 {
      app.write("  " + Text("\(more) more: --texts", "ещё \(more): --texts")[language] + "\n")
    }
  }

  // MARK: For people

  private func show(_ part: SurveyFigures, _ app: App) throws(Failure) {
    var head = Text(
      "asked \(part.asked), answered \(part.answered)",
      "опрошено \(part.asked), ответили \(part.answered)")[language]
    if part.asked > 0 { head += " (\(Amount.percent(Double(part.answered) / Double(part.asked))))" }
    if part.declined > 0 {
      head += Text(", refused \(part.declined)", ", отказались \(part.declined)")[language]
    }
    if part.isFew {
      head += Text(" · few answers", " · мало ответов")[language]
    }
    let name = isDivided ? (try title(part)) + " · " : ""
    app.write("\n\(Sanitize.terminal(name))\(head)\n")
    for (place, figures) in part.questions.enumerated() where part.answered > 0 {
      app.write("  \(place + 1). \(figures.question.text[language])  \(summary(figures))\n")
      for line in bars(figures) { app.write("     \(line)\n") }
    }
  }

  private func title(_ part: SurveyFigures) throws(Failure) -> String {
    guard let group = part.group else { return "—" }
    let outcome = Invitation.outcomes.entries.first { $0.key == group }
    let stage = try store.everyStage().first { $0.key == group && $0.holder.name == Deal.kind.name }
    return stage?.label[language] ?? outcome?.label[language] ?? group
  }

  private func summary(_ figures: QuestionFigures) -> String {
    var words: [String] = []
    if let nps = figures.nps {
      words.append("NPS \(nps > 0 ? "+" : nps < 0 ? "−" : "")\(nps.magnitude)")
    }
    if let mean = figures.mean, let range = figures.question.range {
      let number = Amount.grouped(mean, scale: 2, language: language, trims: true)
      words.append(
        Text("mean \(number) of \(range.upperBound)", "средняя \(number) из \(range.upperBound)")[
          language])
    }
    words.append(Text("answers: \(figures.count)", "ответов: \(figures.count)")[language])
    if figures.low > 0 {
      words.append(Text("low: \(figures.low)", "низких: \(figures.low)")[language])
    }
    return words.joined(separator: ", ")
  }

  private func bars(_ figures: QuestionFigures) -> [String] {
    let most = figures.counts.values.max() ?? 0
    guard most > 0 else { return [] }
    let said = choices(figures.question).filter { figures.counts[$0.key] ?? 0 > 0 }
    let width = said.map { DisplayWidth.of($0.label) }.max() ?? 0
    return said.map { key, label in
      let count = figures.counts[key] ?? 0
      let gap = String(repeating: " ", count: width - DisplayWidth.of(label) + 2)
      return "\(label)\(gap)\(Bars.bar(Double(count) / Double(most), width: 20)) \(count)"
    }
  }

  /// What may be answered, in its order: the best number first.
  private func choices(_ question: Questionnaire.Question) -> [(key: String, label: String)] {
    if let range = question.range { return range.reversed().map { (String($0), String($0)) } }
    return question.options.map { ($0.key, Sanitize.terminal($0.text[language])) }
  }

  // MARK: For machines

  private func rows(_ part: SurveyFigures) -> [[Cell]] {
    part.questions.map { figures in
      let counts = choices(figures.question).compactMap { key, _ in
        figures.counts[key].map { (key, CellValue.integer(Int64($0))) }
      }
      let shown = choices(figures.question).compactMap { key, _ in
        figures.counts[key].map { "\(key): \($0)" }
      }.joined(separator: ", ")
      return [
        Cell(part.group.map(CellValue.text) ?? .null), Cell(.integer(Int64(part.asked))),
        Cell(.integer(Int64(part.answered))), Cell(.integer(Int64(part.declined))),
        Cell(.text(figures.question.key)), Cell(.text(figures.question.text[language])),
        Cell(.text(figures.question.shapeName)), Cell(.integer(Int64(figures.count))),
        Cell(figures.mean.map { .decimal($0, scale: 2) } ?? .null),
        Cell(figures.nps.map(CellValue.integer) ?? .null), Cell(.integer(Int64(figures.low))),
        Cell(.flag(part.isFew)), Cell(.object(counts), shown: shown),
      ]
    }
  }

  private func remark(_ remark: SurveyRemark) -> [Cell] {
    [
      Cell(.integer(remark.invitation)), Cell(.text(remark.on)), Cell(.text(remark.person)),
      Cell(.instant(remark.at.seconds)), Cell(.text(remark.question)), Cell(.text(remark.text)),
    ]
  }
}
