public import CRMDomain
public import CRMStore
import SQL
public import Web
public import Wording

/// The page of an invitation, as it stands.
public struct SurveySheet: Sendable {
  /// The number of the invitation.
  public let invitation: Int64
  /// The survey.
  public let survey: Questionnaire
  /// The language of the invitation.
  public let language: Language
  /// How far it has come.
  public let state: String
  /// What was answered so far.
  public let answers: AnswerSheet
}

/// What the page of a survey sent.
public struct SurveyPosting: Sendable {
  /// The answers that can be read.
  public private(set) var answers = AnswerSheet()
  /// Whether the person goes on another time.
  public private(set) var isHalf = false
  /// Whether he does not want to be asked.
  public private(set) var isRefusal = false

  /// What the names of the answers begin with.
  public static let prefix = "a-"
  /// The name of the buttons, with what they say.
  public static let button = (name: "do", send: "send", later: "later", refuse: "refuse")

  /// Reads what was sent; what answers no question is left out.
  public init(_ request: HTTPRequest, _ survey: Questionnaire) throws(Failure) {
    let body = try FormBody(request.body, type: request.header("Content-Type"))
    var values: [String: [String]] = [:]
    for answer in body.answers.prefix(2_000) {
      if answer.name == SurveyPosting.button.name {
        isHalf = answer.value == SurveyPosting.button.later
        isRefusal = answer.value == SurveyPosting.button.refuse
      } else if answer.name.hasPrefix(SurveyPosting.prefix) {
        let key = String(answer.name.dropFirst(SurveyPosting.prefix.count))
        values[key, default: []].append(answer.value)
      }
    }
    for question in survey.questions {
      guard let words = values[question.key] else { continue }
      let joined = words.joined(separator: ",")
      // The page offers only what can be answered; whoever sends something else is not served.
      try? answers.take(question.shape == .text ? words[0] : joined, to: question)
    }
  }
}

extension Store {
  /// The page of the invitation with that token; nil where there is none.
  public func surveySheet(_ token: String) throws(Failure) -> SurveySheet? {
    guard token.utf8.count == 32, token.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let row = try engine.first(
      """
      SELECT i.id, i.survey, i.language, i.state, i.answers FROM survey_invitations i
      WHERE i.token = \(token) AND i.removed = 0
      """)
    guard let row else { return nil }
    let lines = row[4].text.map { $0.unicodeScalars.split(separator: "\n").map { String($0) } }
    return SurveySheet(
      invitation: row.integer(0), survey: try questionnaire(row.integer(1)),
      language: Language(rawValue: row.text(2)) ?? .ru, state: row.text(3),
      answers: AnswerSheet(stored: lines ?? []))
  }
}

extension Desk {
  /// Takes one waiting page of a survey in: `/survey/TOKEN`.
  @Sendable public static func takeSurvey(_ desk: Desk, _ item: Spool.Item) throws(Failure) {
    try desk.takeSurvey(item.request)
  }

  /// Takes in what the page of a survey sent.
  public func takeSurvey(_ request: HTTPRequest) throws(Failure) {
    let words = request.path.split(separator: "/").map(String.init)
    guard words.count == 2, let sheet = try store.surveySheet(words[1]) else {
      throw Failure(
        .noInput, "survey.no-page", Text("there is no such page", "такой страницы нет"))
    }
    let posting = try SurveyPosting(request, sheet.survey)
    // The program acts, whoever runs it.
    try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        operation.sparesRules = true
        let answering = Answering(operation)
        if posting.isRefusal { return try answering.decline(sheet.invitation, by: "page") }
        try answering.take(
          sheet.invitation, posting.answers, sheet.survey, by: "page", isHalf: posting.isHalf)
      }
    }
  }
}
