import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm survey answer`: what somebody said on the telephone.
enum SurveyAnswer {
  static let who = Operand<String>(
    "INVITATION",
    help: Text(
      "its number, or the record, as deal/7 with --survey",
      "номер приглашения или запись: deal/7 вместе с --survey"),
    completion: .ask("invitation"))
  static let answers = Operand<String>(
    "ANSWER", help: Text("q1=9, or liked=speed,price", "q1=9 или liked=speed,price")
  ).repeated(atLeast: 0)
  static let survey = Option<String>(
    "survey", value: "SURVEY", help: Text("which survey", "какой опрос"), completion: .ask("survey")
  )
  static let refused = Flag(
    "refused", help: Text("the person does not want to answer", "клиент не хочет отвечать"))

  static let command = Command<App>(
    "answer", summary: Text("Write down what somebody answered", "Записать ответы клиента"),
    details: Text(
      "Answers are 'q1=9' by the number of the question or 'overall=9' by its key; several options are "
        + "joined by commas, by key, number or word. Without answers each question is asked on the "
        + "terminal; an empty line passes over it. What is missing can be told later.",
      "Ответы пишутся как q1=9 по номеру вопроса или overall=9 по ключу; несколько вариантов – через "
        + "запятую, ключом, номером или словом. Без ответов вопросы задаются на терминале; пустая строка "
        + "пропускает вопрос. Недостающее можно дописать позже."),
    effect: .writes, parameters: [survey, refused, who, answers],
    examples: [
      Example("crm survey answer 3 q1=9 q2=10 liked=speed,price", Text("at once", "сразу")),
      Example(
        "crm survey answer deal/7 --survey quality", Text("question by question", "по вопросам")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try invitation(arguments, app)
    let record = try desk.store.record(Invitation.kind, id)
    try desk.store.demandChange(record)
    if arguments[refused] {
      try desk.declineSurvey(id)
      return try app.answer(
        Invitation.kind, [id], Text("Refused: ", "Отказ: ") + Text(verbatim: record.title))
    }
    let questions = try desk.store.questionnaire(record[Invitation.survey].integer ?? 0)
    var sheet = AnswerSheet()
    if arguments[answers].isEmpty {
      try ask(questions, &sheet, app)
    } else {
      for word in arguments[answers] { try take(word, questions, &sheet) }
    }
    let missing = try desk.answerSurvey(id, sheet)
    let open = missing.map(\.key).joined(separator: ", ")
    try app.answer(
      Invitation.kind, [id],
      missing.isEmpty
        ? Text("Answered: ", "Ответы записаны: ") + Text(verbatim: record.title)
        : Text("Written down; still open: \(open)", "Записано; ещё нет ответа: \(open)"))
  }

  private static func invitation(_ arguments: Arguments, _ app: App) throws(Failure) -> Int64 {
    let desk = try app.desk()
    let word = arguments[who]
    guard let name = arguments[survey] else { return try app.id(Invitation.kind, word) }
    let survey = try app.id(Survey.kind, name)
    let (kind, id) = try desk.store.resolveLink(word)
    return try desk.invitation(to: Link(kind.name, id), survey: survey)
  }

  private static func take(
    _ word: String, _ questions: Questionnaire, _ sheet: inout AnswerSheet
  ) throws(Failure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let question = questions.question(String(parts[0])) else {
      let keys = questions.questions.enumerated().map { "q\($0 + 1)/\($1.key)" }
      throw Failure(
        .usage, "survey.no-question",
        Text("'\(word)' answers no question", "«\(word)» не отвечает ни на один вопрос"),
        hint: Text(verbatim: keys.joined(separator: ", ")))
    }
    try sheet.take(String(parts[1]), to: question)
  }

  /// Asks question after question on the terminal; an answer that is none is asked for again.
  private static func ask(
    _ questions: Questionnaire, _ sheet: inout AnswerSheet, _ app: App
  ) throws(Failure) {
    guard app.world.streams.input.isTerminal, !app.arguments[Globals.noInput] else {
      throw Failure(
        .usage, "survey.no-answers", Text("what was answered?", "что ответил клиент?"),
        hint: Text("give answers, as q1=9", "укажите ответы: q1=9"))
    }
    for (place, question) in questions.questions.enumerated() {
      app.note(SurveyWords.question(question, place + 1))
      while let line = try app.world.streams.input.nextLine() {
        do {
          try sheet.take(try PlainText.read(Array(line)), to: question)
          break
        } catch {
          app.note(error.message + Text(verbatim: "; ") + (error.hint ?? Text("", "")))
        }
      }
    }
  }
}
