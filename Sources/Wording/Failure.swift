/// Why a command could not do what it was asked: a stable identifier, an exit code, what a person
/// should read, and what to do next.
///
/// Messages begin in lower case, name the subject, and have no full stop.
public struct Failure: Error, Sendable, Equatable {
  /// A stable key for scripts, such as `lead.not-found`; never translated.
  public let id: String
  /// The exit code of the process.
  public let exit: ExitCode
  /// What failed, and on what.
  public let message: Text
  /// What to do about it.
  public let hint: Text?

  /// Makes a failure.
  public init(_ exit: ExitCode, _ id: String, _ message: Text, hint: Text? = nil) {
    self.id = id
    self.exit = exit
    self.message = message
    self.hint = hint
  }

  /// The same failure with the place where it happened put before its message, as `line 3: …`.
  public func at(_ place: Text) -> Failure {
    Failure(exit, id, place + Text(verbatim: ": ") + message, hint: hint)
  }

  /// A broken invariant of the program itself.
  public static func bug(_ what: String) -> Failure {
    Failure(
      .internal, "internal", Text("internal fault: \(what)", "внутренняя ошибка: \(what)"),
      hint: Text("please report it with the command line", "сообщите о ней вместе с командой"))
  }
}
