import Wording

/// A table without borders, fitted to the terminal.
///
/// The first rows are held until the widths of the columns are known; the others go out at once
/// with those widths. Words are cut where they do not fit, numbers never are.
struct TableWriter: RowWriter {
  /// Rows that are measured; enough to be typical, few enough to hold.
  static let window = 1000

  private let look: Look
  private let pieces: Pieces
  private var columns: [Column] = []
  private var held: [[Item]] = []
  private var layout: [TableLayout.Place]?

  /// A cell made ready: its words, the columns they take, and what they are.
  struct Item {
    let text: String
    let width: Int
    let label: Label
    let kind: Kind

    enum Kind {
      case words
      case number
      case absent
    }
  }

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    self.columns = columns
    held.reserveCapacity(64)
  }

  mutating func row(_ cells: [Cell]) {
    let items = columns.indices.map { item($0 < cells.count ? cells[$0] : Cell(.null)) }
    if let layout {
      line(items, layout)
      return
    }
    held.append(items)
    if held.count == TableWriter.window { settle() }
  }

  mutating func end() {
    if layout == nil { settle() }
    pieces.flush()
  }

  private func item(_ cell: Cell) -> Item {
    var text = trimmed(Presentation.text(cell, look))
    let kind: Item.Kind =
      switch cell.value {
      // A number that a person reads as a name is a name.
      case .integer where cell.shown == nil: .number
      case .decimal: .number
      case .null where cell.shown == nil: .absent
      default: .words
      }
    // Longer than the terminal never shows, and need not be held.
    if look.width > 0 && kind == .words { text = DisplayWidth.cut(text, to: look.width) }
    return Item(
      text: text, width: DisplayWidth.of(text), label: Presentation.label(cell), kind: kind)
  }

  /// Spaces around a text would push its column out of line, and mean nothing in a table.
  private func trimmed(_ text: String) -> String {
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    var rest = Substring(text)
    while rest.utf8.first == 0x20 { rest.removeFirst() }
    while rest.utf8.last == 0x20 { rest.removeLast() }
    return String(rest)
  }

  private mutating func settle() {
    let showsHeader = look.header ?? true
    let titles = columns.map { Sanitize.terminal($0.title[look.language]).uppercased() }
    let places = TableLayout.places(
      columns, titles: showsHeader ? titles : [], rows: held, width: look.width)
    layout = places
    // A table without rows says nothing; who made it says that nothing was found.
    if showsHeader && !held.isEmpty {
      for titles in heading(titles, places) { line(titles, places) }
    }
    for items in held { line(items, places) }
    held = []
  }

  /// The lines of the headings, which all end above the first row.
  private func heading(_ titles: [String], _ places: [TableLayout.Place]) -> [[Item]] {
    let wrapped = titles.indices.map { index in
      columns[index].shrinks
        ? [titles[index]] : HeadingWrap.lines(titles[index], width: places[index].width)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in
      wrapped.map { lines in
        let place = number - (height - lines.count)
        let text = place >= 0 ? lines[place] : ""
        return Item(text: text, width: DisplayWidth.of(text), label: .heading, kind: .words)
      }
    }
  }

  private func line(_ items: [Item], _ places: [TableLayout.Place]) {
    let last = items.lastIndex { $0.width > 0 } ?? -1
    var owed = 0
    for index in 0..<Swift.max(0, last + 1) {
      let item = items[index]
      let place = places[index]
      let isCut = item.width > place.width && item.kind == .words
      let text = isCut ? DisplayWidth.cut(item.text, to: place.width) : item.text
      let width = isCut ? DisplayWidth.of(text) : item.width
      let blank = Swift.max(0, place.width - width)
      // Blanks are owed until something follows them, so that no line ends in spaces.
      let before = owed + (place.alignment == .right ? blank : 0)
      pieces.add(spaces: before)
      pieces.add(Style.paint(text, item.label, look.color))
      owed = 2 + (place.alignment == .left ? blank : 0)
    }
    pieces.endLine()
  }
}
