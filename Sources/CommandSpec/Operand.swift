public import Wording

/// A word that must be given by its place: `LEAD` in `crm lead show LEAD`.
public struct Operand<Value: Sendable>: Parameter {
  let type: any ArgumentValue.Type
  let name: String
  let help: @Sendable () -> Text
  let completion: @Sendable () -> Completion

  /// Declares an operand; `name` is in capitals.
  public init(
    _ name: String, help: @escaping @autoclosure @Sendable () -> Text,
    completion: @escaping @autoclosure @Sendable () -> Completion = .none
  ) where Value: ArgumentValue {
    type = Value.self
    self.name = name
    self.help = help
    self.completion = completion
  }

  /// What is known of the operand.
  public var facts: ParameterFacts { facts(minimum: 1) }

  /// Reads the word.
  public func read(_ words: [String]) throws(Failure) -> any Sendable {
    try type.read(words.last ?? "")
  }

  /// The same operand, which may be left out; no operand that must be given may follow.
  public func optional() -> OptionalOperand<Value> { OptionalOperand(operand: self) }

  /// The same operand, taking all the words that remain; it must be the last one declared.
  public func repeated(atLeast minimum: Int) -> Operands<Value> {
    Operands(operand: self, minimum: minimum)
  }

  func facts(minimum: Int, isRepeated: Bool = false) -> ParameterFacts {
    ParameterFacts(
      .operand, name, valueName: name, help: help(), choices: type.choices,
      completion: completion(), minimum: minimum, isRepeated: isRepeated)
  }
}

/// An operand that may be left out.
public struct OptionalOperand<Value: Sendable>: Parameter {
  let operand: Operand<Value>

  /// What is known of the operand.
  public var facts: ParameterFacts { operand.facts(minimum: 0) }

  /// Reads the word.
  public func read(_ words: [String]) throws(Failure) -> any Sendable { try operand.read(words) }
}

/// An operand that takes all the words that remain.
public struct Operands<Value: Sendable>: Parameter {
  let operand: Operand<Value>
  let minimum: Int

  /// What is known of the operand.
  public var facts: ParameterFacts { operand.facts(minimum: minimum, isRepeated: true) }

  /// Reads all of `words`.
  public func read(_ words: [String]) throws(Failure) -> any Sendable {
    var values: [any Sendable] = []
    for word in words { values.append(try operand.type.read(word)) }
    return values
  }
}
