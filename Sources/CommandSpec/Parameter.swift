public import Wording

/// A flag, option or operand that a command declares.
public protocol Parameter: Sendable {
  /// What is known of it, whatever its type.
  var facts: ParameterFacts { get }
  /// Reads the words that were given for it, never an empty list; a flag gets `true` or `false`.
  func read(_ words: [String]) throws(Failure) -> any Sendable
}

/// A switch without a value: `--all`, `-a`, and `--no-all` where it is negatable.
public struct Flag: Parameter {
  /// What is known of the flag.
  public let facts: ParameterFacts

  /// Declares `--name`; with `negatable` also `--no-name`, of which the last one given wins.
  public init(
    _ name: String, _ short: Character? = nil,
    help: @escaping @autoclosure @Sendable () -> Text, negatable: Bool = false
  ) {
    facts = ParameterFacts(.flag, name, short: short, help: help(), isNegatable: negatable)
  }

  /// Whether the flag is on at the end of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { words.last == "true" }
}
