import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Mail
import Platform
import Rendering
import Wording

/// `crm mail show`: a letter as a card, or its parts as they came.
enum MailShow {
  static let letters = Message.kind.operands()
  static let html = Flag("html", help: Text("the HTML body", "тело в HTML"))
  static let raw = Flag("raw", help: Text("the bytes as they came", "исходные байты"))
  static let headers = Flag("headers", help: Text("all header fields", "все поля заголовка"))
  static let whole = Flag(
    "whole", help: Text("with quotes and signature", "с цитатами и подписью"))
  static let attachment = Option<Int>(
    "attachment", value: "N",
    help: Text("the contents of attachment N, from 1", "содержимое вложения N, с 1"))
  static let output = Option<String>(
    "output", "o", value: "FILE", help: Text("write there", "записать в файл"),
    completion: .file)
  static let force = Flag(
    "force", "f", help: Text("replace the file", "заменить существующий файл"))

  static let command = Command<App>(
    "show", summary: Text("Show a letter", "Показать письмо"),
    details: Text(
      "The text is the sender's own, without quotes and signature, unless {--whole} is given. "
        + "{--raw} gives exactly the bytes that came.",
      "Показывается собственный текст отправителя, без цитат и подписи; {--whole} – полный. {--raw} "
        + "выдаёт ровно те байты, что пришли."),
    effect: .reads,
    parameters: [html, raw, headers, whole, attachment, output, force, letters],
    exclusive: [["html", "raw", "headers", "whole", "attachment"]],
    fields: FieldParameters.notes(Message.kind),
    examples: [
      Example("crm mail show 17", Text("as a card", "карточкой")),
      Example("crm mail show 17 --raw > letter.eml", Text("as it came", "как пришло")),
      Example(
        "crm mail show 17 --attachment 1 -o price.xlsx", Text("a file", "вложение")),
    ], exits: [.ok, .usage, .noInput, .cannotCreate, .io, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let ids = try app.ids(Message.kind, arguments[letters])
    guard let part = part(arguments) else {
      if arguments.given(output) { throw partMissing }
      guard app.format == .table, !arguments.given(Globals.fields) else {
        return try RecordShow.show(Message.kind, ids, app)
      }
      return try cards(ids, isWhole: arguments[whole], app)
    }
    guard let id = ids.first, ids.count == 1 else { throw oneLetter }
    // Who may not see the letter gets no bytes of it.
    _ = try store.record(Message.kind, id)
    let bytes = try part(id, try store.letterBytes(of: id))
    guard let path = arguments[output], path != "-" else {
      return app.world.streams.output.write(bytes: bytes)
    }
    try Files.writeAtomically(app.file(path), bytes, overwrite: arguments[force])
  }

  private static func cards(
    _ ids: [Int64], isWhole: Bool, _ app: App
  ) throws(Failure) {
    let store = try app.reader()
    for (place, id) in ids.enumerated() {
      if place > 0 { app.write("\n") }
      let record = try store.record(Message.kind, id)
      let letter = Letter.parse(try store.letterBytes(of: id))
      let card = try LetterCard(store).card(of: record, letter, isWhole: isWhole)
      app.write(card.text(try app.look()))
    }
  }
}
