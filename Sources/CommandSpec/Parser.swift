import Wording

/// Reads one command line by the rules of GNU `getopt_long`, without its abbreviations.
///
/// ```
/// line    = { option | word } [ "--" { word } ]
/// option  = "--" name [ "=" value ] | "--" name value | "--no-" name
///         | "-" { letter } letter [ value ] | "-" letter value
/// word    = anything else; "-" alone and "-" before a digit are words
/// ```
///
/// The first words descend the tree; once a command is reached the rest are its operands. Options
/// may stand anywhere; global ones also before and between the words of the path.
struct Parser<Context> {
  enum Place {
    case top
    case nodes([Node<Context>])
    case command(Command<Context>)
    case help
    case version
  }

  let tree: CommandTree<Context>
  let words: [String]
  private(set) var position = 0
  private(set) var place: Place
  private(set) var path: [String] = []
  private var operands: [String] = []
  /// The command's own parameters, then the global ones; the former are looked at first.
  private var scopes: [Scope]
  /// The command of the group that is meant where its word is left out.
  private var shortcut: Shortcut?
  private var wantsHelp: Bool?
  private var wantsVersion = false

  init(tree: CommandTree<Context>, words: [String]) {
    self.tree = tree
    self.words = words
    place = .top
    scopes = [Scope([]), Scope(tree.globals)]
  }

  mutating func parse() throws(Failure) -> Request<Context> {
    var optionsEnded = false
    while position < words.count {
      let word = words[position]
      position += 1
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, isOption(word) {
        do {
          try takeOption(word)
        } catch {
          if wantsHelp == nil { noticeHelpAhead() }
          if wantsHelp == nil { throw error }
        }
      } else {
        try takeWord(word)
      }
    }
    return try request()
  }

  private mutating func takeWord(_ word: String) throws(Failure) {
    switch place {
    case .top: try takeTopWord(word)
    case .nodes(let nodes):
      if let node = nodes.answering(to: word) {
        enter(node)
      } else if let shortcut, shortcut.fits(word), let node = shortcut.node(among: nodes) {
        enter(node)
        operands.append(word)
      } else {
        throw unknownCommand(word, among: nodes)
      }
    case .command, .help, .version: operands.append(word)
    }
  }

  private mutating func takeTopWord(_ word: String) throws(Failure) {
    if let node = tree.node(called: word) {
      enter(node)
    } else if word == BuiltIn.help {
      place = .help
      scopes[0] = Scope([BuiltIn.json, BuiltIn.path])
    } else if word == BuiltIn.version {
      place = .version
    } else {
      throw unknownCommand(word, among: tree.nodes)
    }
  }

  private mutating func enter(_ node: Node<Context>) {
    path.append(node.name)
    switch node {
    case .group(let group):
      place = .nodes(group.children())
      shortcut = group.shortcut
    case .command(let command):
      place = .command(command)
      scopes[0] = Scope(command.parameters)
    }
  }

