public import Wording

/// The whole command line of a program: what it is called, its global parameters, its commands.
public struct CommandTree<Context>: Sendable {
  /// The top-level commands and groups, in the order and under the titles of the help page.
  public typealias Sections = [(title: Text, entries: [Entry<Context>])]

  /// The name of the program.
  public let name: String
  /// What it is, in one line without a full stop.
  public let summary: Text
  /// The exit codes of the program.
  public let exits: [ExitCode]

  private let makeDetails: @Sendable () -> Text?
  private let makeExamples: @Sendable () -> [Example]
  private let makeGlobals: @Sendable () -> [any Parameter]
  private let makeEnvironment: @Sendable () -> [Note]
  private let makeTopics: @Sendable () -> [Topic]
  private let makeSections: @Sendable () -> Sections

  /// Declares a command line; `help` and `version` come of themselves.
  public init(
    name: String, summary: Text, details: @escaping @autoclosure @Sendable () -> Text? = nil,
    examples: @escaping @autoclosure @Sendable () -> [Example] = [],
    globals: @escaping @autoclosure @Sendable () -> [any Parameter] = [],
    exits: [ExitCode] = ExitCode.allCases,
    environment: @escaping @autoclosure @Sendable () -> [Note] = [],
    topics: @escaping @autoclosure @Sendable () -> [Topic] = [],
    sections: @escaping @Sendable () -> Sections
  ) {
    self.name = name
    self.summary = summary
    self.exits = exits
    makeDetails = details
    makeExamples = examples
    makeGlobals = globals
    makeEnvironment = environment
    makeTopics = topics
    makeSections = sections
  }

  /// What the program is, at length.
  public var details: Text? { makeDetails() }
  /// Lines to copy, for the first page of help.
  public var examples: [Example] { makeExamples() }
  /// Parameters that every command takes, before or after its words.
  public var globals: [any Parameter] { makeGlobals() }
  /// The environment variables that it heeds.
  public var environment: [Note] { makeEnvironment() }
  /// Pages of help that belong to no command.
  public var topics: [Topic] { makeTopics() }
  /// The top-level commands and groups.
  public var sections: Sections { makeSections() }

  /// Everything at the top, made.
  var nodes: [Node<Context>] { sections.flatMap { $0.entries.map { $0.node() } } }

  /// What a word at the top calls: in a loop, as each start asks, and the general search costs it more
  /// than the rest of the tree.
  func node(called word: String) -> Node<Context>? {
    for section in sections {
      for entry in section.entries where entry.answers(to: word) { return entry.node() }
    }
    return nil
  }

  /// Reads a command line, without the program's own name.
  ///
  /// Nothing but the words is looked at: no file, no environment, no clock.
  public func parse(_ words: [String]) throws(Failure) -> Request<Context> {
    var parser = Parser(tree: self, words: words)
    return try parser.parse()
  }

  /// The global parameters among `words`, as far as they can be read.
  ///
  /// For what has to be known before or without a good command line: in which language a failure
  /// or a page of help is written.
  public func globals(in words: [String]) -> Arguments {
    var scope = Scope(globals)
    var own = Scope([])
    var level: [Node<Context>]?
    var position = 0
    while position < words.count, words[position] != "--" {
      let word = words[position]
      if let node = level.map({ $0.answering(to: word) }) ?? node(called: word) {
        level = node.children
        own = Scope(node.parameters.filter { $0.facts.hidesGlobal })
      }
      let rest = words[position...]
      position += own.takeIfKnown(rest) ?? scope.takeIfKnown(rest) ?? 1
    }
    return scope.readable()
  }
}

/// The words that every tree has without declaring them.
enum BuiltIn {
  static let help = "help"
  static let version = "version"
  static let flags = [
    ParameterFacts(
      .flag, "help", short: "h",
      help: Text("show help: -h short, --help full", "показать справку: -h краткую, --help полную")),
    ParameterFacts(.flag, "version", help: Text("print the version", "показать версию")),
  ]
  static let json = Flag(
    "json", help: Text("print the declarations as JSON", "вывести описание команд в JSON"))
  static let path = Operand<String>(
    "COMMAND",
    help: Text("a command or a topic, word by word", "команда или тема справки, по словам")
  ).repeated(atLeast: 0)
}
