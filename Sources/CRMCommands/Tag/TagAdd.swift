import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm tag add`: puts tags on records and takes others off; `crm tag lead/12 vip` for short.
enum TagAdd {
  static let remove = Option<String>(
    "remove", "r", value: "WORD", help: Text("take this tag off", "снять эту метку")
  ).repeated()
  static let words = Operand<String>(
    "KIND/ID|WORD",
    help: Text(
      "records and tags; lead/- reads numbers of leads from standard input",
      "записи и метки; lead/- читает номера лидов со стандартного ввода"),
    completion: .ask("record-or-tag")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "add", summary: Text("Put tags on records, or take them off", "Поставить или снять метки"),
    effect: .writes, parameters: [remove, words],
    examples: [
      Example("crm tag lead/12 deal/7 vip", Text("one tag, two records", "одна метка, две записи")),
      Example("crm tag company/3 --remove vip", Text("off again", "снять")),
      Example(
        "crm lead list source=fair --format ids | crm tag lead/- выставка",
        Text("many at once", "много сразу")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let given = arguments[words]
    let places = given.filter { $0 == "-" || References.link($0) != nil }
    let tags = given.filter { $0 != "-" && References.link($0) == nil }
    guard !places.isEmpty, !tags.isEmpty || !arguments[remove].isEmpty else { throw incomplete }
    let desk = try app.desk()
    let links = try app.links(places)
    let changed = try desk.tag(links, add: tags, remove: arguments[remove])
    guard !desk.dryRun, !app.format.isJSON, app.format != .csv else {
      return try answer(links, app)
    }
    if app.format != .table {
      for link in changed { app.write(link.text + "\n") }
      return
    }
    try app.answer(sentence(changed))
  }

  private static func sentence(_ changed: [Link]) -> Text {
    guard !changed.isEmpty else { return Text("Nothing was different", "Ничего не изменилось") }
    let names = changed.prefix(5).map(\.text).joined(separator: ", ")
    let more = changed.count > 5 ? " …" : ""
    return Text("Changed ", "Изменено: ") + Text(verbatim: names + more)
  }

  /// The records with the tags that they have now.
  private static func answer(_ links: [Link], _ app: App) throws(Failure) {
    let desk = try app.desk()
    if desk.dryRun { return try app.preview(desk) }
    var rows: [[Cell]] = []
    for link in links {
      guard let kind = Kinds.named(link.kind) else { continue }
      let tags = try desk.store.record(kind, link.id)["tags"].list
      rows.append([Cell(.text(link.text)), Cell(.list(tags.map(CellValue.text)))])
    }
    try app.print(
      [
        Column("on", title: Text("Record", "Запись")), Column("tags", title: Text("Tags", "Метки")),
      ], rows)
  }

  private static let incomplete = Failure(
    .usage, "tag.incomplete",
    Text("name records and tags", "укажите записи и метки"),
    hint: Text("crm tag lead/12 vip", "crm tag lead/12 vip"))
}
