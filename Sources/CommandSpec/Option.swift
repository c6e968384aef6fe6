public import Wording

/// `--name VALUE`, absent unless given; the last one given wins.
public struct Option<Value: ArgumentValue>: Parameter {
  let name: String
  let short: Character?
  let valueName: String
  let help: Text
  let completion: Completion
  let closed: [Choice]?
  private(set) var hidesGlobal = false

  /// Declares an option; `choices` closes the set of values, `completion` only offers some.
  ///
  /// Without `choices` the set is that of the type.
  public init(
    _ name: String, _ short: Character? = nil, value: String, help: Text,
    completion: Completion = .none, choices: [Choice]? = nil
  ) {
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
  public func or(_ value: Value) -> Defaulted<Value> { Defaulted(option: self, fallback: value) }

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
      .option, name, short: short, valueName: valueName, help: help,
      choices: closed ?? Value.choices, completion: completion, defaultWord: defaultWord,
      minimum: minimum, isRepeated: isRepeated, hidesGlobal: hidesGlobal)
  }

  func value(_ word: String) throws(Failure) -> Value {
    if let closed, !closed.contains(where: { $0.value == word }) {
      throw Failure.unknownValue(word, among: closed.map(\.value))
    }
    return try Value.read(word)
  }
}

/// An option with a value for when it is not given.
public struct Defaulted<Value: ArgumentValue>: Parameter {
  let option: Option<Value>
  let fallback: Value

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(defaultWord: fallback.word) }

  /// Reads the last of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { try option.read(words) }
}

/// An option that must be given.
public struct Required<Value: ArgumentValue>: Parameter {
  let option: Option<Value>

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(minimum: 1) }

  /// Reads the last of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { try option.read(words) }
}

/// An option of which every one given counts.
public struct Repeated<Value: ArgumentValue>: Parameter {
  let option: Option<Value>
  let minimum: Int

  /// What is known of the option.
  public var facts: ParameterFacts { option.facts(minimum: minimum, isRepeated: true) }

  /// Reads all of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable {
    var values: [Value] = []
    for word in words { values.append(try option.value(word)) }
    return values
  }
}
