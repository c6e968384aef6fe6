public import Wording

/// One record told to a person on a terminal: a title, named lines, tables, and what happened.
public struct Card: Sendable {
  /// A named line; its cells stand beside each other, or one a line where they do not fit.
  public struct Field: Sendable {
    let label: Text
    let cells: [Cell]

    /// Makes a line; an empty label continues the line before.
    public init(_ label: Text, _ cells: [Cell]) {
      self.label = label
      self.cells = cells
    }

    /// Makes a line of one cell.
    public init(_ label: Text, _ cell: Cell) {
      self.init(label, [cell])
    }
  }

  /// Something that happened or is to happen.
  public struct Event: Sendable {
    let instant: Int64
    let what: Cell

    /// Makes an event at `instant` (UTC seconds).
    public init(_ instant: Int64, _ what: Cell) {
      self.instant = instant
      self.what = what
    }
  }

  /// A part of a card.
  public enum Block: Sendable {
    /// Named lines.
    case fields([Field])
    /// A table, with an empty line before and after.
    case table([Column], [[Cell]])
    /// Events below one another, the first beside the label.
    case timeline(Text, [Event])
    /// Lines of text as they are, wrapped.
    case text(String)
  }

  private let title: [Cell]
  private let blocks: [Block]

  /// Makes a card; the parts of the title are joined with ` · `.
  public init(title: [Cell], _ blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// The card as text that ends with a line end.
  public func text(_ look: Look) -> String {
    var page = CardPage(look, labels: labels)
    page.add(title: title)
    for block in blocks {
      switch block {
      case .fields(let fields): for field in fields { page.add(field) }
      case .table(let columns, let rows): page.add(columns, rows)
      case .timeline(let label, let events): page.add(label, events)
      case .text(let words): page.add(text: words)
      }
    }
    return page.text
  }

  private var labels: [Text] {
    blocks.flatMap { block -> [Text] in
      switch block {
      case .fields(let fields): fields.map(\.label)
      case .timeline(let label, _): [label]
      case .table, .text: []
      }
    }
  }
}
