public import Wording

/// A noun: commands under one word.
public struct Group<Context>: Sendable {
  /// The word that leads to its commands.
  public let name: String
  /// Other words that lead there.
  public let aliases: [String]
  /// What its commands are about, in one line without a full stop.
  public let summary: Text
  /// More about them.
  public let details: Text?
  /// The command that is meant where its word is left out.
  public let shortcut: Shortcut?
  /// Makes the commands; called only when the group is chosen or documented.
  public let children: @Sendable () -> [Node<Context>]

  /// Declares a group.
  public init(
    _ name: String, aliases: [String] = [], summary: Text, details: Text? = nil,
    shortcut: Shortcut? = nil,
    children: @escaping @Sendable () -> [Node<Context>]
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.details = details
    self.shortcut = shortcut
    self.children = children
  }
}

/// A command whose word may be left out: `note deal/7 …` for `note add deal/7 …`.
public struct Shortcut: Sendable {
  /// The word of the command.
  public let command: String
  /// What tells its first operand from a command's name: a part of the word.
  public let mark: String

  /// Declares a shortcut; a word without the mark stays an unknown command.
  public init(_ command: String, mark: String) {
    self.command = command
    self.mark = mark
  }

  /// Whether a word that names no command is its first operand; `-` is standard input.
  func fits(_ word: String) -> Bool { word == "-" || word.contains(mark) }

  /// The command among the children of its group.
  func node<Context>(among nodes: [Node<Context>]) -> Node<Context>? {
    nodes.first { $0.name == command }
  }
}

/// What stands at one place of the tree of commands.
public enum Node<Context>: Sendable {
  /// A verb.
  case command(Command<Context>)
  /// A noun.
  case group(Group<Context>)

  /// The word that calls it.
  public var name: String {
    switch self {
    case .command(let command): command.name
    case .group(let group): group.name
    }
  }

  /// Other words that call it.
  public var aliases: [String] {
    switch self {
    case .command(let command): command.aliases
    case .group(let group): group.aliases
    }
  }

  /// Whether pages, completions and suggestions leave it out.
  public var hidden: Bool {
    if case .command(let command) = self { return command.hidden }
    return false
  }

  /// What stands below it.
  var children: [Node<Context>] {
    if case .group(let group) = self { return group.children() }
    return []
  }

  /// Whether it is a noun.
  var isGroup: Bool {
    if case .group = self { return true }
    return false
  }

  /// What it takes, where it is a command.
  var parameters: [any Parameter] {
    if case .command(let command) = self { return command.parameters }
    return []
  }

  func answers(to word: String) -> Bool { name == word || aliases.contains(word) }
}

extension Array {
  /// The node that a word calls: in a loop, since each start asks, and the general search costs it
  /// a look through all conformances of the program.
  func answering<Context>(to word: String) -> Node<Context>? where Element == Node<Context> {
    for node in self where node.answers(to: word) { return node }
    return nil
  }
}
