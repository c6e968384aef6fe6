public import Wording

/// One self-contained page of figures: no scripts, nothing from elsewhere, for a screen by day and by
/// night, for paper and for a letter.
public struct Page: Sendable {
  /// A single figure that stands out.
  public struct Tile: Sendable {
    let label: String
    let value: String
    let note: String
    let mark: Label

    /// Makes a tile; the note says what it was before.
    public init(label: String, value: String, note: String = "", mark: Label = .plain) {
      self.label = label
      self.value = value
      self.note = note
      self.mark = mark
    }
  }

  /// One cell of a table, shown as a person reads it.
  public struct Field: Sendable {
    let text: String
    let mark: Label

    /// Makes a cell.
    public init(_ text: String, _ mark: Label = .plain) {
      self.text = text
      self.mark = mark
    }
  }

  /// A line of a table.
  public struct Row: Sendable {
    let fields: [Field]
    let isTotal: Bool
    let isNote: Bool

    /// Makes a line; a note is one that belongs to the line above.
    public init(_ fields: [Field], isTotal: Bool = false, isNote: Bool = false) {
      self.fields = fields
      self.isTotal = isTotal
      self.isNote = isNote
    }
  }

  /// A part with a heading.
  public struct Section: Sendable {
    let title: String
    var tiles: [Tile] = []
    var chart: PageChart?
    /// The headings of a table, with whether numbers stand below them.
    var heads: [(title: String, isNumber: Bool)] = []
    var rows: [Row] = []
    var remarks: [String] = []

    /// A part of single figures.
    public init(_ title: String, tiles: [Tile], remarks: [String] = []) {
      self.title = title
      self.tiles = tiles
      self.remarks = remarks
    }

    /// A part with a chart, where there is one, and a table.
    public init(
      _ title: String, chart: PageChart?, heads: [(title: String, isNumber: Bool)], rows: [Row],
      remarks: [String] = []
    ) {
      self.title = title
      self.chart = chart
      self.heads = heads
      self.rows = rows
      self.remarks = remarks
    }
  }

  /// What stands above it; the subject of a letter.
  public let title: String
  /// What it covers.
  public let subtitle: String
  let language: Language
  let sections: [Section]
  let footer: String

  /// Puts a page together.
  public init(
    title: String, subtitle: String, language: Language, sections: [Section], footer: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.sections = sections
    self.footer = footer
  }

  /// The page as text.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTML.escaped(title))</title>
    <style>
    \(PageStyle.text)
    </style>
    </head>
    <body>
    <header><h1>\(HTML.escaped(title))</h1><p>\(HTML.escaped(subtitle))</p></header>
    <main>
    \(sections.map(Page.section).joined(separator: "\n"))
    </main>
    <footer>\(HTML.escaped(footer))</footer>
    </body>
    </html>

    """
  }

  private static func section(_ section: Section) -> String {
    var parts = ["<section>"]
    if !section.title.isEmpty { parts.append("<h2>\(HTML.escaped(section.title))</h2>") }
    if !section.tiles.isEmpty {
      parts.append("<div class=\"tiles\">\(section.tiles.map(tile).joined())</div>")
    }
    if let chart = section.chart { parts.append("<figure>\(chart.svg)</figure>") }
    if !section.rows.isEmpty { parts.append(table(section)) }
    parts += section.remarks.map { "<p class=\"remark\">\(HTML.escaped($0))</p>" }
    return (parts + ["</section>"]).joined(separator: "\n")
  }

  private static func tile(_ tile: Tile) -> String {
    let note = tile.note.isEmpty ? "" : "<small>\(HTML.escaped(tile.note))</small>"
    return """
      <div class="tile"><span>\(HTML.escaped(tile.label))</span>\
      <b\(mark(tile.mark))>\(HTML.escaped(tile.value))</b>\(note)</div>
      """
  }

  private static func table(_ section: Section) -> String {
    let heads = section.heads.map { head in
      "<th\(head.isNumber ? " class=\"n\"" : "")>\(HTML.escaped(head.title))</th>"
    }
    let rows = section.rows.map { row in
      let kind = row.isTotal ? " class=\"total\"" : row.isNote ? " class=\"note\"" : ""
      let cells = zip(row.fields, section.heads).map { field, head in
        let names = [head.isNumber ? "n" : "", name(field.mark)].filter { !$0.isEmpty }
        let kinds = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
        return "<td\(kinds)>\(HTML.escaped(field.text))</td>"
      }
      return "<tr\(kind)>\(cells.joined())</tr>"
    }
    return """
      <div class="table"><table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  private static func mark(_ label: Label) -> String {
    let name = name(label)
    return name.isEmpty ? "" : " class=\"\(name)\""
  }

  /// The class of the style sheet that a label has.
  static func name(_ label: Label) -> String {
    switch label {
    case .good: "good"
    case .bad: "bad"
    case .warning: "warning"
    case .dim: "dim"
    default: ""
    }
  }
}
