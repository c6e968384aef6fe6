/// One value of a chart with what a person reads about it.
public struct ChartValue: Sendable {
  let label: String
  let value: Double
  let shown: String
  let mark: Label
  /// What it was in the other period.
  let before: Double?
  /// Where it begins, where it goes on from the value above.
  let start: Double?

  /// Makes a value; one with a start stands between there and there plus itself.
  public init(
    label: String, value: Double, shown: String, mark: Label = .plain, before: Double? = nil,
    start: Double? = nil
  ) {
    self.label = label
    self.value = value.isFinite ? value : 0
    self.shown = shown
    self.mark = mark
    self.before = before
    self.start = start
  }
}

/// Charts as SVG that takes its colours and letters from the page it stands in.
public enum Chart {
  private static let width = 900.0

  /// A bar a value, one below the other; a thin mark shows what a value was before.
  public static func bars(_ values: [ChartValue], title: String) -> String {
    guard !values.isEmpty else { return "" }
    let (name, number, row) = (230.0, 120.0, 26.0)
    let room = width - name - number
    let lowest = values.map { min($0.start ?? 0, ($0.start ?? 0) + $0.value, 0) }.min() ?? 0
    let highest =
      values.map { max($0.start ?? 0, ($0.start ?? 0) + $0.value, $0.before ?? 0) }.max() ?? 0
    let span = max(highest - lowest, 1e-9)
    func place(_ value: Double) -> Double { name + (value - lowest) / span * room }
    var parts: [String] = []
    for (number, value) in values.enumerated() {
      let top = Double(number) * row
      let start = value.start ?? 0
      let from = place(min(start, start + value.value))
      let to = place(max(start, start + value.value))
      parts.append(text(value.label, x: name - 10, y: top + 17, anchor: "end", limit: 30))
      parts.append(
        rectangle(from, top + 5, max(to - from, value.value == 0 ? 0 : 1.5), row - 10, value))
      if let before = value.before {
        let x = tenths(place(before))
        parts.append(
          "<line class=\"before\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(tenths(top + 3))\" "
            + "y2=\"\(tenths(top + row - 3))\"/>")
      }
      // The words stand behind the bar, and behind the mark where that is in their way.
      let mark = value.before.map(place) ?? to
      let end = mark > to && mark < to + 80 ? mark : to
      parts.append(text(value.shown, x: end + 8, y: top + 17, anchor: "start", limit: 24))
    }
    return svg(parts, height: Double(values.count) * row, title: title)
  }

  /// A column a value, side by side in time; a thin mark shows what a value was before.
  public static func columns(_ values: [ChartValue], title: String) -> String {
    guard !values.isEmpty else { return "" }
    let (top, height, bottom) = (22.0, 150.0, 24.0)
    let step = width / Double(values.count)
    let most = max(values.map { max($0.value, $0.before ?? 0) }.max() ?? 0, 1e-9)
    let every = max(1, Int((Double(values.count) * 76 / width).rounded(.up)))
    var parts = [
      "<line class=\"axis\" x1=\"0\" x2=\"\(tenths(width))\" y1=\"\(tenths(top + height))\" "
        + "y2=\"\(tenths(top + height))\"/>"
    ]
    for (number, value) in values.enumerated() {
      let left = Double(number) * step
      let size = max(0, value.value) / most * height
      parts.append(
        rectangle(left + step * 0.12, top + height - size, step * 0.76, size, value))
      if let before = value.before {
        let y = tenths(top + height - max(0, before) / most * height)
        parts.append(
          "<line class=\"before\" x1=\"\(tenths(left + step * 0.06))\" "
            + "x2=\"\(tenths(left + step * 0.94))\" y1=\"\(y)\" y2=\"\(y)\"/>")
      }
      guard number % every == 0 else { continue }
      let middle = left + step / 2
      if value.value > 0 {
        parts.append(
          text(value.shown, x: middle, y: top + height - size - 6, anchor: "middle", limit: 12))
      }
      let edge = number == 0 && every > 1
      parts.append(
        text(
          value.label, x: edge ? left : middle, y: top + height + 17,
          anchor: edge ? "start" : "middle", limit: 14, kind: "soft"))
    }
    return svg(parts, height: top + height + bottom, title: title)
  }

  private static func svg(_ parts: [String], height: Double, title: String) -> String {
    """
    <svg viewBox="0 0 \(tenths(width)) \(tenths(height))" role="img" \
    aria-label="\(HTML.escaped(title))" font-size="13">
    \(parts.joined(separator: "\n"))
    </svg>
    """
  }

  private static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ value: ChartValue
  ) -> String {
    let mark = Page.name(value.mark)
    return "<rect class=\"\(mark == "good" || mark == "bad" ? mark : "bar")\" x=\"\(tenths(x))\" "
      + "y=\"\(tenths(y))\" width=\"\(tenths(width))\" height=\"\(tenths(height))\" rx=\"2\">"
      + "<title>\(HTML.escaped(value.label)): \(HTML.escaped(value.shown))</title></rect>"
  }

  private static func text(
    _ words: String, x: Double, y: Double, anchor: String, limit: Int, kind: String = ""
  ) -> String {
    let shown = words.count > limit ? words.prefix(limit - 1) + "…" : words[...]
    let name = kind.isEmpty ? "" : " class=\"\(kind)\""
    return "<text\(name) x=\"\(tenths(x))\" y=\"\(tenths(y))\" text-anchor=\"\(anchor)\">"
      + "\(HTML.escaped(String(shown)))</text>"
  }

  /// A number of an attribute, to a tenth.
  private static func tenths(_ value: Double) -> String {
    let units = Int((value * 10).rounded())
    let whole = "\(units.magnitude / 10)"
    let rest = units.magnitude % 10
    return (units < 0 ? "-" : "") + (rest == 0 ? whole : "\(whole).\(rest)")
  }
}
