public import Wording

/// A verb: what it is called, what it takes, what it does.
///
/// Parameters and prose are kept as closures, so that building a group costs next to nothing and
/// only the chosen command's declarations are made.
public struct Command<Context>: Sendable {
  /// The word that calls it.
  public let name: String
  /// Other words that call it.
  public let aliases: [String]
  /// What it does, in one line without a full stop.
  public let summary: Text
  /// What it does to the world.
  public let effect: Effect
  /// The exit codes it can end with.
  public let exits: [ExitCode]
  /// Whether pages and completions leave it out.
  public let hidden: Bool
  /// Does the work.
  public let run: @Sendable (Arguments, Context) throws(Failure) -> Void

  private let makeDetails: @Sendable () -> Text?
  private let makeParameters: @Sendable () -> [any Parameter]
  private let makeExclusive: @Sendable () -> [[String]]
  private let makeFields: @Sendable () -> [FieldNote]
  private let makeExamples: @Sendable () -> [Example]

  /// Declares a command.
  ///
  /// `exclusive` holds groups of long flag names, of which at most one may be given each.
  public init(
    _ name: String, aliases: [String] = [], summary: Text,
    details: @escaping @autoclosure @Sendable () -> Text? = nil, effect: Effect,
    parameters: @escaping @autoclosure @Sendable () -> [any Parameter],
    exclusive: @escaping @autoclosure @Sendable () -> [[String]] = [],
    fields: @escaping @autoclosure @Sendable () -> [FieldNote] = [],
    examples: @escaping @autoclosure @Sendable () -> [Example], exits: [ExitCode] = [.ok, .usage],
    hidden: Bool = false,
    run: @escaping @Sendable (Arguments, Context) throws(Failure) -> Void
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.effect = effect
    self.exits = exits
    self.hidden = hidden
    self.run = run
    makeDetails = details
    makeParameters = parameters
    makeExclusive = exclusive
    makeFields = fields
    makeExamples = examples
  }

  /// What it does, at length; an empty line parts paragraphs, `{--flag}` marks a flag.
  public var details: Text? { makeDetails() }
  /// What it takes, in the order of its pages.
  public var parameters: [any Parameter] { makeParameters() }
  /// Groups of long flag names, of which at most one may be given each.
  public var exclusive: [[String]] { makeExclusive() }
  /// The fields of its output.
  public var fields: [FieldNote] { makeFields() }
  /// Lines to copy.
  public var examples: [Example] { makeExamples() }
}
