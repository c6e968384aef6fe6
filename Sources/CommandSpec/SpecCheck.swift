import Wording

extension CommandTree {
  /// What is wrong with the declarations themselves, a line each; tests want it empty.
  ///
  /// Checked: names and short flags are unique and clash with no global; every text exists in both
  /// languages; prose marks only flags that exist; operands stand in an order that can be read;
  /// defaults are among the choices; every visible command has an example, and each example parses
  /// and calls its own command; every command names the exits `ok` and `usage`.
  public func faults() -> [String] {
    var check = SpecCheck(tree: self)
    check.walkTree()
    return check.faults
  }
}

/// Walks a tree and notes faults, each with the place where it was found.
struct SpecCheck<Context> {
  private let tree: CommandTree<Context>
  private let globals: [ParameterFacts]
  private(set) var faults: [String] = []
  private var flagsOfTree: Set<String> = []

  init(tree: CommandTree<Context>) {
    self.tree = tree
    globals = tree.globals.map(\.facts)
  }

  mutating func walkTree() {
    note(ProseCheck.faults(ofLine: tree.summary, "the summary"), at: [])
    check(globals, among: [], at: [])
    if tree.examples.isEmpty { note(["there is no example"], at: []) }
    checkExamples(tree.examples, at: [])
    let sections = tree.sections
    for section in sections { note(ProseCheck.faults(ofLine: section.title, "a title"), at: []) }
    for entry in sections.flatMap(\.entries) {
      let (node, names) = (entry.node(), [entry.name] + entry.aliases)
      if [node.name] + node.aliases != names {
        note(["'\(entry.name)' calls what is called '\(node.name)'"], at: [])
      }
    }
    walk(tree.nodes, at: [])
    checkPages()
    if let details = tree.details { checkProse(details, "the details", flags: flagsOfTree, at: []) }
  }

  private mutating func note(_ new: [String], at path: [String]) {
    let place = ([tree.name] + path).joined(separator: " ")
    faults += new.map { "\(place): \($0)" }
  }

  private mutating func walk(_ nodes: [Node<Context>], at path: [String]) {
    let reserved = path.isEmpty ? [BuiltIn.help] : []
    checkUnique(reserved + nodes.flatMap { [$0.name] + $0.aliases }, "command", at: path)
    for node in nodes {
      let place = path + [node.name]
      for word in [node.name] + node.aliases where !node.hidden && !isName(word) {
        note(["'\(word)' is not a name of small Latin letters, digits and dashes"], at: path)
      }
      switch node {
      case .command(let command): check(command, at: place)
      case .group(let group):
        note(ProseCheck.faults(ofLine: group.summary, "the summary"), at: place)
        let children = group.children()
        if children.isEmpty { note(["the group is empty"], at: place) }
        walk(children, at: place)
        if let details = group.details {
          checkProse(details, "the details", flags: flagsOfTree, at: place)
        }
      }
    }
  }

  private mutating func check(_ command: Command<Context>, at path: [String]) {
    let facts = command.parameters.map(\.facts)
    note(ProseCheck.faults(ofLine: command.summary, "the summary"), at: path)
    check(facts, among: globals, at: path)
    checkOperands(facts.filter { $0.kind == .operand }, at: path)
    checkExclusive(command.exclusive, facts, at: path)
    let flags = longNames(facts + globals)
    if let details = command.details { checkProse(details, "the details", flags: flags, at: path) }
    for fact in facts {
      note(ProseCheck.unknownMarks(in: fact.help, fact.label, flags: flags), at: path)
    }
    checkUnique(command.fields.map(\.name), "field", at: path)
    for field in command.fields {
      note(ProseCheck.faults(of: field.about, "the field \(field.name)"), at: path)
    }
    for exit in [ExitCode.ok, .usage] where !command.exits.contains(exit) {
      note(["the exit code \(exit.rawValue) is not named"], at: path)
    }
    if Set(command.exits).count < command.exits.count {
      note(["an exit code is named twice"], at: path)
    }
    if !command.hidden { checkExamples(command, at: path) }
  }

  private mutating func check(
    _ facts: [ParameterFacts], among others: [ParameterFacts], at path: [String]
  ) {
    let named = facts.filter { $0.kind != .operand }
    let hiding = Set(named.filter(\.hidesGlobal).map(\.name))
    let known = others.filter { $0.kind != .operand && !hiding.contains($0.name) }
    for name in hiding.sorted() where !others.contains(where: { $0.name == name }) {
      note(["--\(name) hides no global flag"], at: path)
    }
    let builtIn = ["help", "version"]
    flagsOfTree.formUnion(longNames(named))
    checkUnique(builtIn + spellings(known) + spellings(named), "flag --", at: path)
    let shorts = (known + named).compactMap(\.short).map(String.init)
    checkUnique(["h"] + shorts, "flag -", at: path)
    checkUnique(facts.filter { $0.kind == .operand }.map(\.name), "operand", at: path)
    for fact in facts { check(fact, at: path) }
  }

