import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm survey edit NAME [FILE|-]`: changes the text of a survey.
enum SurveyEdit {
  static let command = Command<App>(
    "edit", summary: Text("Change the text of a survey", "Изменить текст опроса"),
    details: Text(
      "Without a file VISUAL or EDITOR opens with the present text. A question that was answered stays "
        + "what it is; its words may change.",
      "Без файла открывается VISUAL или EDITOR с нынешним текстом. Вопрос, на который уже ответили, "
        + "остаётся прежним; слова его менять можно."),
    effect: .writes, parameters: [SurveyGroup.survey, TextSource.file],
    examples: [
      Example("crm survey edit quality", Text("in the editor", "в редакторе")),
      Example("crm survey edit quality quality.survey", Text("from a file", "из файла")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    try desk.store.demandSupervisor()
    let id = try app.id(Survey.kind, arguments[SurveyGroup.survey])
    let before = try desk.store.record(Survey.kind, id)[Survey.text].text ?? ""
    try TextSource.change(before, by: arguments[TextSource.file], app) { text throws(Failure) in
      try desk.editSurvey(id, text)
    }
    try app.answer(
      Survey.kind, [id],
      desk.lastLog.isEmpty
        ? Text("Nothing was different", "Ничего не изменилось")
        : try desk.named(Survey.kind, [id]) + Text(": changed", ": изменён"))
  }
}
