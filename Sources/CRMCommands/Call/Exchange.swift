import CRMActions
import CRMDomain
import Platform
import Telephony
import Wording

/// A telephone exchange that the settings describe: `[exchange.NAME]`.
struct Exchange: Sendable {
  /// What it is called: the source of its calls, and the end of the address `/call/NAME`.
  let name: String
  /// How its notices prove that they are its own; nil where it sends none.
  var way: NoticeCheck.Way?
  /// The name that goes with the secret.
  var user = ""
  /// Where the secret comes from.
  var secret: SecretSource?
  /// The files that say how its notices are read.
  var mappings: [String] = []
  /// Contexts in which calls from outside begin.
  var inbound: [String] = []
  /// The columns of its records, where they are none of the usual.
  var columns: [String] = []
  /// The zone of its wall clock.
  var zone: Zone?

  /// How its notices are checked; nil where it sends none.
  func check() throws(Failure) -> NoticeCheck? {
    guard let way else { return nil }
    let owner = Text("exchange '\(name)'", "АТС «\(name)»")
    let word = try secret.map { source throws(Failure) in try source.word(of: owner) }
    return NoticeCheck(way, user: user, secret: word ?? "")
  }

  /// How its rows and notices are read.
  func setup() throws(Failure) -> ExchangeSetup {
    var setup = ExchangeSetup(
      source: name, inbound: inbound, mappings: try Exchange.read(mappings))
    setup.columns = columns
    setup.zone = zone.map { zone in ZoneRule { zone.offset(at: $0) } }
    return setup
  }

  /// An exchange as the settings describe it, or one of which they know nothing but the contexts.
  static func setup(
    of name: String, _ names: [String], _ app: App
  ) throws(Failure) -> ExchangeSetup {
    let settings = try app.settings()
    var exchange = settings.exchanges[name] ?? Exchange(name: name)
    if exchange.inbound.isEmpty { exchange.inbound = settings.telephony.inbound }
    exchange.mappings += try names.map { name throws(Failure) in try app.file(name) }
    return try exchange.setup()
  }

  /// The mappings in some files.
  static func read(_ paths: [String]) throws(Failure) -> [NoticeMapping] {
    var mappings: [NoticeMapping] = []
    for path in paths {
      let bytes = try Files.read(path, limit: 1 << 20)
      do {
        mappings += try NoticeMapping.read(try PlainText.read(bytes))
      } catch {
        throw error.at(Text(verbatim: Paths.lastComponent(path)))
      }
    }
    return mappings
  }
}
