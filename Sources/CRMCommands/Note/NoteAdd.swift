import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Wording

/// `crm note add`: writes a note on records; `crm note deal/7 'text'` for short.
enum NoteAdd {
  static let words = Operand<String>(
    "KIND/ID… TEXT",
    help: Text(
      "records, then the text; - as text reads standard input",
      "записи, затем текст; - вместо текста читает стандартный ввод"), completion: .ask("record")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "add", summary: Text("Write a note on records", "Добавить заметку к записям"),
    details: Text(
      "A note is seen by whoever sees the record whole, and stands in its history.",
      "Заметку видит тот, кто видит запись целиком; она попадает в её историю."),
    effect: .writes, parameters: [words], fields: FieldParameters.notes(Remark.kind),
    examples: [
      Example("crm note deal/7 'просит скидку 5 %'", Text("on a deal", "к сделке")),
      Example("crm note lead/12 - < letter.txt", Text("a text from a file", "текст из файла")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    var named = arguments[words]
    let word = named.popLast() ?? ""
    guard !named.isEmpty, !word.isEmpty, References.link(word) == nil else { throw textMissing }
    let desk = try app.desk()
    let links = try app.links(named)
    let ids = try desk.note(try text(word, app), on: links)
    let places = links.map(\.text).joined(separator: ", ")
    try app.answer(
      Remark.kind, ids, Sentences.several(Remark.kind, ids) + Text(" on \(places)", " к \(places)"))
  }

  private static func text(_ word: String, _ app: App) throws(Failure) -> String {
    guard word == "-" else { return word }
    var lines: [String] = []
    let text = try PlainText.read(try app.world.streams.input.readAll(limit: 1 << 20))
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines.append(String(line))
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static let textMissing = Failure(
    .usage, "note.no-text",
    Text("what should the note say?", "что записать в заметку?"),
    hint: Text("crm note deal/7 'text'", "crm note deal/7 'текст'"))
}
