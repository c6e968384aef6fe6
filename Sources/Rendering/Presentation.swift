import Wording

/// Values as a person sees them, safe for a terminal.
public enum Presentation {
  /// The words for a cell in one line: those it brings, else those that follow from its value.
  public static func text(_ cell: Cell, _ look: Look) -> String {
    if let shown = cell.shown { return Sanitize.terminal(shown) }
    return text(cell.value, look)
  }

  /// The words for a value in one line.
  public static func text(_ value: CellValue, _ look: Look) -> String {
    switch value {
    case .null: "—"
    case .text(let words): Sanitize.terminal(words)
    case .integer(let number): String(number)
    case .decimal(let units, let scale):
      Amount.grouped(units, scale: scale, language: look.language, trims: scale != 2)
    case .instant(let instant): Times.near(instant, look)
    case .day(let day): Times.day(day, look)
    case .flag(let flag): (flag ? Text("yes", "да") : Text("no", "нет"))[look.language]
    case .list(let values): values.map { text($0, look) }.joined(separator: ", ")
    case .object(let members):
      members.map { "\(Sanitize.terminal($0.0)): \(text($0.1, look))" }.joined(separator: ", ")
    }
  }

  /// The words for a cell where there is room for several lines: texts keep their line ends, and a
  /// list of objects has a line for each.
  static func lines(_ cell: Cell, _ look: Look) -> String {
    if let shown = cell.shown { return Sanitize.lines(shown) }
    switch cell.value {
    case .text(let words): return Sanitize.lines(words)
    case .list(let values):
      let isNested = values.contains { if case .object = $0 { true } else { false } }
      return values.map { text($0, look) }.joined(separator: isNested ? "\n" : ", ")
    default: return text(cell.value, look)
    }
  }

  /// What a cell means, where absence without a label of its own means little.
  static func label(_ cell: Cell) -> Label {
    cell.value == .null && cell.shown == nil && cell.label == .plain ? .dim : cell.label
  }
}
