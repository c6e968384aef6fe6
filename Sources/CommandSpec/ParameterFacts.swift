public import Wording

/// What is known of a parameter, whatever its type: the neutral face that the parser, the pages and
/// the completions read. What only pages and completions ask for is made when they ask.
public struct ParameterFacts: Sendable {
  /// How a parameter is written.
  public enum Kind: String, Sendable {
    /// `--all`
    case flag
    /// `--limit N`
    case option
    /// `LEAD`
    case operand
  }

  /// How it is written.
  public let kind: Kind
  /// The long name without dashes, or the operand's name in capitals.
  public let name: String
  /// The one-letter name.
  public let short: Character?
  /// What stands for the value in a usage line; empty for flags.
  public let valueName: String
  /// What it does.
  public var help: Text { makeHelp() }
  /// The closed set of values; empty where the set is open.
  public var choices: [Choice] { makeChoices() }
  /// What a shell may offer.
  public var completion: Completion { makeCompletion() }
  /// The word that stands for the value when none is given.
  public let defaultWord: String?
  /// How many times it must be given at least.
  public let minimum: Int
  /// Whether all the values given count, not only the last.
  public let isRepeated: Bool
  /// Whether `--no-…` exists.
  public let isNegatable: Bool
  /// Whether it takes the name of a global flag for itself behind the command's words.
  public let hidesGlobal: Bool
  private let makeHelp: @Sendable () -> Text
  private let makeChoices: @Sendable () -> [Choice]
  private let makeCompletion: @Sendable () -> Completion

  /// Makes the facts of a parameter.
  public init(
    _ kind: Kind, _ name: String, short: Character? = nil, valueName: String = "",
    help: @escaping @autoclosure @Sendable () -> Text,
    choices: @escaping @autoclosure @Sendable () -> [Choice] = [],
    completion: @escaping @autoclosure @Sendable () -> Completion = .none,
    defaultWord: String? = nil, minimum: Int = 0, isRepeated: Bool = false,
    isNegatable: Bool = false, hidesGlobal: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.short = short
    self.valueName = valueName
    makeHelp = help
    makeChoices = choices
    makeCompletion = completion
    self.defaultWord = defaultWord
    self.minimum = minimum
    self.isRepeated = isRepeated
    self.isNegatable = isNegatable
    self.hidesGlobal = hidesGlobal
  }

  /// How a message names it: `--limit`, `LEAD`.
  public var label: String { kind == .operand ? name : "--" + name }

  /// Whether words such as `field=value` may stand for it.
  var takesFieldWords: Bool { completion == .fieldWords || valueName.contains("=") }

  /// What tells it from the other parameters of a command.
  var key: ParameterKey { ParameterKey(kind: kind, name: name, hidesGlobal: hidesGlobal) }
}

/// The identity of a parameter: two declarations of one kind and name are the same parameter.
struct ParameterKey: Sendable, Hashable {
  let kind: ParameterFacts.Kind
  let name: String
  var hidesGlobal = false
}
