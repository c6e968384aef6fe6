import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm tag list`: every tag with the number of records that carry it.
enum TagList {
  static let command = Command<App>(
    "list", summary: Text("List all tags with their counts", "Показать метки с числом записей"),
    effect: .reads, parameters: [],
    examples: [Example("crm tag list", Text("the most used first", "частые сначала"))],
    exits: [.ok, .usage, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let counts = try app.reader().tagCounts()
    let kinds = Store.taggedKinds
    let columns =
      [Column("tag", title: Text("Tag", "Метка")), number("count", Text("All", "Всего"))]
      + kinds.map { number($0.name, capitalised($0.noun.form(for: 5))) }
    try app.print(
      columns,
      counts.map { count in
        [Cell(.text(count.tag)), Cell(.integer(Int64(count.total)))]
          + kinds.map { Cell(.integer(Int64(count.kinds[$0.name] ?? 0))) }
      })
  }

  private static func number(_ name: String, _ title: Text) -> Column {
    Column(name, title: title, alignment: .right)
  }

  private static func capitalised(_ text: Text) -> Text {
    Text(
      text.en.prefix(1).uppercased() + text.en.dropFirst(),
      text.ru.prefix(1).uppercased() + text.ru.dropFirst())
  }
}
