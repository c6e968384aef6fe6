/// What a shell that asks for completions is waiting for.
public struct Due: Sendable {
  /// The names of the command or group reached, aliases resolved.
  public let path: [String]
  /// The flag or operand whose value is due; nil where a command or a flag is.
  public let parameter: ParameterFacts?
  /// What was typed of that value so far, without `--flag=` before it.
  public let partial: String
  /// The words typed as operands before it.
  public let operands: [String]

  /// What may be offered: nothing where no value is due.
  public var completion: Completion { parameter?.completion ?? .none }
}

extension CommandTree {
  /// What is due at the end of `words`, of which the last one is being typed and may be empty.
  ///
  /// Never fails: words that mean nothing are passed over.
  public func due(in words: [String]) -> Due {
    var walk = DueWalk(tree: self)
    for word in words.dropLast() { walk.pass(word) }
    return walk.due(words.last ?? "")
  }
}

/// Follows the words of an unfinished line, as the generated completion scripts do.
private struct DueWalk<Context> {
  private var nodes: [Node<Context>]
  private var shortcut: Shortcut?
  private var path: [String] = []
  private var facts: [ParameterFacts] = []
  private let globals: [ParameterFacts]
  private var operands: [String] = []
  private var awaiting: ParameterFacts?
  private var optionsEnded = false

  init(tree: CommandTree<Context>) {
    nodes = tree.nodes
    globals = tree.globals.map(\.facts)
  }

  mutating func pass(_ word: String) {
    if awaiting != nil {
      awaiting = nil
    } else if !optionsEnded, word == "--" {
      optionsEnded = true
    } else if !optionsEnded, word.count > 1, word.hasPrefix("-") {
      awaiting = option(endingIn: word)
    } else if let node = nodes.answering(to: word) {
      enter(node)
    } else {
      if let shortcut, shortcut.fits(word), let node = shortcut.node(among: nodes) { enter(node) }
      operands.append(word)
    }
  }

  private mutating func enter(_ node: Node<Context>) {
    path.append(node.name)
    switch node {
    case .group(let group):
      nodes = group.children()
      shortcut = group.shortcut
    case .command(let command):
      nodes = []
      facts = command.parameters.map(\.facts)
    }
  }

  func due(_ word: String) -> Due {
    if let awaiting { return due(awaiting, word) }
    if !optionsEnded, word.hasPrefix("-"), word.count > 1 {
      guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return due(nil, word) }
      let name = word[..<sign].dropFirst(2)
      return due(option { $0.name == name }, String(word[word.index(after: sign)...]))
    }
    if !nodes.isEmpty {
      // Where the word of a command may be left out, its first operand is due as well.
      guard let node = shortcut?.node(among: nodes) else { return due(nil, word) }
      return due(node.parameters.map(\.facts).first { $0.kind == .operand }, word)
    }
    let declared = facts.filter { $0.kind == .operand }
    let place = operands.count
    let operand = place < declared.count ? declared[place] : declared.last { $0.isRepeated }
    return due(operand, word)
  }

  private func due(_ parameter: ParameterFacts?, _ partial: String) -> Due {
    Due(path: path, parameter: parameter, partial: partial, operands: operands)
  }

  private func option(_ matches: (ParameterFacts) -> Bool) -> ParameterFacts? {
    (facts + globals).first { $0.kind == .option && matches($0) }
  }

  /// The option that `word` leaves without its value: `--limit`, `-L`, `-aL`.
  private func option(endingIn word: String) -> ParameterFacts? {
    if word.hasPrefix("--") {
      let name = word.dropFirst(2)
      return option { $0.name == name }
    }
    let letters = word.dropFirst()
    for (index, letter) in zip(letters.indices, letters) {
      guard let found = option({ $0.short == letter }) else { continue }
      return letters.index(after: index) == letters.endIndex ? found : nil
    }
    return nil
  }
}
