public import Platform

/// All that a run of `crm` meets outside itself: handed in, so that tests can hand in another.
public struct World {
  /// The variables of the environment.
  public let environment: Environment
  /// Standard input, output and errors.
  public let streams: Streams
  /// The clock, which `--now` overrules.
  public let clock: Clock
  /// The source of random names.
  public let identifiers: Identifiers
  /// The folder that relative paths start from.
  public let directory: String

  /// Puts a world together.
  public init(
    environment: Environment, streams: Streams, clock: Clock, identifiers: Identifiers,
    directory: String
  ) {
    self.environment = environment
    self.streams = streams
    self.clock = clock
    self.identifiers = identifiers
    self.directory = directory
  }

  /// The world of the process.
  public static func process() -> World {
    World(
      environment: .process(), streams: .standard(), clock: .system, identifiers: .random,
      directory: ".")
  }

  /// A path as it was typed, seen from the folder of the run.
  func path(_ typed: String) -> String {
    let expanded = Paths.expanded(typed, environment)
    if expanded.hasPrefix("/") || directory == "." { return expanded }
    return Paths.join(directory, expanded)
  }
}
