import CRMActions
import Platform
import Rendering
import Wording

/// How far an intake is, on one line of standard error that goes away; only on a terminal.
final class IntakeLine {
  /// The line appears after this many milliseconds: short runs need none.
  private static let patience: Int64 = 300

  private let app: App
  private let start = Clock.monotonicMilliseconds()
  private var shown = ""
  private var errors: Output { app.world.streams.errors }

  init(_ app: App) {
    self.app = app
  }

  /// Shows how far it is.
  func show(_ progress: IntakeProgress) { show([progress]) }

  /// Shows how far several are that are read side by side, all on the one line.
  func show(_ all: [IntakeProgress]) {
    let elapsed = Clock.monotonicMilliseconds() - start
    guard errors.isTerminal, !app.isQuiet, elapsed > IntakeLine.patience else { return }
    let words = all.map(IntakeLine.words).joined(separator: "  ")
    // A line that is as wide as the terminal would begin a second one.
    let line = DisplayWidth.cut(words, to: max(20, errors.width - 1))
    guard line != shown else { return }
    errors.write("\r\u{1B}[K\(line)")
    // A progress line that cannot be written is no reason to stop.
    try? errors.flush()
    shown = line
  }

  /// `sales 300/5000`; the name alone while it waits, with a tick when it is done.
  private static func words(_ progress: IntakeProgress) -> String {
    let name = Sanitize.terminal(Paths.lastComponent(progress.source))
    if progress.isOver { return name + " ✓" }
    guard progress.done > 0 || progress.total != nil else { return name }
    return "\(name) \(progress.done)" + (progress.total.map { "/\($0)" } ?? "")
  }

  /// Takes the line away.
  func clear() {
    if !shown.isEmpty { errors.write("\r\u{1B}[K") }
  }
}
