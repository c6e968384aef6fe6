import Platform
import Wording

/// How far an import is, on one line of standard error that goes away; only on a terminal.
final class ImportLine {
  /// The line appears after this many milliseconds: short runs need none.
  private static let patience: Int64 = 300

  private let app: App
  private let start = Clock.monotonicMilliseconds()
  private var isShown = false
  private var errors: Output { app.world.streams.errors }

  init(_ app: App) {
    self.app = app
  }

  /// Shows how many rows were read.
  func show(_ rows: Int) {
    let elapsed = Clock.monotonicMilliseconds() - start
    guard errors.isTerminal, !app.isQuiet, elapsed > ImportLine.patience else { return }
    errors.write("\r\u{1B}[K" + ImportSummary.rows(rows)[app.language])
    // A progress line that cannot be written is no reason to stop.
    try? errors.flush()
    isShown = true
  }

  /// Takes the line away.
  func clear() {
    if isShown { errors.write("\r\u{1B}[K") }
    isShown = false
  }
}
