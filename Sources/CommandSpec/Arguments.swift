/// What was typed for one command, read by the declared values themselves: `arguments[limit]`.
///
/// Asking for a parameter that the command does not declare is a fault of the program: it stops a
/// debug build, and gives the value of an absent parameter otherwise.
public struct Arguments: Sendable {
  private var entries: [(key: ParameterKey, value: (any Sendable)?)] = []

  /// Notes that a parameter is declared, with its value if it was given.
  mutating func declare(_ key: ParameterKey, _ value: (any Sendable)?) {
    entries.append((key, value))
  }

  /// Whether the flag is on.
  public subscript(flag: Flag) -> Bool { value(flag.facts.key) ?? false }

  /// The option's value, if it was given.
  public subscript<Value>(option: Option<Value>) -> Value? { value(option.key) }

  /// The option's value, or its default.
  public subscript<Value>(option: Defaulted<Value>) -> Value {
    value(option.option.key) ?? option.fallback
  }

  /// The value of an option that must be given.
  public subscript<Value>(option: Required<Value>) -> Value { demanded(option.option.key) }

  /// All values of the option, in the order given.
  public subscript<Value>(option: Repeated<Value>) -> [Value] { values(option.option.key) }

  /// The operand's value.
  public subscript<Value>(operand: Operand<Value>) -> Value { demanded(operand.key) }

  /// The operand's value, if it was given.
  public subscript<Value>(operand: OptionalOperand<Value>) -> Value? { value(operand.operand.key) }

  /// All values of the operand, in the order given.
  public subscript<Value>(operand: Operands<Value>) -> [Value] { values(operand.operand.key) }

  /// Whether the parameter was given, be it with its default value.
  public func given(_ parameter: any Parameter) -> Bool {
    let key = parameter.facts.key
    return entries.contains { $0.key == key && $0.value != nil }
  }

  private func value<Value>(_ key: ParameterKey) -> Value? {
    guard let entry = entries.first(where: { $0.key == key }) else {
      assertionFailure("parameter \(key.name) is not declared by this command")
      return nil
    }
    guard let value = entry.value else { return nil }
    assert(value is Value, "parameter \(key.name) is declared with another type")
    return value as? Value
  }

  private func values<Value>(_ key: ParameterKey) -> [Value] {
    let given: [any Sendable] = value(key) ?? []
    var values: [Value] = []
    for value in given {
      guard let value = value as? Value else {
        assertionFailure("parameter \(key.name) is declared with another type")
        continue
      }
      values.append(value)
    }
    return values
  }

  private func demanded<Value>(_ key: ParameterKey) -> Value {
    guard let value: Value = value(key) else {
      // No value can stand in for one of an arbitrary type; the parser never lets it be absent.
      preconditionFailure("parameter \(key.name) is not declared by this command")
    }
    return value
  }
}

extension Option {
  fileprivate var key: ParameterKey {
    ParameterKey(kind: .option, name: name, hidesGlobal: hidesGlobal)
  }
}

extension Operand {
  fileprivate var key: ParameterKey { ParameterKey(kind: .operand, name: name) }
}
