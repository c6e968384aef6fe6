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
  /// Whether a long output on the terminal goes through a pager: in a process, never in a test.
  let isPaged: Bool
  /// Whether it is the process itself, which ends with the command.
  private let isProcess: Bool

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
    isPaged = false
    isProcess = false
  }

  private init(process environment: Environment) {
    self.environment = environment
    streams = .standard()
    clock = .system
    identifiers = .random
    directory = "."
    isPaged = true
    isProcess = true
  }

  private init(_ world: World, output: Output) {
    environment = world.environment
    streams = Streams(
      input: world.streams.input, output: output, errors: world.streams.errors)
    clock = world.clock
    identifiers = world.identifiers
    directory = world.directory
    isPaged = false
    isProcess = world.isProcess
  }

  /// The pager in front of the terminal, where one is wanted.
  func pager() -> Pager? {
    // A pager runs commands and opens files: with rights that a guest has not.
    guard isPaged, !Identity.isGuest(environment) else { return nil }
    return Pager(variable: "CRM_PAGER", environment: environment)
  }

  /// The same world, its results going through a pager.
  func through(_ pager: Pager) -> World { World(self, output: pager.output) }

  /// The world of the process.
  public static func process() -> World {
    World(process: .process())
  }

  /// Ends the process where there is one: SQLite alone would take down hundreds of tables.
  func end(_ code: Int32) {
    if isProcess { CurrentProcess.end(code) }
  }

  /// A path as it was typed, seen from the folder of the run; what a command opens goes through
  /// `App.file`.
  func path(_ typed: String) -> String {
    let expanded = Paths.expanded(typed, environment)
    if expanded.hasPrefix("/") { return expanded }
    // Whole paths in messages and in 'crm db path' can be used from any folder.
    return directory == "." ? Paths.fromRoot(expanded) : Paths.join(directory, expanded)
  }
}
