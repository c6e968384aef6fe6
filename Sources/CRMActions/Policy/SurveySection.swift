import CRMDomain
public import CRMStore
public import Wording

/// The surveys with their questions and letters (F268–F275); who was asked is data, no policy.
public struct SurveySection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[survey]]`.
  public let key = "survey"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Surveys: text as 'crm survey add' takes it, its name in the first lines; enabled = false asks
      nobody.
      """,
      """
      Опросы: text – как для 'crm survey add', имя указано в первых строках; enabled = false –
      никого не спрашивать.
      """)
  }

  /// One survey as the document says it.
  private struct Wanted {
    let survey: Questionnaire
    let text: String
    let isEnabled: Bool
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try store.all(Selection(Survey.kind, order: ["id"])).map { record in
      var table = PolicyTable()
      if record[Survey.enabled] != .integer(1) {
        table["enabled"] = PolicyValue(.flag(false))
      }
      table.put("text", record[Survey.text].text)
      return table
    }
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["enabled", "text"])
      let text = try fields.text("text")
      let survey: Questionnaire
      do { survey = try SurveyText.read(text, store) } catch {
        throw fields.located(error, "text")
      }
      guard !wanted.contains(where: { $0.survey.name == survey.name }) else {
        throw fields.failure(
          "text", line: table["text"]?.line,
          Text("'\(survey.name)' stands there twice", "«\(survey.name)» указан дважды"))
      }
      wanted.append(
        Wanted(
          survey: survey, text: text, isEnabled: try fields.flag("enabled", or: true),
          fields: fields))
    }
    return wanted
  }

  /// Makes the surveys of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let store = operation.store
    let wanted = try wanted(tables, store)
    for one in wanted {
      do { try put(one, operation) } catch { throw one.fields.located(error, "text") }
    }
    for record in try store.all(Selection(Survey.kind))
    where !wanted.contains(where: { $0.survey.name == record[Survey.name].text }) {
      try operation.demandUnused(Survey.kind, record.id)
      try operation.remove(Survey.kind, record.id)
    }
  }

  private func put(_ one: Wanted, _ operation: Operation) throws(Failure) {
    let id: Int64
    if let known = try operation.store.surveyID(one.survey.name) {
      id = known
      let before = try operation.store.questionnaire(id)
      try operation.rewriteSurvey(id, from: before, one.survey, one.text)
    } else {
      id = try operation.addSurvey(one.survey, one.text)
    }
    try operation.set(
      Survey.kind, id, [Survey.enabled: .integer(one.isEnabled ? 1 : 0)])
  }

  /// What cannot be read is refused already.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    _ = try wanted(tables, store)
    return []
  }
}
