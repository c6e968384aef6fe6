import CRMActions
import CommandSpec
import Platform
import Wording

/// `crm config export`: the whole policy as one commented file.
enum ConfigExport {
  static let file = Operand<String>(
    "FILE", help: Text("where to write; standard output", "куда записать; стандартный вывод"),
    completion: .file
  ).optional()

  static let command = Command<App>(
    "export", summary: Text("Write the policy as a file", "Записать политику в файл"),
    details: Text(
      "The same policy is always the same text, so that git shows what changed.",
      "Одна и та же политика – всегда один и тот же текст, так что git покажет изменения."),
    effect: .reads, parameters: [file],
    examples: [
      Example("crm config export policy.toml", Text("into a file", "в файл")),
      Example(
        "crm config export | diff policy.toml -", Text("what differs", "чем отличается")),
    ], exits: [.ok, .usage, .noPermission, .cannotCreate, .io], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let text = try app.desk(writes: false).policyText()
    guard let file = arguments[file], file != "-" else { return app.write(text) }
    let path = try app.file(file)
    try Files.writeAtomically(path, Array(text.utf8), overwrite: true)
    app.note(Text("Wrote \(file)", "Записано: \(file)"))
  }
}
