import Rendering
import Wording

/// The counts of some work: a sentence to a person, an object or a line each to programs.
struct Counts {
  /// What the others add up to: it stands in the object, and is no line.
  var total: (key: String, count: Int)?
  /// The counts.
  let each: [(key: String, count: Int)]
  /// The headings of the lines.
  var columns = [
    Column("what", title: Text("What", "Что")),
    Column("count", title: Text("Count", "Сколько"), alignment: .right),
  ]
  /// All of it in words.
  let sentence: Text

  /// Writes them to standard output. With `--quiet` only a format that was asked for is written:
  /// cron sends a letter for every line.
  func write(_ app: App) throws(Failure) {
    if app.isQuiet, !app.wantsMachineFormat { return }
    switch app.format {
    case .table: if !app.isQuiet { app.write(sentence[app.language] + "\n") }
    case .json, .ndjson:
      let all = (total.map { [$0] } ?? []) + each
      try app.print(
        all.map { Column($0.key, title: Text(verbatim: $0.key)) },
        [all.map { Cell(.integer(Int64($0.count))) }], isSingle: true)
    default:
      try app.print(columns, each.map { [Cell(.text($0.key)), Cell(.integer(Int64($0.count)))] })
    }
  }
}
