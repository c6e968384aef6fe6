import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// The records behind a figure: their numbers in a pipe, so that another command can read them, a
/// table on a terminal, objects as JSON.
struct EvidenceTable {
  private let app: App
  /// Whether records of several kinds, or for several figures, may come.
  private let isMixed: Bool

  init(_ app: App, isMixed: Bool = false) {
    self.app = app
    self.isMixed = isMixed
  }

  typealias Source = ((Evidence) throws(Failure) -> Void) throws(Failure) -> Void

  func print(_ source: @escaping Source) throws(Failure) {
    let isChosen = app.wantsMachineFormat || app.arguments[Globals.fields] != nil
    if app.format == .ids || app.format == .tsv && !isChosen { return try references(source) }
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      return try app.print(EvidenceTable.columns) { body throws(Failure) in
        try source { found throws(Failure) in try body(row(found)) }
      }
    }
    try page(source)
  }

  /// One reference a line; with its kind, and each once, where several figures come.
  private func references(_ source: Source) throws(Failure) {
    var told: Set<String> = []
    try source { found throws(Failure) in
      guard isMixed else { return app.write("\(found.id)\n") }
      let reference = found.kind.reference(found.id)
      if told.insert(reference).inserted { app.write(reference + "\n") }
    }
  }

  /// A table with the columns that the first record fills.
  private func page(_ source: Source) throws(Failure) {
    var rows: [[Cell]] = []
    var filled = Set(["user", "on", "title", "at"])
    if isMixed { filled.insert("what") }
    var counts: [(kind: RecordKind, count: Int)] = []
    try source { found throws(Failure) in
      if found.amount != nil { filled.insert("amount") }
      if found.seconds != nil { filled.insert("seconds") }
      rows.append(row(found))
      if counts.last?.kind.name != found.kind.name { counts.append((found.kind, 0)) }
      counts[counts.count - 1].count += 1
    }
    guard !rows.isEmpty else {
      return app.write(Text("No records", "Записей нет")[app.language] + "\n")
    }
    let places = EvidenceTable.columns.indices.filter {
      filled.contains(EvidenceTable.columns[$0].name)
    }
    try app.print(
      places.map { EvidenceTable.columns[$0] }, rows.map { row in places.map { row[$0] } })
    guard !app.isQuiet else { return }
    let words = counts.map { $0.kind.noun.counted($0.count) }.joined(separator: " · ")
    app.write(words[app.language] + "\n")
  }

  private func row(_ found: Evidence) -> [Cell] {
    let called = found.kind.called(found.id)[app.language]
    return [
      Cell(.text(found.what)), Cell(found.login.map(CellValue.text) ?? .null),
      Cell(.text(found.kind.reference(found.id)), shown: called), Cell(.integer(found.id)),
      Cell(.text(found.title)), Cell(found.at.map { .instant($0.seconds) } ?? .null),
      Cell(found.amount.map { .decimal($0, scale: 2) } ?? .null),
      Cell(found.currency.map(CellValue.text) ?? .null),
      Cell(
        found.seconds.map(CellValue.integer) ?? .null,
        shown: found.seconds.map { Times.span($0, app.language) }),
    ]
  }

  static let columns = [
    Column("what", title: Text("What", "Что")), Column("user", title: Text("Who", "Кто")),
    Column("on", title: Text("Record", "Запись")),
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("at", title: Text("When", "Когда")),
    Column("amount", title: Text("Amount", "Сумма"), alignment: .right),
    Column("currency", title: Text("Currency", "Валюта")),
    Column("seconds", title: Text("Took", "Заняло"), alignment: .right),
  ]
}
