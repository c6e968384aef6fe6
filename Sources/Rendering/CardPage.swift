import Wording

/// The lines of a card as they are put together.
struct CardPage {
  private(set) var text = ""
  private let look: Look
  /// Where values begin: two columns of indent, the longest label, and two between.
  private let valueColumn: Int
  /// A table is set off by one empty line from whatever follows.
  private var owesBlank = false

  /// Labels are often short; this much keeps the values of most cards in one place.
  private static let shortestLabels = 9

  init(_ look: Look, labels: [Text]) {
    self.look = look
    let widest = labels.map { DisplayWidth.of(Sanitize.terminal($0[look.language])) }.max() ?? 0
    valueColumn = 2 + Swift.max(CardPage.shortestLabels, widest) + 2
  }

  mutating func add(title: [Cell]) {
    let words = title.enumerated().map { index, cell in
      let label = index == 0 && cell.label == .plain ? Label.heading : cell.label
      return Style.paint(Presentation.text(cell, look), label, look.color)
    }
    if !words.isEmpty { text += words.joined(separator: " · ") + "\n" }
  }

  mutating func add(_ field: Card.Field) {
    let words = field.cells.map { Presentation.lines($0, look) }
    let total = words.map(DisplayWidth.of).reduce(-2) { $0 + $1 + 2 }
    let fits = room == 0 || total <= room
    var lines: [String] = []
    if fits && !words.contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) {
      lines = [zip(words, field.cells).map { painted($0, $1) }.joined(separator: "  ")]
    } else {
      for (words, cell) in zip(words, field.cells) {
        lines += TextWrap.lines(words, width: room).map { painted($0, cell) }
      }
    }
    add(field.label, lines: lines)
  }

  mutating func add(_ label: Text, _ events: [Card.Event]) {
    let times = events.map { Times.near($0.instant, look) }
    let column = (times.map(DisplayWidth.of).max() ?? 0) + 2
    var lines: [String] = []
    for (event, time) in zip(events, times) {
      let words = Presentation.lines(event.what, look)
      let parts = TextWrap.lines(words, width: room == 0 ? 0 : Swift.max(12, room - column))
      for (index, part) in parts.enumerated() {
        let start = DisplayWidth.pad(index == 0 ? time : "", to: column)
        lines.append(Style.paint(start, .dim, look.color && index == 0) + painted(part, event.what))
      }
    }
    add(label, lines: lines)
  }

  mutating func add(_ columns: [Column], _ rows: [[Cell]]) {
    guard !rows.isEmpty else { return }
    var table = ""
    var inner = look
    if inner.width > 0 { inner.width = Swift.max(20, inner.width - 2) }
    var writer = OutputFormat.table.writer(look: inner, into: { table += $0 })
    writer.begin(columns)
    for row in rows { writer.row(row) }
    writer.end()
    text += "\n"
    for line in table.split(separator: "\n") { text += "  " + line + "\n" }
    owesBlank = true
  }

  mutating func add(text words: String) {
    payBlank()
    let width = look.width > 0 ? Swift.max(20, look.width - 2) : 0
    for line in TextWrap.lines(Sanitize.lines(words), width: width) {
      text += line.isEmpty ? "\n" : "  " + line + "\n"
    }
  }

  /// Columns for a value; 0 for no limit.
  private var room: Int {
    look.width > 0 ? Swift.max(20, look.width - valueColumn) : 0
  }

  private func painted(_ words: String, _ cell: Cell) -> String {
    Style.paint(words, Presentation.label(cell), look.color)
  }

  private mutating func add(_ label: Text, lines: [String]) {
    payBlank()
    let name = Sanitize.terminal(label[look.language])
    for (index, line) in lines.enumerated() {
      let start = "  " + (index == 0 ? name : "")
      let isEmpty = line.isEmpty && start == "  "
      text += isEmpty ? "\n" : DisplayWidth.pad(start, to: valueColumn) + line + "\n"
    }
  }

  private mutating func payBlank() {
    if owesBlank { text += "\n" }
    owesBlank = false
  }
}
