public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Writing surveys (F273).
extension Desk {
  /// Adds a survey from the text of its file.
  public func addSurvey(_ text: String) throws(Failure) -> Int64 {
    try store.demandSupervisor()
    let survey = try SurveyText.read(text, store)
    guard try store.surveyID(survey.name) == nil else {
      throw Failure(
        .data, "survey.exists",
        Text("there is a survey '\(survey.name)' already", "опрос «\(survey.name)» уже есть"),
        hint: Text(
          "'crm survey edit \(survey.name)', or another name",
          "'crm survey edit \(survey.name)' или другое имя"))
    }
    return try change { operation throws(Failure) in
      try operation.addSurvey(survey, text)
    }
  }

  /// Changes the text of a survey; questions that have answers stay what they are.
  public func editSurvey(_ id: Int64, _ text: String) throws(Failure) {
    try store.demandSupervisor()
    let survey = try SurveyText.read(text, store)
    let before = try store.questionnaire(id)
    guard survey.name == before.name else {
      throw Failure(
        .data, "survey.renamed",
        Text(
          "a survey keeps its name: '\(before.name)', not '\(survey.name)'",
          "имя опроса не меняется: «\(before.name)», а не «\(survey.name)»"))
    }
    try change { operation throws(Failure) in
      try operation.rewriteSurvey(id, from: before, survey, text)
    }
  }

  /// Switches surveys on or off: one that is off goes to nobody, answers still come in.
  @discardableResult
  public func setSurveys(_ ids: [Int64], enabled: Bool) throws(Failure) -> [Int64] {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in
      var changed: [Int64] = []
      for id in ids
      where try operation.set(Survey.kind, id, [Survey.enabled: .integer(enabled ? 1 : 0)]) {
        changed.append(id)
      }
      return changed
    }
  }

}

/// The text of a survey, with what only the store knows of it.
enum SurveyText {
  static func read(_ text: String, _ store: Store) throws(Failure) -> Questionnaire {
    let survey = try Questionnaire.read(text)
    for words in [survey.letter, survey.reminder, survey.subject, survey.thanks] {
      guard let words else { continue }
      for language in Language.allCases {
        try SurveyPlaces.demand(Blank(words[language]).places, store)
      }
    }
    return survey
  }
}

extension Questionnaire.Question {
  /// Whether answers to a former question answer this one too.
  fileprivate func keeps(_ former: Questionnaire.Question) -> Bool {
    switch (former.shape, shape) {
    case (.choice, .choice), (.several, .several), (.choice, .several):
      let keys = options.map(\.key)
      return former.options.allSatisfy { keys.contains($0.key) }
    default: return former.shape == shape
    }
  }
}

extension Operation {
  /// Writes a survey.
  @discardableResult
  func addSurvey(_ survey: Questionnaire, _ text: String) throws(Failure) -> Int64 {
    try add(
      Survey.kind,
      [
        Survey.name: .text(survey.name),
        Survey.title: .text(survey.title[try store.ownLanguage()]),
        Survey.topic: .text(survey.topic), Survey.enabled: .integer(1),
        Survey.shipped: .integer(0), Survey.text: .text(text.strippedAtEnd()),
      ])
  }
}

extension Operation {
  /// Writes the text of a survey anew; questions that have answers stay what they are.
  func rewriteSurvey(
    _ id: Int64, from before: Questionnaire, _ survey: Questionnaire, _ text: String
  ) throws(Failure) {
    try demandAnswersKept(id, before, survey)
    try set(
      Survey.kind, id,
      [
        Survey.title: .text(survey.title[try store.ownLanguage()]),
        Survey.topic: .text(survey.topic), Survey.text: .text(text.strippedAtEnd()),
      ])
  }

  private func demandAnswersKept(
    _ id: Int64, _ before: Questionnaire, _ after: Questionnaire
  ) throws(Failure) {
    for question in before.questions {
      if after.questions.first(where: { $0.key == question.key })?.keeps(question) == true {
        continue
      }
      guard try store.isAnswered(question.key, survey: id) else { continue }
      throw Failure(
        .data, "survey.answered",
        Text(
          "question '\(question.key)' has answers: it cannot go or become another one",
          "на вопрос «\(question.key)» уже ответили: его нельзя убрать или сделать другим"),
        hint: Text("add another survey instead", "добавьте другой опрос"))
    }
  }
}

extension Store {
  /// The number of the survey of that name.
  public func surveyID(_ name: String) throws(Failure) -> Int64? {
    try engine.value("SELECT id FROM surveys WHERE name = \(name) AND removed = 0").integer
  }

  /// What is said of a survey that is not there.
  static func noSurvey(_ name: String) -> Failure {
    Failure(
      .noInput, "survey.not-found",
      Text("there is no survey '\(name)'", "нет опроса «\(name)»"),
      hint: Text(
        "see 'crm survey list', or 'crm survey add'", "см. 'crm survey list' или 'crm survey add'"))
  }

  /// The survey of that number, read.
  public func questionnaire(_ id: Int64) throws(Failure) -> Questionnaire {
    let text = try engine.value(#"SELECT "text" FROM surveys WHERE id = \#(id)"#).text
    return try Questionnaire.read(text ?? "")
  }

  /// Whether somebody has answered a question of a survey.
  func isAnswered(_ key: String, survey: Int64) throws(Failure) -> Bool {
    // Not by LIKE, to which the '_' of a key is any character.
    let line = "\n"
    let rows = try engine.all(
      """
      SELECT 1 FROM survey_invitations WHERE survey = \(survey) AND removed = 0
        AND answers IS NOT NULL
        AND REPLACE(\(line) || answers, \("\n\(key)="), '') <> \(line) || answers LIMIT 1
      """)
    return !rows.isEmpty
  }
}
