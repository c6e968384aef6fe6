import CRMActions
import CRMDomain
import CommandSpec
import Mail
import Platform
import Wording

/// What `crm mail send` and `crm mail reply` share: the text, the files, the sending mailbox.
enum LetterText {
  static let to = Option<String>(
    "to", value: "ADDRESS", help: Text("a recipient", "получатель")
  ).repeated()
  static let cc = Option<String>(
    "cc", value: "ADDRESS", help: Text("a recipient of a copy", "получатель копии")
  ).repeated()
  static let subject = Option<String>(
    "subject", value: "TEXT", help: Text("the subject", "тема"))
  static let text = Option<String>(
    "text", value: "TEXT",
    help: Text(
      "the text; else standard input, or the editor", "текст; иначе стандартный ввод или редактор"))
  static let attach = Option<String>(
    "attach", value: "FILE", help: Text("a file to send along", "файл к письму"), completion: .file
  ).repeated()
  static let from = Option<String>(
    "from", value: "MAILBOX", help: Text("the mailbox that sends", "ящик отправителя"))

  static let template = Option<String>(
    "template", value: "NAME",
    help: Text("a template that gives the text", "шаблон, по которому пишется текст"),
    completion: .ask(Template.kind.name))

  static let parameters: [any Parameter] = [to, cc, subject, text, template, attach, from]

  /// Hands over what is to be sent, with the number of the delivery that comes of it.
  static func queue(
    _ arguments: Arguments, _ app: App, start: String,
    _ send: (LetterWish) throws(Failure) -> Int64
  ) throws(Failure) -> Int64 {
    var wish = LetterWish(chance: String(app.world.identifiers.next().prefix(20)))
    wish.to = arguments[to]
    wish.cc = arguments[cc]
    wish.subject = arguments[subject]
    wish.files = try files(arguments, app)
    wish.template = arguments[template]
    guard wish.template == nil else {
      guard arguments[text] == nil else { throw twoTexts }
      return try send(wish)
    }
    func queue(_ text: String) throws(Failure) -> Int64 {
      guard text.contains(where: { !$0.isWhitespace }) else { throw empty }
      var wish = wish
      wish.text = text
      return try send(wish)
    }
    if let text = arguments[text] { return try queue(text) }
    guard app.world.streams.input.isTerminal else {
      return try queue(try PlainText.read(try app.inputBytes()))
    }
    return try TextSource.edit(start, app, queue)
  }

  /// The files that are to go along.
  static func files(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> [LetterBuilder.File] {
    var files: [LetterBuilder.File] = []
    for path in arguments[attach] {
      let file = try PlainFile(try app.file(path))
      try OwnFiles(app).demandForeign(file)
      var bytes: [UInt8] = []
      while let piece = try file.nextPiece() {
        bytes += piece
        guard bytes.count <= Desk.largestLetter else { throw tooLarge(path) }
      }
      files.append(.init(name: Paths.lastComponent(path), bytes: bytes))
    }
    return files
  }

  /// The mailbox that sends: the named one, the one that got the letter, or the first that can.
  static func account(
    _ arguments: Arguments, _ app: App, received: String? = nil
  ) throws(Failure) -> MailboxAccount {
    let all = try app.settings().mailboxes
    if let name = arguments[from] {
      let named = try Mailboxes.named([name], app)
      return named[0]
    }
    let able = all.filter { $0.smtp != nil }
    if let account = able.first(where: { $0.name == received }) ?? able.first { return account }
    throw noSender
  }

  static let noSender = Failure(
    .config, "mailbox.no-sender",
    Text("the settings describe no mailbox that sends", "в настройках нет отправляющего ящика"),
    hint: Text(
      "add smtp = \"smtps://…\" to [mailbox.NAME]", "добавьте smtp = \"smtps://…\" в [mailbox.ИМЯ]")
  )

  private static let twoTexts = Failure(
    .usage, "mail.two-texts",
    Text("--template and --text are two texts", "--template и --text – два разных текста"),
    hint: Text("leave one out", "оставьте одно"))

  private static let empty = Failure(
    .usage, "mail.empty", Text("the letter is empty", "письмо пустое"),
    hint: Text("give --text, or pipe a text in", "укажите --text или подайте текст на ввод"))

  private static func tooLarge(_ path: String) -> Failure {
    Failure(
      .data, "mail.too-large",
      Text("'\(path)' makes the letter larger than 25 MB", "с файлом «\(path)» письмо больше 25 МБ")
    )
  }
}