  private func isOption(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.count > 1, bytes.first == UInt8(ascii: "-") else { return false }
    let second = bytes[bytes.index(after: bytes.startIndex)]
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) else { return true }
    let digit = Character(Unicode.Scalar(second))
    return find { $0.find(short: digit) } != nil
  }

  private mutating func takeOption(_ word: String) throws(Failure) {
    if word.hasPrefix("--") {
      try takeLong(word.dropFirst(2))
    } else {
      try takeShorts(word.dropFirst())
    }
  }

  private mutating func takeLong(_ body: Substring) throws(Failure) {
    let end = body.firstIndex(of: "=") ?? body.endIndex
    let name = body[..<end]
    let value = end < body.endIndex ? String(body[body.index(after: end)...]) : nil
    if let found = find({ $0.find(long: name) }) {
      try take(found, written: "--" + String(name), value: value)
    } else if name == "help", value == nil {
      wantsHelp = true
    } else if name == "version", value == nil {
      wantsVersion = true
    } else if enterShortcut() {
      try takeLong(body)
    } else {
      throw unknownFlag(String(name))
    }
  }

  /// A flag before the first operand is one of the command whose word was left out.
  private mutating func enterShortcut() -> Bool {
    guard case .nodes(let nodes) = place, let node = shortcut?.node(among: nodes) else {
      return false
    }
    enter(node)
    return true
  }

  private mutating func takeShorts(_ letters: Substring) throws(Failure) {
    var rest = letters
    while let letter = rest.popFirst() {
      guard let found = find({ $0.find(short: letter) }) else {
        if letter == "h" {
          wantsHelp = wantsHelp ?? false
        } else if enterShortcut() {
          rest = "\(letter)\(rest)"
        } else {
          throw unknownShort(letter)
        }
        continue
      }
      if facts(of: found).kind == .flag {
        scopes[found.scope].take("true", for: found.match.index)
      } else {
        return try take(found, written: "-\(letter)", value: rest.isEmpty ? nil : String(rest))
      }
    }
  }

  private typealias Found = (scope: Int, match: Scope.Match)

  private func find(_ look: (Scope) -> Scope.Match?) -> Found? {
    for (index, scope) in scopes.enumerated() {
      if let match = look(scope) { return (index, match) }
    }
    return nil
  }

  private func facts(of found: Found) -> ParameterFacts {
    scopes[found.scope].facts[found.match.index]
  }

  private mutating func take(
    _ found: Found, written: String, value: String?
  ) throws(Failure) {
    let (scope, match) = found
    if facts(of: found).kind == .flag {
      guard value == nil else { throw Failure.unexpectedValue(of: written) }
      scopes[scope].take(match.isNegated ? "false" : "true", for: match.index)
    } else if let value {
      scopes[scope].take(value, for: match.index)
    } else if position < words.count, !looksLikeLongFlag(words[position]) {
      scopes[scope].take(words[position], for: match.index)
      position += 1
    } else {
      throw Failure.missingValue(of: written, named: facts(of: found).valueName)
    }
  }

  /// Whether a word that stands where a value is due is rather the next flag; the value is then
  /// taken for forgotten, and a value of such a shape has to be written as `--flag=--value`.
  private func looksLikeLongFlag(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return false }
    return word.utf8.count == 2 || word.dropFirst(2).first?.isLetter == true
  }

  /// After a faulty option a request for help further on still counts.
  private mutating func noticeHelpAhead() {
    for word in words[position...] {
      if word == "--" { return }
      if word == "--help" { wantsHelp = true }
      if word == "-h" { wantsHelp = wantsHelp ?? false }
    }
  }

  private mutating func request() throws(Failure) -> Request<Context> {
    if let full = wantsHelp, case .help = place {
      return operands.isEmpty ? .help(path: [], full: full) : try helpRequest()
    }
    if let full = wantsHelp { return .help(path: path, full: full) }
    if wantsVersion { return .version }
    switch place {
    case .top, .nodes: return .help(path: path, full: false)
    case .version:
      guard let extra = operands.first else { return .version }
      throw Failure.tooMany(extra, for: tree.name + " " + BuiltIn.version)
    case .help: return try helpRequest()
    case .command(let command): return .run(command, path: path, try arguments(of: command))
    }
  }

  private mutating func arguments(of command: Command<Context>) throws(Failure) -> Arguments {
    try placeOperands()
    try refuseExclusive(command.exclusive)
    try demandAll()
    var arguments = Arguments()
    for scope in scopes { try scope.read(into: &arguments) }
    return arguments
  }

  /// The parameters of the command that was reached.
  var local: Scope { scopes[0] }

  /// The parameters that every command takes.
  var global: Scope { scopes[1] }

  /// What was reached so far, as it is typed.
  var fullName: String { ([tree.name] + path).joined(separator: " ") }

  private mutating func placeOperands() throws(Failure) {
    var rest = operands[...]
    for (index, fact) in local.facts.enumerated() where fact.kind == .operand {
      if fact.isRepeated {
        scopes[0].take(Array(rest), for: index)
        rest = []
      } else if let word = rest.popFirst() {
        scopes[0].take(word, for: index)
      }
    }
    if let extra = rest.first { throw Failure.tooMany(extra, for: fullName) }
  }

  private func refuseExclusive(_ groups: [[String]]) throws(Failure) {
    for group in groups {
      let given = local.facts.indices.filter {
        local.facts[$0].kind != .operand && !local.given[$0].isEmpty
          && group.contains(local.facts[$0].name)
      }
      if given.count > 1 {
        throw Failure.exclusive(given.map { local.facts[$0].label })
      }
    }
  }

  private func demandAll() throws(Failure) {
    for scope in scopes {
      for (index, fact) in scope.facts.enumerated() where scope.given[index].count < fact.minimum {
        throw Failure.missing(fact, for: fullName)
      }
    }
  }

  private func helpRequest() throws(Failure) -> Request<Context> {
    let wantsDump = local.find(long: "json").map { !local.given[$0.index].isEmpty } ?? false
    if operands.count == 1, !wantsDump {
      if tree.topics.contains(where: { $0.name == operands[0] }) { return .topic(operands[0]) }
    }
    let path = try resolve(operands)
    return wantsDump ? .dump(path: path) : .help(path: path, full: true)
  }

  private func resolve(_ words: [String]) throws(Failure) -> [String] {
    if words == [BuiltIn.help] || words == [BuiltIn.version] { return words }
    var nodes = tree.nodes
    var path: [String] = []
    for word in words {
      guard let node = nodes.answering(to: word) else {
        let topics = path.isEmpty ? tree.topics.map(\.name) : []
        throw unknownCommand(word, after: path, among: nodes, topics: topics)
      }
      path.append(node.name)
      if case .group(let group) = node { nodes = group.children() } else { nodes = [] }
    }
    return path
  }
}
