public import CRMDomain
public import CRMStore
public import Wording

/// By what the results of a survey are divided (F274).
public enum SurveyDivision: String, Sendable, CaseIterable {
  case seller, period, outcome, stage, segment

  /// What a person reads.
  public var label: Text {
    switch self {
    case .seller: Text("by the seller of the deal", "по продавцу сделки")
    case .period: Text("by the month in which they were asked", "по месяцу опроса")
    case .outcome: Text("by how the deal ended", "по исходу сделки")
    case .stage:
      Text("by stage; of lost deals where they were lost", "по стадии; у потерянных – где потеряны")
    case .segment: Text("by segments that they are in", "по сегментам, в которые входят")
    }
  }
}

/// An answer in somebody's own words.
public struct SurveyRemark: Sendable {
  /// The invitation.
  public let invitation: Int64
  /// The occasion.
  public let on: String
  /// Who said it.
  public let person: String
  /// When.
  public let at: Instant
  /// What was asked.
  public let question: String
  /// What was said.
  public let text: String
}

/// What was answered to one question.
public struct QuestionFigures: Sendable {
  /// The question.
  public let question: Questionnaire.Question
  /// How many answered it.
  public internal(set) var count = 0
  /// How often each number or option was chosen.
  public internal(set) var counts: [String: Int] = [:]
  /// How many numbers are as low as the question calls low.
  public internal(set) var low = 0
  private var sum = 0

  init(_ question: Questionnaire.Question) {
    self.question = question
  }

  /// The mean in hundredths, rounded.
  public var mean: Int64? {
    guard question.range != nil, count > 0 else { return nil }
    return Int64((sum * 100 * 2 + count) / (count * 2))
  }

  /// Promoters (9, 10) less detractors (0 to 6), in percent of all.
  public var nps: Int64? {
    guard case .nps = question.shape, count > 0 else { return nil }
    let points = counts.reduce(0) { total, entry in
      let number = Int(entry.key) ?? 0
      return total + (number >= 9 ? entry.value : number <= 6 ? -entry.value : 0)
    }
    return Int64((Double(points) * 100 / Double(count)).rounded())
  }

  mutating func take(_ sheet: AnswerSheet) {
    guard sheet.value(question.key) != nil else { return }
    count += 1
    switch question.shape {
    case .scale, .nps:
      guard let number = sheet.number(question.key) else { return }
      sum += number
      counts[String(number), default: 0] += 1
      if let bound = question.low, number <= bound { low += 1 }
    case .choice, .several:
      for key in sheet.choices(question.key) { counts[key, default: 0] += 1 }
    case .text: return
    }
  }
}

/// The figures of one part of those who were asked.
public struct SurveyFigures: Sendable {
  /// What the part is: a login, a month, a key; nil for nobody's.
  public let group: String?
  /// How many were asked.
  public internal(set) var asked = 0
  /// How many answered.
  public internal(set) var answered = 0
  /// How many refused.
  public internal(set) var declined = 0
  /// The questions in their order.
  public internal(set) var questions: [QuestionFigures]

  /// Fewer answers than this say little.
  public static let fewest = 5

  /// Whether too few have answered for the figures to be trusted.
  public var isFew: Bool { answered < SurveyFigures.fewest }
}

/// What people answered to a survey.
public struct SurveyReport: Sendable {
  /// The survey.
  public let survey: Questionnaire
  /// The parts, by their names; one without a name where it is not divided.
  public private(set) var parts: [SurveyFigures]
  /// What was said in own words, newest first.
  public private(set) var remarks: [SurveyRemark]

  /// Counts the answers as far as the actor sees who was asked.
  public static func make(
    _ survey: Int64, _ store: Store, by division: SurveyDivision? = nil,
    period: Period = .always, terms: [FilterTerm] = []
  ) throws(Failure) -> SurveyReport {
    let questions = try store.questions(ofSurvey: survey)
    var report = SurveyReport(survey: questions, parts: [], remarks: [])
    var places: [String?: Int] = [:]
    if division == nil {
      places[nil] = 0
      report.parts = [report.empty(nil)]
    }
    let grouping = try SurveyGrouping(division, store)
    let own = FilterTerm(
      path: [Invitation.survey.name], op: .equals, values: [String(survey)])
    try store.each(Selection(Invitation.kind, terms: [own] + terms, includesHidden: true)) {
      invitation throws(Failure) in
      guard SurveyReport.counts(invitation, period) else { return }
      for group in try grouping.groups(of: invitation) {
        if places[group] == nil {
          places[group] = report.parts.count
          report.parts.append(report.empty(group))
        }
        if let place = places[group] { report.take(invitation, at: place) }
      }
      report.keepRemarks(of: invitation)
    }
    report.parts.sort { ($0.group ?? "\u{FFFF}") < ($1.group ?? "\u{FFFF}") }
    return report
  }

  private func empty(_ group: String?) -> SurveyFigures {
    SurveyFigures(group: group, questions: survey.questions.map { QuestionFigures($0) })
  }

  /// Who was only planned to be asked does not count.
  private static func counts(_ invitation: Record, _ period: Period) -> Bool {
    guard !["planned", "dropped"].contains(invitation[Invitation.state].text) else { return false }
    let at = invitation[Invitation.sentAt].integer ?? invitation[Invitation.createdAt].integer
    return period.contains(Instant(at ?? 0))
  }

  private mutating func take(_ invitation: Record, at place: Int) {
    parts[place].asked += 1
    if invitation[Invitation.state].text == "declined" { parts[place].declined += 1 }
    guard invitation[Invitation.state].text == "answered" else { return }
    parts[place].answered += 1
    let sheet = AnswerSheet(stored: invitation[Invitation.answers].list)
    for index in parts[place].questions.indices { parts[place].questions[index].take(sheet) }
  }

  private mutating func keepRemarks(of invitation: Record) {
    guard invitation[Invitation.state].text == "answered" else { return }
    let sheet = AnswerSheet(stored: invitation[Invitation.answers].list)
    for question in survey.questions {
      guard case .text = question.shape, let text = sheet.value(question.key) else { continue }
      remarks.append(
        SurveyRemark(
          invitation: invitation.id, on: invitation[Invitation.on].text ?? "",
          person: invitation.title, at: Instant(invitation[Invitation.answeredAt].integer ?? 0),
          question: question.key, text: text))
    }
  }
}

extension Store {
  func questions(ofSurvey id: Int64) throws(Failure) -> Questionnaire {
    try Questionnaire.read(try record(Survey.kind, id)[Survey.text].text ?? "")
  }
}
