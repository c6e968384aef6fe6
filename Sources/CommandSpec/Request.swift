/// What the words of a command line ask for.
public enum Request<Context>: Sendable {
  /// To run a command; `path` holds its names, aliases resolved, as `["lead", "add"]`.
  case run(Command<Context>, path: [String], Arguments)
  /// Help on a place of the tree; `full` after `--help` and `help`, short after `-h`.
  case help(path: [String], full: Bool)
  /// `help TOPIC`.
  case topic(String)
  /// `help --json`: the declarations themselves, from `path` down.
  case dump(path: [String])
  /// `--version` or `version`.
  case version
}
