/// What a shell may offer where a value is due.
public enum Completion: Sendable, Hashable {
  /// Nothing is known.
  case none
  /// Fixed words, offered without starting the program; other words may be valid too.
  case choices([Choice])
  /// Names of files.
  case file
  /// Names of folders.
  case directory
  /// The program itself is asked for values of this kind.
  case ask(String)

  /// Words such as `field=value`, of the fields that the command speaks of.
  public static let fieldWords = Completion.ask("filter")
}
