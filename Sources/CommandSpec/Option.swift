public import Wording

/// `--name VALUE`, absent unless given; the last one given wins.
///
/// That the value is an `ArgumentValue` is asked of who declares the option, not of the type: the
/// runtime would look for the conformance of each type of value among all conformances of the
/// program, at each start.
public struct Option<Value: Sendable>: Parameter {
  let type: any ArgumentValue.Type
  let name: String
  let short: Character?
  let valueName: String
  let help: @Sendable () -> Text
  let completion: @Sendable () -> Completion
  let closed: [Choice]?
  private(set) var hidesGlobal = false

  /// Declares an option; `choices` closes the set of values, `completion` only offers some.
  ///
  /// Without `choices` the set is that of the type.
  public init(
    _ name: String, _ short: Character? = nil, value: String,
    help: @escaping @autoclosure @Sendable () -> Text,
    completion: @escaping @autoclosure @Sendable () -> Completion = .none,
    choices: [Choice]? = nil
  ) where Value: ArgumentValue {
    type = Value.self
    self.name = name
    self.short = short
    valueName = value
    self.help = help
    self.completion = completion
    closed = choices
  }

  /// What is known of the option.
  public var facts: ParameterFacts { facts() }

  /// Reads the last of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable {
    try value(words.last ?? "")
  }

  /// The same option, which means its own behind the command's words although a global option has its
  /// name; before them the global one is meant.
  public func hidingGlobal() -> Option<Value> {
    var option = self
    option.hidesGlobal = true
    return option
  }

  /// The same option with a value for when it is not given.
  public func or(_ value: Value) -> Defaulted<Value> where Value: ArgumentValue {
    Defaulted(option: self, fallback: value, word: value.word)
  }

  /// The same option, which must be given.
  public func required() -> Required<Value> { Required(option: self) }

  /// The same option, of which every one given counts: `--tag a --tag b`.
  public func repeated(atLeast minimum: Int = 0) -> Repeated<Value> {
    Repeated(option: self, minimum: minimum)
  }

  func facts(
    defaultWord: String? = nil, minimum: Int = 0, isRepeated: Bool = false
  ) -> ParameterFacts {
    ParameterFacts(
      .option, name, short: short, valueName: valueName, help: help(),
      choices: closed ?? type.choices, completion: completion(), defaultWord: defaultWord,
      minimum: minimum, isRepeated: isRepeated, hidesGlobal: hidesGlobal)
  }

  func value(_ word: String) throws(Failure) -> any Sendable {
    if let closed, !closed.contains(where: { $0.value == word }) {
      throw Failure.unknownValue(word, among: closed.map(\.value))
    }
    return try type.read(word)
  }
}

/// An option with a value for when it is not given.
public struct Defaulted<Value: Sendable>: Parameter {
  let option: Option<Value>
  let fallback: Value
  let word: String

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(defaultWord: word) }

  /// Reads the last of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { try option.read(words) }
}

/// An option that must be given.
public struct Required<Value: Sendable>: Parameter {
  let option: Option<Value>

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(minimum: 1) }

  /// Reads the last of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { try option.read(words) }
}

/// An option of which every one given counts.
public struct Repeated<Value: Sendable>: Parameter {
  let option: Option<Value>
  let minimum: Int

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(minimum: minimum, isRepeated: true) }

  /// Reads all of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable {
    var values: [any Sendable] = []
    for word in words { values.append(try option.value(word)) }
    return values
  }
}
