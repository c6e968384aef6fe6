import Glibc
import Synchronization

/// How the process answers signals.
///
/// Without further ado SIGINT and SIGTERM end it at once, as the store needs no farewell: an open
/// transaction is rolled back by the next one to open it. A long run that wants to stop at a safe
/// point calls `catchInterrupts`, looks at `interrupted`, and ends with `reraise`.
public enum Signals {
  /// The signal that came, or 0. A handler may touch nothing but such a lock-free word.
  private static let caught = Atomic<Int32>(0)

  /// To be called first: a reader that goes away ends the process silently, even where the parent
  /// ignored SIGPIPE (as some runners do), so that the shell sees 141.
  public static func prepare() {
    signal(SIGPIPE, SIG_DFL)
  }

  /// From now on the first SIGINT or SIGTERM only sets `interrupted`; a second one ends the process.
  public static func catchInterrupts() {
    caught.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Signals.note($0) }
      // The system puts the default action back by itself, so the second signal is not caught.
      // Without SA_RESTART a waiting read comes back and the run can stop.
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  /// Whether a caught signal asks the run to stop.
  public static var interrupted: Bool { caught.load(ordering: .relaxed) != 0 }

  /// Ends the process by the caught signal, so that the parent sees 130 or 143; returns if none came.
  public static func reraise() {
    let number = caught.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func note(_ number: Int32) {
    caught.store(number, ordering: .relaxed)
  }

  /// From now on a reader gone is an error of the write rather than the end of the process.
  static func ignorePipe() {
    signal(SIGPIPE, SIG_IGN)
  }

  static func setInterrupt(ignored: Bool) {
    signal(SIGINT, ignored ? SIG_IGN : SIG_DFL)
  }
}
