import CommandDocs
public import CommandSpec
import Platform
import Rendering
import Wording

/// The program: words in, exit code out.
public enum Program {
  /// The version, as `crm --version` prints it.
  public static let version = "0.1.0"

  /// Runs the command line of the process and returns its exit code.
  public static func main() -> Int32 {
    Signals.prepare()
    let world = World.process()
    if Cgi.isCalled(world.environment) { return run(arguments: ["cgi"], world: world) }
    do {
      return run(arguments: try Environment.commandLine(), world: world)
    } catch {
      world.streams.errors.write("crm: \(error.message.en)\n")
      return finish(world, nil, error.exit)
    }
  }

  /// Runs one command line in a world and returns the exit code.
  public static func run(arguments words: [String], world: World) -> Int32 {
    let tree = Tree.make()
    var request: Request<App>?
    var refusal: Failure?
    do { request = try tree.parse(words) } catch { refusal = error }
    let globals =
      if case .run(_, _, let arguments)? = request { arguments } else { tree.globals(in: words) }
    let pager = globals[Globals.noPager] ? nil : world.pager()
    let world = pager.map(world.through) ?? world
    let app = App(world: world, arguments: globals, words: words)
    var code = ExitCode.ok
    do throws(Failure) {
      if let refusal { throw refusal }
      if let request { try perform(request, of: tree, app) }
    } catch {
      code = report(error, app)
    }
    let end = finish(world, pager, code)
    withExtendedLifetime(app) { world.end(end) }
    return end
  }

  private static func perform(
    _ request: Request<App>, of tree: CommandTree<App>, _ app: App
  ) throws(Failure) {
    switch request {
    case .run(let command, _, let arguments):
      try app.demandOneFormat()
      try command.run(arguments, app)
    case .help(let path, let isFull):
      let model = tree.model()
      app.write(
        isFull
          ? HelpPage.full(model, path, app.language, width: app.width)
          : HelpPage.short(model, path, app.language, width: app.width))
    case .topic(let name):
      app.write(
        HelpPage.topic(tree.model(), name, app.language, width: app.width))
    case .dump(let path):
      app.write(SpecDump.json(tree.model(), app.language, path: path))
    case .version: app.write("crm \(version)\n")
    }
  }

  private static func report(_ failure: Failure, _ app: App) -> ExitCode {
    let errors = app.world.streams.errors
    if app.format.isJSON, app.wantsMachineFormat {
      errors.write(ErrorLine.json(failure, app.language) + "\n")
    } else {
      for line in ErrorLine.text(failure, app.language) { errors.write(line + "\n") }
    }
    return failure.exit
  }

  /// Everything is written before the code is known: an output that cannot be written is a failure.
  private static func finish(_ world: World, _ pager: Pager?, _ code: ExitCode) -> Int32 {
    var code = code.rawValue
    do {
      if let pager { try pager.finish() } else { try world.streams.output.flush() }
    } catch {
      world.streams.errors.write("crm: \(error.message.en)\n")
      code = error.exit.rawValue
    }
    // Nobody is left to be told that standard error cannot be written.
    try? world.streams.errors.flush()
    let isCutOff = pager == nil && world.streams.output.brokenPipe
    return isCutOff ? 141 : code
  }

  /// The neutral description of all commands, for manuals and completions.
  public static func model() -> Model { Tree.make().model() }

  /// Faults in the declarations of the commands; empty when sound.
  public static func faults() -> [String] { Tree.make().faults() }
}

/// A failure as it is told.
enum ErrorLine {
  static func text(_ failure: Failure, _ language: Language) -> [String] {
    var lines = ["crm: " + Sanitize.terminal(failure.message[language])]
    if let hint = failure.hint {
      let word = language == .ru ? "подсказка: " : "hint: "
      lines.append(word + Sanitize.terminal(hint[language]))
    }
    return lines
  }

  static func json(_ failure: Failure, _ language: Language) -> String {
    let inner: [(String, CellValue)] = [
      ("id", .text(failure.id)), ("exit", .integer(Int64(failure.exit.rawValue))),
      ("message", .text(failure.message[language])),
      ("hint", failure.hint.map { .text($0[language]) } ?? .null),
    ]
    return JSON.text(.object([("error", .object(inner))]))
  }
}
