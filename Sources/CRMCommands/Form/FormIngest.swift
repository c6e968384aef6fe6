import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Web
import Wording

/// `crm form ingest`: takes in what a form sent, from files or standard input.
enum FormIngest {
  static let form = Option<String>(
    "form", value: "NAME", help: Text("the form it was sent by", "форма, которой отправлено"),
    completion: .ask("form"))
  static let type = Option<String>(
    "type", value: "TYPE",
    help: Text(
      "the Content-Type, where it is not plain JSON or urlencoded",
      "Content-Type, если это не простой JSON или urlencoded"))
  static let files = Operand<String>(
    "FILE", help: Text("a body, a whole request, or '-'", "тело, запрос целиком или «-»"),
    completion: .file
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "ingest", summary: Text("Take in what a form sent", "Принять отправленное формой"),
    details: Text(
      "JSON, urlencoded and multipart are told apart by their contents; a whole HTTP request names its "
        + "form by its path. The same file taken in twice changes nothing, and repeated sendings are "
        + "told by their number or within ten minutes by their contents.",
      "JSON, urlencoded и multipart различаются по содержимому; у запроса HTTP целиком форму называет "
        + "путь. Тот же файл второй раз ничего не меняет, повторная отправка узнаётся по номеру или в "
        + "течение десяти минут по содержанию."),
    effect: .writes, parameters: [form, type, files],
    examples: [
      Example("crm form ingest --form site entry.json", Text("a file", "файл")),
      Example(
        "curl -s https://site.example/last | crm form ingest --form site -",
        Text("from a pipe", "из конвейера")),
    ], exits: [.ok, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var arrivals: [FormArrival] = []
    for name in arguments[files] {
      let bytes =
        name == "-"
        ? try app.world.streams.input.readAll(limit: 2 << 20)
        : try Files.read(try app.file(name), limit: 2 << 20)
      let request = request(bytes, arguments)
      arrivals.append(
        FormArrival(
          form: try formName(request, arguments), source: "file", place: SHA256.hex(bytes),
          request: request, receivedAt: desk.now, remote: nil))
    }
    let report = try desk.ingest(arrivals)
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try FormSummary(report).write(app)
  }

  /// What a file holds: a whole request, or a body alone.
  static func request(_ bytes: [UInt8], _ arguments: Arguments) -> HTTPRequest {
    if let whole = HTTPRequest.read(bytes) { return whole }
    var kind = arguments[type]
    if kind == nil, bytes.starts(with: "--".utf8) {
      let line = bytes.dropFirst(2).prefix { $0 != 0x0D && $0 != 0x0A }
      kind = "multipart/form-data; boundary=" + String(decoding: line, as: UTF8.self)
    }
    return HTTPRequest(
      method: "POST", path: "/", headers: kind.map { [("Content-Type", $0)] } ?? [], body: bytes)
  }

  static func formName(_ request: HTTPRequest, _ arguments: Arguments) throws(Failure) -> String {
    if let name = arguments[form] { return name }
    let words = request.path.split(separator: "/")
    if words.count == 2, words[0] == "form" { return String(words[1]) }
    throw Failure(
      .usage, "form.missing", Text("which form was it?", "какая это форма?"),
      hint: Text("give --form NAME", "укажите --form ИМЯ"))
  }
}
