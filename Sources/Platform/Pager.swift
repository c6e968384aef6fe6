import Glibc
import Synchronization
public import Wording

/// Shows an output that is longer than the screen through a pager.
///
/// The output is held back until it is known to be long; a short one goes straight to the terminal.
public final class Pager: Sendable {
  private struct Running: ~Copyable {
    var child: Child?
  }

  /// Where the text goes.
  public let output: Output
  private let running: Box

  /// A pager in front of descriptor `descriptor` of `height` lines; nil where none is wanted: no
  /// terminal, or a command that is empty or `cat`.
  ///
  /// The command is that of `variable`, else `PAGER`, else `less -FIRX`, and is read by the shell.
  public init?(
    descriptor: Int32 = 1, variable: String, environment: Environment, height: Int? = nil
  ) {
    let command = environment[variable] ?? environment["PAGER"] ?? "less -FIRX"
    let isWanted = !command.allSatisfy(\.isWhitespace) && command != "cat"
    guard isWanted, Terminal.isTerminal(descriptor) else { return nil }
    let lines = height ?? Terminal.height(descriptor, environment)
    let box = Box()
    running = box
    output = Output(
      holding: descriptor,
      Output.Hold(linesLeft: Swift.max(1, lines - 1)) { box.start(command, environment) })
  }

  /// Shows what is held back, or waits until the person leaves the pager. Leaving it early is no
  /// failure.
  public func finish() throws(Failure) {
    defer { running.finish() }
    try output.release()
  }

  /// The child behind a lock, as the sink starts it and `finish` waits for it.
  private final class Box: Sendable {
    private let state = Mutex(Running())

    func start(_ command: String, _ environment: Environment) -> Int32? {
      state.withLock { running in
        // Where the pager cannot be started the text is shown without one.
        running.child = try? Child(
          ChildProcess.shell(command), environment, pipesInput: true, pipesOutput: false)
        if running.child != nil { Signals.ignorePipe() }
        return running.child?.input
      }
    }

    func finish() {
      state.withLock { running in
        guard let child = running.child else { return }
        // Ctrl-C means something to the pager, and must not leave it alone on the terminal.
        Signals.setInterrupt(ignored: true)
        _ = child.wait()
        Signals.setInterrupt(ignored: false)
        running.child = nil
        Signals.prepare()
      }
    }
  }
}
