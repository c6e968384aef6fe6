import CommandSpec
import Platform
import Wording

/// Where a text of several lines comes from: a file, standard input, an editor.
enum TextSource {
  static let file = Operand<String>(
    "FILE",
    help: Text(
      "its text; - is standard input; without it the editor",
      "текст; - стандартный ввод; без него – редактор"),
    completion: .file
  ).optional()

  /// The text in a file, or on standard input for `-`.
  static func read(_ name: String, _ app: App) throws(Failure) -> String {
    let bytes =
      name == "-"
      ? try app.inputBytes() : try Files.read(try app.file(name), limit: 1 << 20)
    return try PlainText.read(bytes)
  }

  /// Hands over the text of a file, or without one the present text as the person leaves it in the
  /// editor.
  static func change<Result>(
    _ text: String, by file: String?, _ app: App, _ take: (String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let file else { return try edit(text, app, take) }
    return try take(try read(file, app))
  }

  /// Hands over the text as the person leaves it in the editor; what is refused is kept in a file.
  static func edit<Result>(
    _ text: String, _ app: App, _ take: (String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try app.demandOwnTerminal()
    guard app.world.streams.input.isTerminal, !app.arguments[Globals.noInput] else {
      throw noText
    }
    let folder = try Files.makeTemporaryFolder(app.environment, prefix: "crm-text")
    let path = Paths.join(folder, "text")
    let edited: [UInt8]
    do {
      try Files.writeAtomically(path, Array((text + "\n").utf8), permissions: 0o600)
      try open(path, app)
      edited = try Files.read(path, limit: 1 << 20)
    } catch {
      try? Files.removeTree(folder)
      throw error
    }
    do {
      let result = try take(try PlainText.read(edited))
      // What was edited is in the store by then; a folder that stays behind harms nobody.
      try? Files.removeTree(folder)
      return result
    } catch {
      throw kept(path, error)
    }
  }

  private static func open(_ path: String, _ app: App) throws(Failure) {
    let editor =
      app.environment.nonEmpty("VISUAL") ?? app.environment.nonEmpty("EDITOR") ?? "vi"
    let status = try ChildProcess.run(
      arguments: ChildProcess.shell(editor, [path]), environment: app.environment
    ).status
    guard status == 0 else {
      throw Failure(
        .no, "text.editor",
        Text(
          "the editor ended with \(status); nothing was done",
          "редактор завершился с кодом \(status); ничего не сделано"))
    }
  }

  private static func kept(_ path: String, _ failure: Failure) -> Failure {
    let place = Text("your text is kept in '\(path)'", "ваш текст сохранён в «\(path)»")
    return Failure(
      failure.exit, failure.id, failure.message,
      hint: failure.hint.map { $0 + Text(verbatim: "; ") + place } ?? place)
  }

  private static let noText = Failure(
    .usage, "text.no-source",
    Text("where is the new text?", "где новый текст?"),
    hint: Text(
      "name a file, or - for standard input", "укажите файл или - для стандартного ввода"))
}