  private mutating func check(_ fact: ParameterFacts, at path: [String]) {
    note(ProseCheck.faults(ofLine: fact.help, "the help of \(fact.label)"), at: path)
    if fact.kind != .operand, !isName(fact.name) {
      note(["\(fact.label) is not a name of small Latin letters, digits and dashes"], at: path)
    }
    if fact.kind == .option, fact.valueName.isEmpty {
      note(["\(fact.label) has no name for its value"], at: path)
    }
    if let word = fact.defaultWord, !fact.choices.isEmpty,
      !fact.choices.contains(where: { $0.value == word })
    {
      note(["the default '\(word)' of \(fact.label) is not among its choices"], at: path)
    }
    checkUnique(fact.choices.map(\.value), "choice of \(fact.label):", at: path)
    for case let (value, about?) in fact.choices.map({ ($0.value, $0.about) }) {
      note(ProseCheck.faults(ofLine: about, "the choice \(value) of \(fact.label)"), at: path)
    }
  }

  private mutating func checkOperands(_ operands: [ParameterFacts], at path: [String]) {
    for (index, operand) in operands.enumerated() {
      let isLast = index == operands.count - 1
      if operand.isRepeated, !isLast {
        note(["\(operand.name) takes all words but is not the last operand"], at: path)
      }
      if operand.minimum == 0, !operand.isRepeated,
        operands[index...].contains(where: { $0.minimum > 0 })
      {
        note(["\(operand.name) may be left out but a needed operand follows"], at: path)
      }
    }
  }

  private mutating func checkExclusive(
    _ groups: [[String]], _ facts: [ParameterFacts], at path: [String]
  ) {
    let names = Set(facts.filter { $0.kind != .operand }.map(\.name))
    for group in groups {
      if group.count < 2 { note(["an exclusive group has fewer than two flags"], at: path) }
      for name in group where !names.contains(name) {
        note(["the exclusive flag --\(name) is not declared"], at: path)
      }
    }
  }

  private mutating func checkExamples(_ command: Command<Context>, at path: [String]) {
    let examples = command.examples
    if examples.isEmpty { note(["there is no example"], at: path) }
    checkExamples(examples, at: path)
  }

  private mutating func checkExamples(_ examples: [Example], at path: [String]) {
    for example in examples {
      note(ProseCheck.faults(ofLine: example.about, "the example '\(example.line)'"), at: path)
      var isOwn = false
      for words in ShellLine.calls(of: tree.name, in: example.line) {
        do {
          if case .run(_, let called, _) = try tree.parse(words) {
            isOwn = isOwn || path.isEmpty || called == path
          }
        } catch {
          note(["the example '\(example.line)' does not parse: \(error.message.en)"], at: path)
        }
      }
      if !isOwn { note(["the example '\(example.line)' does not call the command"], at: path) }
    }
  }

  private mutating func checkPages() {
    checkUnique(tree.environment.map(\.name), "variable", at: [])
    for note in tree.environment {
      self.note(ProseCheck.faults(of: note.about, "the variable \(note.name)"), at: [])
    }
    let topics = tree.topics
    checkUnique(
      tree.nodes.map(\.name) + topics.map(\.name), "topic or command", at: [])
    for topic in topics {
      note(ProseCheck.faults(ofLine: topic.summary, "the topic \(topic.name)"), at: [])
      checkTopic(topic)
    }
  }

  /// A topic may tell what Russian words are understood, also in English.
  private mutating func checkTopic(_ topic: Topic) {
    if topic.body.en.isEmpty || topic.body.ru.isEmpty {
      note(["the topic \(topic.name) is empty"], at: [])
    }
    note(
      ProseCheck.unknownMarks(in: topic.body, "the topic \(topic.name)", flags: flagsOfTree), at: []
    )
  }

  private mutating func checkProse(
    _ text: Text, _ what: String, flags: Set<String>, at path: [String]
  ) {
    note(ProseCheck.faults(of: text, what), at: path)
    note(ProseCheck.unknownMarks(in: text, what, flags: flags), at: path)
  }

  private mutating func checkUnique(_ names: [String], _ what: String, at path: [String]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      note(["\(what) \(name) is declared twice"], at: path)
    }
  }

  private func spellings(_ facts: [ParameterFacts]) -> [String] {
    facts.flatMap { $0.isNegatable ? [$0.name, "no-" + $0.name] : [$0.name] }
  }

  private func longNames(_ facts: [ParameterFacts]) -> Set<String> {
    Set(spellings(facts.filter { $0.kind != .operand }) + ["help", "version"])
  }

  private func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, first != UInt8(ascii: "-") else { return false }
    return word.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
