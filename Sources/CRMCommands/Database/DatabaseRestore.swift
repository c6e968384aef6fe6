import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm db restore`: puts a backup in place of the store.
enum DatabaseRestore {
  static let file = Operand<String>(
    "FILE", help: Text("the backup", "файл копии"), completion: .file)
  static let force = Flag(
    "force", "f",
    help: Text("although files of letters are missing", "хотя не хватает файлов писем"))

  static let command = Command<App>(
    "restore",
    summary: Text("Put a backup in place of the store", "Восстановить хранилище из копии"),
    details: Text(
      "The backup is checked first; one of another program or of a newer crm is refused. The former "
        + "store is kept beside the new one, and its name is told. Whoever has the store open goes on "
        + "with what was restored.",
      "Сначала копия проверяется; чужая или сделанная более новой программой не принимается. Прежнее "
        + "хранилище остаётся рядом, его имя сообщается. Открытые программы продолжают работу с "
        + "восстановленным."),
    effect: .writes, parameters: [force, file],
    examples: [
      Example("crm db restore /backup/crm.db -n", Text("what it holds", "что в ней")),
      Example("crm db restore /backup/crm.db --yes", Text("without asking", "без вопроса")),
    ],
    exits: [
      .ok, .no, .usage, .data, .noInput, .cannotCreate, .io, .tryAgain, .noPermission, .config,
    ],
    run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let login = try administrator(app)
    let target = app.storePath
    let plan = try Restoration(from: try app.file(arguments[file]), to: target)
    if let first = plan.missing.first, !arguments[force] { throw incomplete(plan, first) }
    let content = try content(plan, app)
    if app.isDryRun {
      return app.write(
        (Text("Would restore ", "Было бы восстановлено: ") + content)[app.language] + "\n")
    }
    try app.confirm(
      Text("replace the store '\(target)' by ", "заменить хранилище «\(target)» на копию: ")
        + content)
    let aside = try plan.run(try app.session(), by: login)
    guard !app.isQuiet else { return }
    if let aside {
      app.note(Text("The former store is kept as \(aside)", "Прежнее хранилище: \(aside)"))
    }
    if app.format == .table {
      app.write((Text("Restored ", "Восстановлено: ") + content)[app.language] + "\n")
    }
  }

  /// An administrator of the store that is there; one that cannot be opened any more protects itself
  /// by the permissions of its file.
  private static func administrator(_ app: App) throws(Failure) -> String? {
    guard Files.exists(app.storePath) else {
      try app.demandAccount()
      return nil
    }
    do {
      let store = try app.reader()
      try store.demandAdministrator()
      return store.actor?.login
    } catch  where ["store.damaged", "store.foreign", "store.io"].contains(error.id) {
      try app.demandAccount()
      return nil
    }
  }

  private static func content(_ plan: Restoration, _ app: App) throws(Failure) -> Text {
    let look = try app.look()
    let newest = plan.newest.map { Times.near($0.seconds, look) } ?? "—"
    return Text(
      "\(plan.source), \(plan.operations) operations, the newest: \(newest)",
      "\(plan.source), операций: \(plan.operations), последняя: \(newest)")
  }

  private static func incomplete(_ plan: Restoration, _ first: String) -> Failure {
    Failure(
      .data, "backup.incomplete",
      Text(
        "\(plan.missing.count) files of the backup are missing, as '\(first)'",
        "не хватает файлов копии: \(plan.missing.count), например «\(first)»"),
      hint: Text(
        "copy the folders beside the backup too, or go on with --force",
        "скопируйте и папки рядом с копией или продолжите с --force"))
  }
}
