import Wording

/// Declared parameters with the words given for them so far: those of a command, or the globals.
struct Scope {
  /// Where a flag was found, and whether it was written as `--no-…`.
  struct Match {
    let index: Int
    let isNegated: Bool
  }

  let parameters: [any Parameter]
  let facts: [ParameterFacts]
  private(set) var given: [[String]]

  init(_ parameters: [any Parameter]) {
    self.parameters = parameters
    facts = parameters.map(\.facts)
    given = Array(repeating: [], count: parameters.count)
  }

  func find(long name: some StringProtocol) -> Match? {
    for (index, fact) in facts.enumerated() where fact.kind != .operand {
      if fact.name == name { return Match(index: index, isNegated: false) }
      if fact.isNegatable, name.hasPrefix("no-"), name.dropFirst(3) == fact.name {
        return Match(index: index, isNegated: true)
      }
    }
    return nil
  }

  func find(short: Character) -> Match? {
    facts.firstIndex { $0.short == short }.map { Match(index: $0, isNegated: false) }
  }

  mutating func take(_ word: String, for index: Int) { given[index].append(word) }

  mutating func take(_ words: [String], for index: Int) { given[index] += words }

  /// The long names of all flags and options, with `no-` forms, for suggestions.
  var longNames: [String] {
    facts.filter { $0.kind != .operand }
      .flatMap { $0.isNegatable ? [$0.name, "no-" + $0.name] : [$0.name] }
  }

  /// Takes the first of `words` if it is one of these flags, and says how many words that used.
  mutating func takeIfKnown(_ words: ArraySlice<String>) -> Int? {
    guard let word = words.first, word.hasPrefix("-") else { return nil }
    let isLong = word.hasPrefix("--")
    let parts = word.drop { $0 == "-" }.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let first = name.first else { return nil }
    let value = isLong ? parts.dropFirst().first.map(String.init) : nil
    guard let match = isLong ? find(long: name) : word.count == 2 ? find(short: first) : nil else {
      return nil
    }
    if facts[match.index].kind == .flag {
      take(match.isNegated ? "false" : "true", for: match.index)
      return 1
    }
    guard let text = value ?? words.dropFirst().first else { return 1 }
    take(text, for: match.index)
    return value == nil ? 2 : 1
  }

  /// Reads what was given; a parameter that must be given and was not is left to the caller.
  func read(into arguments: inout Arguments) throws(Failure) {
    for index in parameters.indices {
      let fact = facts[index]
      guard !given[index].isEmpty else {
        arguments.declare(fact.key, nil)
        continue
      }
      do {
        arguments.declare(fact.key, try parameters[index].read(given[index]))
      } catch {
        throw error.at(Text(verbatim: fact.label))
      }
    }
  }

  /// What can be read of what was given.
  func readable() -> Arguments {
    var arguments = Arguments()
    for index in parameters.indices {
      // A value that does not read is reported by the full parse; here it counts as absent.
      let value = given[index].isEmpty ? nil : try? parameters[index].read(given[index])
      arguments.declare(facts[index].key, value)
    }
    return arguments
  }
}
