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
  private var isShown = false
  private var errors: Output { app.world.streams.errors }

  init(_ app: App) {
    self.app = app
  }

  /// Shows how far it is.
  func show(_ progress: IntakeProgress) {
    let elapsed = Clock.monotonicMilliseconds() - start
    guard errors.isTerminal, !app.isQuiet, elapsed > IntakeLine.patience else { return }
    let total = progress.total.map { "/\($0)" } ?? ""
    let name = Sanitize.terminal(Paths.lastComponent(progress.source))
    errors.write("\r\u{1B}[K\(name)  \(progress.done)\(total)")
    // A progress line that cannot be written is no reason to stop.
    try? errors.flush()
    isShown = true
  }

  /// Takes the line away.
  func clear() {
    if isShown { errors.write("\r\u{1B}[K") }
  }
}
