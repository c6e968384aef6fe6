import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// Where the text of a rule comes from: a file, standard input, an editor.
enum RuleFile {
  static let summary = Option<String>(
    "summary", value: "TEXT", help: Text("what it does, in one line", "что делает, одной строкой"))

  /// The text in a file, or on standard input for `-`.
  static func read(_ name: String, _ app: App) throws(Failure) -> String {
    let bytes =
      name == "-"
      ? try app.inputBytes() : try Files.read(try app.file(name), limit: 1 << 20)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text as the person leaves it in the editor.
  static func edit(_ text: String, _ app: App) throws(Failure) -> String {
    guard app.world.streams.input.isTerminal, !app.arguments[Globals.noInput] else {
      throw Failure(
        .usage, "rule.no-text",
        Text("where is the new text?", "где новый текст?"),
        hint: Text(
          "name a file, or - for standard input", "укажите файл или - для стандартного ввода"))
    }
    let environment = app.environment
    let editor = environment.nonEmpty("VISUAL") ?? environment.nonEmpty("EDITOR") ?? "vi"
    let folder = try Files.makeTemporaryFolder(environment, prefix: "crm-rule")
    // What was edited is in memory by then; a folder that stays behind harms nobody.
    defer { try? Files.removeTree(folder) }
    let path = Paths.join(folder, "rule")
    try Files.writeAtomically(path, Array((text + "\n").utf8), permissions: 0o600)
    let status = try ChildProcess.run(
      arguments: ChildProcess.shell(editor, [path]), environment: environment
    ).status
    guard status == 0 else {
      throw Failure(
        .no, "rule.editor",
        Text(
          "the editor ended with \(status); nothing was done",
          "редактор завершился с кодом \(status); ничего не сделано"))
    }
    return String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
  }
}
