import CRMActions
import CRMDomain
import CRMStore
public import CommandSpec
import Platform
import Wording

/// `crm init`: makes a store; whoever makes it is its administrator.
enum Init {
  static let preset = Option<Preset>(
    "preset", value: "PRESET",
    help: Text("statuses and stages to start with", "начальные статусы и стадии")
  ).or(.sales)
  static let name = Option<String>(
    "name", value: "TEXT", help: Text("your name", "ваше имя"))

  static let command = Command<App>(
    "init", summary: Text("Make a store", "Создать хранилище"),
    details: Text(
      "Whoever makes the store becomes its administrator. Texts of the shipped rules are written in "
        + "the language of the command.",
      "Кто создал хранилище, становится его администратором. Тексты правил записываются на языке "
        + "команды."),
    effect: .writes, parameters: [preset, name],
    examples: [
      Example("crm init --lang ru", Text("with Russian rules", "с русскими правилами")),
      Example("crm init --preset telemarketing", Text("for cold calls", "для обзвона")),
    ], exits: [.ok, .usage, .data, .cannotCreate, .io, .noPermission, .config], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    try app.demandAccount()
    let path = app.storePath
    let isNew = !Files.exists(path)
    let place = app.isDryRun && isNew ? ":memory:" : path
    if isNew, !app.isDryRun {
      try Files.makeDirectories(Paths.parent(path), permissions: 0o700)
      // The files that SQLite lays beside the store take its permissions when they are made.
      try Files.writeAtomically(path, [], overwrite: false, permissions: 0o600)
    }
    let store = try Store.open(place, .create, session: try app.session(), login: nil)
    let login = try login(app, path)
    let desk = Desk(store, dryRun: app.isDryRun)
    app.adopt(desk)
    let id = try desk.found(
      preset: arguments[preset], language: app.language, login: login, name: arguments[name])
    try app.answer(
      User.kind, [id],
      Text(
        "Made the store \(path); its administrator is \(login). Next: crm user add",
        "Создано хранилище \(path); администратор – \(login). Дальше: crm user add"))
  }

  private static func login(_ app: App, _ path: String) throws(Failure) -> String {
    app.arguments[Globals.asUser] ?? app.environment.nonEmpty("CRM_USER")
      ?? Platform.User.sudoCaller(app.environment) ?? Platform.User.loginName(app.environment)
  }
}

extension Preset: ArgumentValue {}
