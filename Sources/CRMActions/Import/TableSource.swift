public import Platform
public import Wording

/// Rows of a table with a heading: CSV and its relatives.
public struct TableSource: ImportSource {
  private var reader: SeparatedReader
  private let columns: [String]
  /// Whether each column is named in the heading; spreadsheets leave empty ones behind.
  private let named: [Bool]
  private let stripsQuotes: Bool

  /// The names of the columns, as the file has them.
  public var heading: [String]? { columns }

  /// Reads the heading; a file without one is a failure. `stripsQuotes` takes off the mark that
  /// `--safe-cells` puts before what looks like a formula.
  public init(
    _ text: TextInput, isEscaped: Bool, stripsQuotes: Bool = false
  ) throws(Failure) {
    reader = try SeparatedReader(text, isEscaped: isEscaped)
    self.stripsQuotes = stripsQuotes
    guard let head = try reader.next() else {
      throw Failure(
        .data, "input.empty", Text("the file is empty", "файл пуст"),
        hint: Text("its first line names the columns", "первая строка называет столбцы"))
    }
    let names = head.cells.map(\.stripped)
    named = names.map { !$0.isEmpty }
    columns = names.filter { !$0.isEmpty }
  }

  /// The next row; one with fewer or more cells than the heading is a failure.
  public mutating func next() throws(Failure) -> ImportRow? {
    guard let row = try reader.next() else { return nil }
    let extra = row.cells.dropFirst(named.count).contains { !$0.isEmpty }
    guard row.cells.count >= named.count, !extra else { throw ragged(row) }
    var words: [String?] = []
    words.reserveCapacity(columns.count)
    for (place, isNamed) in named.enumerated() {
      if isNamed {
        words.append(plain(row.cells[place]))
      } else if !row.cells[place].isEmpty {
        throw ragged(row)
      }
    }
    return ImportRow(line: row.line, columns: columns, words: words)
  }

  private func plain(_ cell: String) -> String {
    guard stripsQuotes, cell.hasPrefix("'"), let second = cell.utf8.dropFirst().first,
      "=+-@\t\r".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }

  private func ragged(_ row: SeparatedReader.Row) -> Failure {
    let (have, want) = (row.cells.count, named.count)
    return Failure(
      .data, "csv.ragged",
      Text(
        "line \(row.line): \(have) cells, the heading names \(want)",
        "строка \(row.line): ячеек \(have), в заголовке \(want)"),
      hint: Text(
        "the file may be cut off, or a separator stands in a cell without quotes",
        "возможно, файл обрезан или разделитель стоит в ячейке без кавычек"))
  }
}
