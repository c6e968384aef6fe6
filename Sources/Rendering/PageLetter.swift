import Wording

/// A page as a letter: tables and colours that stand at each element, because programs for mail drop
/// pictures in SVG and most of a style sheet, and a plain text for those that show no HTML at all.
extension Page {
  private static let ink = "#1c2430"
  private static let soft = "#5d6878"
  private static let line = "#dde2e9"
  private static let bar = "#3b6fb5"
  private static let font = "font-family:Arial,'Liberation Sans',sans-serif"
  /// How high the highest column of a chart is.
  private static let height = 90.0

  /// The page as HTML for a letter.
  public var letter: String {
    let parts = sections.map(Page.part).joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(HTML.escaped(title))</title></head>
      <body style="margin:0;padding:0;background:#f4f6f9">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#f4f6f9">\
      <tr><td align="center" style="padding:16px 8px">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
      style="max-width:760px;color:\(Page.ink);font-size:14px;line-height:1.4;\(Page.font)">
      <tr><td style="padding:0 4px 14px"><div style="font-size:22px;font-weight:bold">\
      \(HTML.escaped(title))</div><div style="color:\(Page.soft)">\(HTML.escaped(subtitle))</div></td></tr>
      \(parts)
      <tr><td style="padding:4px;color:\(Page.soft);font-size:12px">\(HTML.escaped(footer))</td></tr>
      </table>
      </td></tr></table>
      </body>
      </html>

      """
  }

  private static func part(_ section: Section) -> String {
    var parts: [String] = []
    if !section.title.isEmpty {
      parts.append(
        "<div style=\"font-size:16px;font-weight:bold;padding:0 0 8px\">"
          + "\(HTML.escaped(section.title))</div>")
    }
    if !section.tiles.isEmpty { parts.append(table(section.tiles.map(tileRow))) }
    if let chart = section.chart { parts.append(drawn(chart)) }
    if !section.rows.isEmpty {
      parts.append(table([heads(section)] + section.rows.map { row($0, section) }))
    }
    parts += section.remarks.map {
      "<div style=\"color:\(soft);font-size:12px;padding:6px 0 0\">\(HTML.escaped($0))</div>"
    }
    return """
      <tr><td bgcolor="#ffffff" style="border:1px solid \(line);padding:14px 16px">
      \(parts.joined(separator: "\n"))
      </td></tr><tr><td height="14" style="font-size:0;line-height:14px">&nbsp;</td></tr>
      """
  }

  private static func table(_ rows: [String]) -> String {
    """
    <table width="100%" cellpadding="0" cellspacing="0" style="font-size:13px;\(font);color:\(ink)">
    \(rows.joined(separator: "\n"))
    </table>
    """
  }

  private static func cell(
    _ text: String, _ style: String, isNumber: Bool = false, tag: String = "td"
  ) -> String {
    let align = isNumber ? " align=\"right\"" : " align=\"left\""
    return "<\(tag)\(align) style=\"padding:3px 8px 3px 0;\(style)\">\(HTML.escaped(text))</\(tag)>"
  }

  private static func tileRow(_ tile: Tile) -> String {
    let under = "border-bottom:1px solid \(line)"
    return "<tr>" + cell(tile.label, under)
      + cell(
        tile.value, "\(under);font-size:16px;font-weight:bold\(color(tile.mark))", isNumber: true)
      + cell(tile.note, "\(under);color:\(soft);font-size:12px;padding-left:12px") + "</tr>"
  }

  private static func heads(_ section: Section) -> String {
    "<tr>"
      + section.heads.map {
        cell(
          $0.title, "border-bottom:1px solid \(line);color:\(soft);font-size:12px",
          isNumber: $0.isNumber, tag: "th")
      }.joined() + "</tr>"
  }

  private static func row(_ row: Row, _ section: Section) -> String {
    let kind =
      row.isTotal
      ? ";font-weight:bold"
      : row.isNote ? ";color:\(soft);font-size:12px" : ";border-top:1px solid \(line)"
    let cells = zip(row.fields, section.heads).map { field, head in
      cell(field.text, String((kind + color(field.mark)).dropFirst()), isNumber: head.isNumber)
    }
    return "<tr>\(cells.joined())</tr>"
  }

  private static func color(_ mark: Label) -> String {
    switch mark {
    case .good: ";color:#1f7a4d"
    case .bad: ";color:#b3362b"
    case .warning: ";color:#9a6700"
    case .dim: ";color:\(soft)"
    default: ""
    }
  }

  private static func fill(_ mark: Label) -> String {
    mark == .good ? "#1f7a4d" : mark == .bad ? "#b3362b" : bar
  }

  private static func drawn(_ chart: PageChart) -> String {
    let most =
      chart.values.map { ($0.start.map { $0 + max($0, 0) } ?? $0.value).magnitude }.max() ?? 0
    guard most > 0 else { return "" }
    return chart.isTime ? columns(chart, most) : table(chart.values.map { barRow($0, most) })
  }

  /// A bar is a cell as wide as the value is great.
  private static func barRow(_ value: ChartValue, _ most: Double) -> String {
    let share = Int((value.value.magnitude / most * 100).rounded())
    let full =
      share > 0
      ? "<td width=\"\(share)%\" height=\"12\" bgcolor=\"\(fill(value.mark))\" "
        + "style=\"font-size:0;line-height:12px\">&nbsp;</td>" : ""
    let rest = share < 100 ? "<td style=\"font-size:0;line-height:12px\">&nbsp;</td>" : ""
    return "<tr>" + cell(value.label, "width:34%")
      + "<td width=\"46%\" style=\"padding:3px 0\"><table role=\"presentation\" width=\"100%\" "
      + "cellpadding=\"0\" cellspacing=\"0\"><tr>\(full)\(rest)</tr></table></td>"
      + cell(value.shown, "padding-left:8px;width:20%") + "</tr>"
  }

  /// Columns stand on the ground of one row of cells; every so many of them is named.
  private static func columns(_ chart: PageChart, _ most: Double) -> String {
    let every = max(1, (chart.values.count + 9) / 10)
    let bars = chart.values.map { value in
      let size = Int((max(0, value.value) / most * height).rounded())
      let column =
        size > 0
        ? "<table role=\"presentation\" width=\"80%\" cellpadding=\"0\" cellspacing=\"0\"><tr>"
          + "<td height=\"\(size)\" bgcolor=\"\(fill(value.mark))\" "
          + "style=\"font-size:0;line-height:\(size)px\">&nbsp;</td></tr></table>" : "&nbsp;"
      return "<td valign=\"bottom\" align=\"center\" height=\"\(Int(height))\" "
        + "style=\"border-bottom:1px solid \(line);font-size:0\">\(column)</td>"
    }
    var names: [String] = []
    for start in stride(from: 0, to: chart.values.count, by: every) {
      let width = min(every, chart.values.count - start)
      let value = chart.values[start]
      names.append(
        "<td colspan=\"\(width)\" align=\"left\" style=\"color:\(soft);font-size:11px\">"
          + "\(HTML.escaped(value.label))</td>")
    }
    return """
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
      style="table-layout:fixed;\(font)">
      <tr>\(bars.joined())</tr>
      <tr>\(names.joined())</tr>
      </table>
      """
  }
}

extension Page {
  /// The page as plain text of that many columns.
  public func plain(width: Int = 78) -> String {
    var text = title + "\n" + subtitle + "\n"
    for section in sections {
      text += "\n" + (section.title.isEmpty ? "" : section.title.uppercased() + "\n")
      text += plain(section, width)
      for remark in section.remarks { text += remark + "\n" }
    }
    return text + "\n" + footer + "\n"
  }

  private func plain(_ section: Section, _ width: Int) -> String {
    var columns = section.heads.enumerated().map { place, head in
      Column(
        "\(place)", title: Text(verbatim: head.title), alignment: head.isNumber ? .right : .left,
        shrinks: place == 0)
    }
    var rows = section.rows.map { $0.fields.map { Cell(.text($0.text)) } }
    var isHeaded = true
    if rows.isEmpty {
      isHeaded = false
      columns = ["label", "value", "note"].enumerated().map { place, name in
        Column(
          name, title: Text("", ""), alignment: place == 1 ? .right : .left, shrinks: place == 0)
      }
      rows = section.tiles.map { tile in
        [tile.label, tile.value, tile.note].map { Cell(.text($0)) }
      }
      if rows.isEmpty, let chart = section.chart {
        rows = chart.values.map { value in
          [value.label, value.shown, ""].map { Cell(.text($0)) }
        }
      }
    }
    guard !rows.isEmpty else { return "" }
    var text = ""
    let fits = Page.fits(rows, under: isHeaded ? columns.map { $0.title[language] } : [], width)
    var writer = OutputFormat.table.writer(
      look: Look(language: language, width: fits ? width : 0, header: isHeaded),
      into: { text += $0 })
    writer.begin(columns)
    for row in rows { writer.row(row) }
    writer.end()
    return text
  }

  /// Whether a table can be as narrow as that with its headings whole and nothing cut but the first
  /// column: a wide line can be read, a heading of three letters cannot.
  private static func fits(_ rows: [[Cell]], under heads: [String], _ width: Int) -> Bool {
    var widths = heads.map(DisplayWidth.of)
    for row in rows {
      for (place, cell) in row.enumerated() {
        guard case .text(let text) = cell.value else { continue }
        if place == widths.count { widths.append(0) }
        widths[place] = max(widths[place], DisplayWidth.of(text))
      }
    }
    let first = min(widths.first ?? 0, max(16, heads.first.map(DisplayWidth.of) ?? 0))
    return first + widths.dropFirst().reduce(0) { $0 + 2 + $1 } <= width
  }
}
