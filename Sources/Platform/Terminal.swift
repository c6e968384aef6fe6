import Glibc

/// What a descriptor knows about the terminal behind it.
public enum Terminal {
  /// When colour is wanted, as `--color` says it.
  public enum ColorChoice: String, CaseIterable, Sendable {
    case auto
    case always
    case never
  }

  /// Whether a person sits behind `descriptor`.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Columns: `COLUMNS` where it is a number above zero, else the terminal's, else 80.
  public static func width(_ descriptor: Int32, _ environment: Environment) -> Int {
    positive(environment["COLUMNS"]) ?? size(descriptor)?.columns ?? 80
  }

  /// Lines: `LINES` where it is a number above zero, else the terminal's, else 24.
  public static func height(_ descriptor: Int32, _ environment: Environment) -> Int {
    positive(environment["LINES"]) ?? size(descriptor)?.lines ?? 24
  }

  /// Whether to colour: an explicit choice wins; then `NO_COLOR` and `TERM=dumb` forbid; then
  /// `FORCE_COLOR` or `CLICOLOR_FORCE` (not empty, not `0`) ask for it; then a terminal has it.
  public static func usesColor(
    _ choice: ColorChoice, isTerminal: Bool, _ environment: Environment
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if environment.nonEmpty("NO_COLOR") != nil { return false }
      for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
        if let value = environment.nonEmpty(name), value != "0" { return true }
      }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }

  static func size(_ descriptor: Int32) -> (columns: Int, lines: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  static func positive(_ text: String?) -> Int? {
    guard let text, let number = Int(text), number > 0 else { return nil }
    return number
  }
}
