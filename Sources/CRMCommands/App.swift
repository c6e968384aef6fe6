import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Telephony
import Wording

/// What a command may use: circumstances now, settings and store when first asked for.
final class App {
  let world: World
  /// All that was said to the command; only the global flags where the line is not understood.
  let arguments: Arguments
  /// The words of the command line, for the journal.
  let words: [String]
  private var openDesk: Desk?
  private var readSettings: Settings?

  init(world: World, arguments: Arguments, words: [String]) {
    self.world = world
    self.arguments = arguments
    self.words = words
  }

  // MARK: Circumstances

  var environment: Environment { world.environment }

  var isDryRun: Bool { arguments[Globals.dryRun] }

  var isQuiet: Bool { arguments[Globals.quiet] }

  /// The moment of the command: `--now`, `CRM_NOW`, or the clock.
  func now() throws(Failure) -> Instant {
    let clock = Instant(world.clock.now())
    let flag = arguments[Globals.now]
    guard let word = flag ?? environment.nonEmpty("CRM_NOW") else { return clock }
    do {
      return try TimeWord.read(word).instant(now: clock, zone: try zone(), defaultSecond: 0)
    } catch {
      guard error.exit == .data else { throw error }
      throw error.at(Text(verbatim: flag == nil ? "CRM_NOW" : "--now"))
    }
  }

  /// The company's zone, or that of the machine.
  func zone() throws(Failure) -> ZoneRule {
    let settings = try settings()
    let zone: Zone
    if let name = settings.timezone {
      guard let known = Zone(name) else { throw settings.unknownZone(name) }
      zone = known
    } else {
      zone = Zone.local(environment)
    }
    return ZoneRule { zone.offset(at: $0) }
  }

  /// The language of what is said: `--lang`, `CRM_LANG`, the settings, the locale.
  var language: Language {
    if let chosen = arguments[Globals.lang] { return chosen }
    if let word = environment.nonEmpty("CRM_LANG"), let chosen = Language(rawValue: word) {
      return chosen
    }
    // Settings that cannot be read fail where a command needs them, not where it speaks.
    if let chosen = try? settings().language { return chosen }
    return App.localeLanguage(environment)
  }

  static func localeLanguage(_ environment: Environment) -> Language {
    let locale =
      environment.nonEmpty("LC_ALL") ?? environment.nonEmpty("LC_MESSAGES")
      ?? environment.nonEmpty("LANG") ?? ""
    return locale.hasPrefix("ru") ? .ru : .en
  }

  func settings() throws(Failure) -> Settings {
    if let readSettings { return readSettings }
    if let named = arguments[Globals.config], isGuest { throw App.foreignFile(named) }
    let settings = try Settings.load(arguments[Globals.config], world)
    readSettings = settings
    for warning in settings.warnings { note(Text(verbatim: "crm: ") + warning) }
    return settings
  }

  // MARK: The store

  /// Where the store is.
  var storePath: String {
    if let path = arguments[Globals.db] ?? environment.nonEmpty("CRM_DB") {
      return world.path(path)
    }
    return Paths.join(Paths.join(Paths.dataHome(environment), "crm"), "crm.db")
  }

  func session() throws(Failure) -> Session {
    let settings = try settings()
    let rules = settings.phoneRules
    var session = Session(
      now: try now(), zone: try zone(), language: language,
      command: CommandLineText.quoted(["crm"] + words), currency: settings.currency,
      hasWayToOneC: settings.odata != nil || settings.onec.user != nil,
      readPhones: { PhoneNormaliser.numbers(in: $0, rules: rules) })
    session.correspondence = settings.correspondence
    return session
  }

  /// The desk at which the command works: the store opened, the acting user known.
  func desk(writes: Bool = true) throws(Failure) -> Desk {
    if let openDesk { return openDesk }
    try demandOwnStore()
    let path = storePath
    guard Files.exists(path) else {
      throw Failure(
        .noInput, "store.missing",
        Text("there is no store at '\(path)'", "нет хранилища «\(path)»"),
        hint: Text("make one with 'crm init'", "создайте его: 'crm init'"))
    }
    let identity = try Identity.find(arguments[Globals.asUser], environment, storePath: path)
    let store = try Store.open(
      path, writes ? .write : .read, session: try session(), login: identity.caller)
    try demandClock(store)
    try identity.adopt(store)
    let desk = Desk(store, dryRun: isDryRun)
    openDesk = desk
    return desk
  }

  /// The store for a command that only reads.
  func reader() throws(Failure) -> Store { try desk(writes: false).store }

  /// Adopts a desk that the command opened itself: `init` alone.
  func adopt(_ desk: Desk) { openDesk = desk }

  // MARK: Saying things

  /// Says something to a person, on standard error.
  func note(_ text: Text) {
    guard !isQuiet else { return }
    world.streams.errors.write(text[language] + "\n")
  }

  /// Tells what went wrong with one of many; the others go on.
  func tellSlip(_ failure: Failure) {
    world.streams.errors.write((ErrorLine.text(failure, language).first ?? "") + "\n")
  }

  /// Writes a result.
  func write(_ text: String) {
    world.streams.output.write(text)
  }

  /// Whether somebody is there to be asked, and nothing has answered yet.
  var isAsking: Bool {
    !arguments[Globals.yes] && !isDryRun && !arguments[Globals.noInput]
      && world.streams.input.isTerminal
  }

  /// Asks before something that cannot be taken back easily; a script says `--yes`.
  func confirm(_ question: Text) throws(Failure) {
    if arguments[Globals.yes] || isDryRun { return }
    guard isAsking else {
      throw Failure(
        .usage, "confirm.missing", Text("not confirmed: ", "не подтверждено: ") + question,
        hint: Text("add --yes to go on", "добавьте --yes, чтобы продолжить"))
    }
    world.streams.errors.write(question[language] + (language == .ru ? "? [д/Н] " : "? [y/N] "))
    try world.streams.errors.flush()
    let answer = String(decoding: try world.streams.input.nextLine() ?? [], as: UTF8.self)
    guard ["y", "yes", "д", "да"].contains(Fold.key(answer)) else {
      throw Failure(.no, "confirm.no", Text("nothing was done", "ничего не сделано"))
    }
  }
}
