import CRMActions
import CRMDomain
import CRMStore
public import CommandSpec
import Platform
import Rendering
import Wording

/// `crm init`: makes a store; whoever makes it is its administrator.
enum Init {
  static let preset = Option<Preset>(
    "preset", value: "PRESET",
    help: Text("statuses and stages to start with", "начальные статусы и стадии")
  ).or(.sales)
  static let name = Option<String>(
    "name", value: "TEXT", help: Text("your name", "ваше имя"))
  static let renew = Flag(
    "renew",
    help: Text(
      "add to a store of an older program what this one starts with",
      "добавить в хранилище прежней версии то, с чего начинает эта"))

  static let command = Command<App>(
    "init", summary: Text("Make a store", "Создать хранилище"),
    details: Text(
      "Whoever makes the store becomes its administrator. Texts of the shipped rules are written in "
        + "the language of the command. With {--renew} a store that is there already gets the rules, "
        + "templates and escalation levels that came with newer programs; what was changed or removed stays so.",
      "Кто создал хранилище, становится его администратором. Тексты правил записываются на языке "
        + "команды. С {--renew} уже созданное хранилище получает правила, шаблоны и уровни эскалации, "
        + "которые появились в новых версиях; изменённое и удалённое остаётся как есть."),
    effect: .writes, parameters: [preset, name, renew],
    exclusive: [["renew", "preset"], ["renew", "name"]],
    examples: [
      Example("crm init --lang ru", Text("with Russian rules", "с русскими правилами")),
      Example("crm init --preset telemarketing", Text("for cold calls", "для обзвона")),
      Example(
        "crm init --renew -n", Text("what a newer crm would add", "что добавит новая версия")),
    ], exits: [.ok, .usage, .data, .cannotCreate, .io, .noPermission, .config], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if arguments[renew] { return try takeOver(app) }
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

  private static func takeOver(_ app: App) throws(Failure) {
    let desk = try app.desk()
    let added = try desk.renew()
    guard app.format == .table || desk.dryRun else {
      return try app.print(
        [Column("on", title: Text("Record", "Запись"))], added.map { [Cell(.text($0.text))] })
    }
    guard !added.isEmpty else { return try app.answer(Text("Nothing is missing", "Всё уже есть")) }
    var names: [Text] = []
    for link in added where !desk.dryRun {
      guard let kind = Kinds.named(link.kind) else { continue }
      names.append(try desk.named(kind, [link.id]))
    }
    let list = Text(
      names.map(\.en).joined(separator: ", "), names.map(\.ru).joined(separator: ", "))
    try app.answer(Text("added ", "добавлено: ") + list)
  }

  private static func login(_ app: App, _ path: String) throws(Failure) -> String {
    app.arguments[Globals.asUser] ?? app.environment.nonEmpty("CRM_USER")
      ?? Platform.User.sudoCaller(app.environment) ?? Platform.User.loginName(app.environment)
  }
}

extension Preset: ArgumentValue {}
