import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm search`: finds records of all kinds by their words.
enum Search {
  static let words = Operand<String>(
    "WORD", help: Text("what to look for", "что искать")
  ).repeated(atLeast: 1)
  static let kinds = Option<String>(
    "kind", value: "KIND",
    help: Text("only records of this kind", "только записи этого вида"),
    choices: Kinds.all.filter(\.isSearched).map { Choice($0.name) }
  ).repeated()
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N records", "не больше N записей")
  ).or(20)

  static let command = Command<App>(
    "search", summary: Text("Find records by their words", "Найти записи по словам"),
    details: Text(
      """
      All words must be found in a record, in any order, as they are, in another form, or as the beginning of longer ones; case does not matter, nor does the Russian yo. What stands in double quotes, and what hangs together as an address or a document number, is found as it stands. Telephone numbers are found however their digits are grouped, INN and e-mail addresses as typed, leads and deals by their numbers.

      First come customers, deals and goods whose names have the words, then other titles, then all the rest; the newest first. What you may not see is not found. In a pipe each line begins with a reference such as lead/42.
      """,
      """
      В записи должны быть все слова, в любом порядке: сами, в другой форме или как начало более длинных; ё – это е, регистр не важен. То, что в двойных кавычках, и то, что пишется слитно, как адрес или номер документа, ищется целиком. Телефоны находятся при любой разбивке цифр, ИНН и адреса – как набраны, лиды и сделки – по номеру.

      Сначала клиенты, сделки и товары, у которых слова в названии, затем другие названия, затем остальное; новые раньше. Чего вам нельзя видеть, то не находится. В конвейере строка начинается со ссылки, например lead/42.
      """),
    effect: .reads, parameters: [kinds, limit, words],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm search витрина здоровье", Text("both words", "оба слова")),
      Example("crm search 916 555-01-23", Text("a telephone number", "номер телефона")),
      Example(
        "crm search --kind lead кафе --format ids | crm lead assign --to petr -",
        Text("hand over what was found", "передать найденное")),
    ], exits: [.ok, .usage, .noPermission], run: run)

  static let columns = [
    Column("ref", title: Text("Record", "Запись")),
    Column("kind", title: Text("Kind", "Вид")),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("field", title: Text("Found in", "Где")),
    Column("text", title: Text("Text", "Текст"), shrinks: true),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    guard arguments[limit] > 0 else {
      throw Failure(
        .usage, "number.negative",
        Text("--limit must be positive", "--limit должен быть положительным"))
    }
    let request = try SearchRequest(
      arguments[words].joined(separator: " "), kinds: arguments[kinds].compactMap(Kinds.named),
      limit: arguments[limit])
    let store = try app.reader()
    try SearchUpdate.run(app, store)
    var rows: [[Cell]] = []
    var readsContacts = false
    try store.search(request) { hit throws(Failure) in
      rows.append(row(hit, app.language))
      if hit.field.traits.contains(.sensitive) { readsContacts = true }
    }
    try show(rows, isCut: rows.count == arguments[limit], app)
    if readsContacts { try BulkReads.noteSearch(rows.count, app) }
  }

  private static func row(_ hit: SearchHit, _ language: Language) -> [Cell] {
    let kind = hit.record.kind
    let shown = hit.excerpt.map { text in
      hit.field.type == .phones || hit.field.type == .phone ? Cells.phone(text, language) : text
    }
    return [
      Cell(.text(hit.record.reference)),
      Cell(.text(kind.name), shown: kind.noun.form(for: 1)[language]),
      Cell(hit.record.title.isEmpty ? .null : .text(hit.record.title)),
      Cell(.text(hit.field.name), shown: hit.field.label[language]),
      Cell(hit.excerpt.map(CellValue.text) ?? .null, shown: shown),
    ]
  }

  private static func show(_ rows: [[Cell]], isCut: Bool, _ app: App) throws(Failure) {
    let isPage = app.format == .table && app.arguments[Globals.fields] == nil
    guard !rows.isEmpty || !isPage else {
      return app.write(Text("Nothing was found", "Ничего не найдено")[app.language] + "\n")
    }
    // The reference says the kind already.
    let places = isPage ? [0, 2, 3, 4] : Array(columns.indices)
    try app.print(places.map { columns[$0] }, rows.map { row in places.map { row[$0] } })
    guard isCut, isPage, !app.isQuiet else { return }
    app.write(
      Text(
        "The first \(rows.count); more with -L", "Первые \(rows.count); больше – с флагом -L")[
          app.language] + "\n")
  }

}
