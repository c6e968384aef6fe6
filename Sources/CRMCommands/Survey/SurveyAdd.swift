import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm survey add FILE|-`: a survey from its text.
enum SurveyAdd {
  static let file = Operand<String>(
    "FILE", help: Text("its text; - is standard input", "текст; - стандартный ввод"),
    completion: .file)

  static let command = Command<App>(
    "add", summary: Text("Add a survey", "Добавить опрос"),
    details: Text(english, russian), effect: .writes, parameters: [file],
    fields: FieldParameters.notes(Survey.kind),
    examples: [
      Example("crm survey add delivery.survey", Text("from a file", "из файла")),
      Example(
        "crm survey show quality --json | jq -r .text | sed 's/^survey .*/survey short/' | crm survey add -",
        Text("a copy to begin with", "копия для начала")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  private static let english = """
    The file begins with 'survey NAME'; then come 'title', 'subject', 'topic' (of consents), 'call +2d' (a task to telephone as well), 'remind +5d', 'again +180d' (when the same person may be asked again; never without it), and with their words below, indented: 'letter', 'reminder', 'thanks', each also as 'letter en'. One line says both languages as 'Russian | English'.

    Questions: 'question KEY scale 1..10|nps|choice|several|text', then 'required' and 'low 6' (an answer up to 6 calls the senior); below, indented, the words and the options as '- KEY words'.

    Places of letters: {link}, {questions}, {survey}, {our.name}, and fields as {contact.first_name}, {company.name}, {deal.title}, {owner.name}. A name that is not known leaves no gap.
    """

  private static let russian = """
    Файл начинается со строки survey ИМЯ; дальше – title, subject, topic (тема согласий), call +2d (ещё и задача позвонить), remind +5d, again +180d (когда того же человека можно спросить снова; без неё – никогда) и, со словами ниже с отступом, letter, reminder, thanks, также letter en. В одной строке оба языка пишут так: по-русски | по-английски.

    Вопросы: question КЛЮЧ scale 1..10|nps|choice|several|text, затем required и low 6 (при ответе до 6 – задача старшему); ниже, с отступом, слова вопроса и варианты: «- КЛЮЧ слова».

    Подстановки в письмах: {link}, {questions}, {survey}, {our.name} и поля: {contact.first_name}, {company.name}, {deal.title}, {owner.name}. Неизвестное имя не оставляет дыры.
    """

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try desk.addSurvey(try TextSource.read(arguments[file], app))
    try app.answer(
      Survey.kind, [id], Sentences.added(Survey.kind, id, try desk.title(Survey.kind, id)))
  }
}
