public import Wording

/// A command line as plain values, without types and closures: what pages and completions read.
public struct Model: Sendable {
  /// The name of the program.
  public let name: String
  /// What it is, in one line.
  public let summary: Text
  /// What it is, at length.
  public let details: Text?
  /// Lines to copy, for the first page of help.
  public let examples: [Example]
  /// Parameters that every command takes, `--help` and `--version` last.
  public let globals: [ParameterFacts]
  /// The exit codes of the program.
  public let exits: [ExitCode]
  /// The environment variables that it heeds.
  public let environment: [Note]
  /// Pages of help that belong to no command.
  public let topics: [Topic]
  /// The top-level commands under their titles, the built-in ones last; hidden ones are left out.
  public let sections: [ModelSection]

  /// The top-level commands of all sections.
  public var commands: [CommandModel] { sections.flatMap(\.commands) }

  /// The command or group at `path`, or nil where there is none; the empty path has none.
  public func command(at path: [String]) -> CommandModel? { commands(along: path)?.last }

  /// The groups on the way to `path` and what is there, or nil where there is nothing; their names
  /// are the path with its aliases resolved.
  public func commands(along path: [String]) -> [CommandModel]? {
    var level = commands
    var found: [CommandModel] = []
    for word in path {
      guard let next = level.first(where: { $0.name == word || $0.aliases.contains(word) }) else {
        return nil
      }
      found.append(next)
      level = next.commands
    }
    return found
  }
}

/// Top-level commands under one title of the help page.
public struct ModelSection: Sendable {
  /// The title.
  public let title: Text
  /// The commands, in declared order.
  public let commands: [CommandModel]
}

/// A command or group as plain values.
public struct CommandModel: Sendable {
  /// The word that calls it.
  public let name: String
  /// Other words that call it.
  public let aliases: [String]
  /// What it does, in one line.
  public let summary: Text
  /// What it does, at length.
  public let details: Text?
  /// What it does to the world; nil for a group.
  public let effect: Effect?
  /// What it takes.
  public let parameters: [ParameterFacts]
  /// Groups of long flag names, of which at most one may be given each.
  public let exclusive: [[String]]
  /// The fields of its output.
  public let fields: [FieldNote]
  /// Lines to copy.
  public let examples: [Example]
  /// The exit codes it can end with.
  public let exits: [ExitCode]
  /// The command that is meant where its word is left out.
  public var shortcut: Shortcut?
  /// The commands of a group, hidden ones left out.
  public let commands: [CommandModel]

  /// Whether it leads to other commands.
  public var isGroup: Bool { effect == nil }
}

extension CommandTree {
  /// The whole command line as plain values.
  public func model() -> Model { model(Self.whole) }

  /// As much of it as a page of help on `path` shows: what is not on the way there has a name and
  /// a summary only, so that such a page costs little more than parsing its line.
  public func model(around path: [String]) -> Model {
    model { node in Self.part(of: node, around: path[...]) }
  }

  private func model(_ makePart: (Node<Context>) -> CommandModel) -> Model {
    var parts = sections.map { section in
      ModelSection(
        title: section.title,
        commands: section.entries.map { $0.node() }.filter { !$0.hidden }.map(makePart))
    }
    let builtIn = [CommandModel.help(of: name), .version(of: name)].filter { model in
      !parts.contains { $0.commands.contains { $0.name == model.name } }
    }
    parts.append(ModelSection(title: Text("Help", "Справка"), commands: builtIn))
    return Model(
      name: name, summary: summary, details: details, examples: examples,
      globals: globals.map(\.facts) + BuiltIn.flags, exits: exits, environment: environment,
      topics: topics, sections: parts.filter { !$0.commands.isEmpty })
  }

  private static func whole(_ node: Node<Context>) -> CommandModel {
    switch node {
    case .command(let command): model(of: command)
    case .group(let group):
      model(of: group, commands: group.children().filter { !$0.hidden }.map(whole))
    }
  }

  private static func part(
    of node: Node<Context>, around path: ArraySlice<String>
  ) -> CommandModel {
    guard let word = path.first, node.answers(to: word) else { return outline(of: node) }
    guard case .group(let group) = node, path.count > 1 else { return whole(node) }
    let children = group.children().filter { !$0.hidden }
    return model(of: group, commands: children.map { part(of: $0, around: path.dropFirst()) })
  }

  private static func outline(of node: Node<Context>) -> CommandModel {
    switch node {
    case .group(let group): model(of: group, commands: [])
    case .command(let command):
      CommandModel(
        name: command.name, aliases: command.aliases, summary: command.summary, details: nil,
        effect: command.effect, parameters: [], exclusive: [], fields: [], examples: [],
        exits: command.exits, commands: [])
    }
  }

  private static func model(of command: Command<Context>) -> CommandModel {
    CommandModel(
      name: command.name, aliases: command.aliases, summary: command.summary,
      details: command.details, effect: command.effect,
      parameters: command.parameters.map(\.facts), exclusive: command.exclusive,
      fields: command.fields, examples: command.examples, exits: command.exits, commands: [])
  }

  private static func model(of group: Group<Context>, commands: [CommandModel]) -> CommandModel {
    CommandModel(
      name: group.name, aliases: group.aliases, summary: group.summary, details: group.details,
      effect: nil, parameters: [], exclusive: [], fields: [], examples: [], exits: [],
      shortcut: group.shortcut, commands: commands)
  }
}

extension CommandModel {
  fileprivate static func help(of program: String) -> CommandModel {
    CommandModel(
      name: BuiltIn.help, aliases: [],
      summary: Text(
        "Show help on a command or a topic", "Показать справку о команде или теме"),
      details: nil, effect: .nothing, parameters: [BuiltIn.path.facts, BuiltIn.json.facts],
      exclusive: [], fields: [],
      examples: [
        Example(
          "\(program) help", Text("all commands and topics", "все команды и темы справки")),
        Example(
          "\(program) help --json",
          Text("the declarations for programs", "описание команд для программ")),
      ], exits: [.ok, .usage], commands: [])
  }

  fileprivate static func version(of program: String) -> CommandModel {
    CommandModel(
      name: BuiltIn.version, aliases: [],
      summary: Text("Print the version", "Показать версию"), details: nil, effect: .nothing,
      parameters: [], exclusive: [], fields: [],
      examples: [Example("\(program) version", Text("the version", "версия программы"))],
      exits: [.ok, .usage], commands: [])
  }
}
