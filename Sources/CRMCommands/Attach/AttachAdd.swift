import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// `crm attach add`: puts files on a record, or gets one back; `crm attach deal/7 FILE` for short.
enum AttachAdd {
  static let get = Option<String>(
    "get", value: "NAME|ID", help: Text("get this file back", "выдать этот файл"))
  static let output = Option<String>(
    "output", "o", value: "FILE",
    help: Text(
      "where to write it; - is standard output", "куда записать; - стандартный вывод"),
    completion: .file)
  static let force = Flag(
    "force", "f", help: Text("replace the file", "заменить существующий файл"))
  static let name = Option<String>(
    "name", value: "NAME", help: Text("call the file so", "назвать файл так"))
  static let record = Operand<String>(
    "KIND/ID", help: Text("the record", "запись"), completion: .ask("record"))
  static let files = Operand<String>(
    "FILE", help: Text("files; - is standard input", "файлы; - стандартный ввод"),
    completion: .file
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "add", summary: Text("Put files on a record, or get one back", "Приложить или выдать файл"),
    details: Text(
      "Plain files of at most 100 MB; links, devices and pipes are refused. {--get} writes to a file "
        + "of its name, or where {--output} says, and replaces nothing without {--force}.",
      "Обычные файлы до 100 МБ; ссылки, устройства и каналы не принимаются. {--get} записывает в файл "
        + "с тем же именем или в {--output} и ничего не заменяет без {--force}."),
    effect: .writes, parameters: [get, output, force, name, record, files],
    exclusive: [["get", "name"]], fields: FieldParameters.notes(AttachedFile.kind),
    examples: [
      Example("crm attach deal/7 price.pdf plan.dwg", Text("two files", "два файла")),
      Example(
        "crm attach deal/7 - --name scan.png < scan.png", Text("from a pipe", "из конвейера")),
      Example("crm attach deal/7 --get price.pdf", Text("back into a file", "обратно в файл")),
      Example("crm attach deal/7 --get 3 -o - | lpr", Text("to a program", "в программу")),
    ], exits: [.ok, .usage, .data, .noInput, .cannotCreate, .io, .tryAgain, .noPermission], run: run
  )

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if let word = arguments[get] {
      guard arguments[files].isEmpty else { throw usage }
      return try write(word, arguments, app)
    }
    guard !arguments[files].isEmpty, !arguments.given(output) else { throw usage }
    let desk = try app.desk()
    let (kind, id) = try desk.store.resolveLink(arguments[record])
    if arguments[name] != nil, arguments[files].count > 1 { throw oneName }
    let offers = try arguments[files].map { path throws(Failure) in try offer(path, arguments, app)
    }
    let ids = try desk.attach(offers, to: Link(kind.name, id))
    let names = offers.map(\.name).joined(separator: ", ")
    try app.answer(
      AttachedFile.kind, ids,
      Text("Attached to ", "Приложено к ") + Text(verbatim: kind.reference(id) + ": " + names))
  }

  private static func offer(
    _ path: String, _ arguments: Arguments, _ app: App
  ) throws(Failure) -> FileOffer {
    guard path != "-" else {
      guard let name = arguments[name] else { throw nameMissing }
      let input = app.world.streams.input
      return FileOffer(name: name) { () throws(Failure) in try input.nextPiece() }
    }
    let file = try PlainFile(try app.file(path))
    try OwnFiles(app).demandForeign(file)
    return FileOffer(name: arguments[name] ?? path) { () throws(Failure) in try file.nextPiece() }
  }

  private static func write(_ word: String, _ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let (kind, id) = try store.resolveLink(arguments[record])
    let attachment = try store.attachment(word, on: Link(kind.name, id))
    guard arguments[output] != "-" else {
      return try store.copy(attachment, to: app.world.streams.output)
    }
    // A name that came through an edit or an import is made harmless again.
    let name = FileName.safe(attachment.title)
    var path = try app.file(arguments[output] ?? name)
    if Files.isDirectory(path) { path = Paths.join(path, name) }
    let file = try app.newFile(path, overwrite: arguments[force])
    try store.copy(attachment, to: file.output)
    try file.commit()
    let size = ByteSize.text(attachment[AttachedFile.size].integer ?? 0)
    app.note(Text("Written: \(path), ", "Записано: \(path), ") + size)
  }

  private static let usage = Failure(
    .usage, "attach.incomplete",
    Text("name files to attach, or one to get back", "укажите файлы или --get"),
    hint: Text(
      "crm attach deal/7 FILE…, or crm attach deal/7 --get NAME",
      "crm attach deal/7 ФАЙЛ… или crm attach deal/7 --get ИМЯ"))

  private static let oneName = Failure(
    .usage, "attach.one-name", Text("--name is for one file", "--name – для одного файла"))

  private static let nameMissing = Failure(
    .usage, "attach.no-name",
    Text("what is standard input called?", "как назвать файл со стандартного ввода?"),
    hint: Text("give --name NAME", "укажите --name ИМЯ"))
}
