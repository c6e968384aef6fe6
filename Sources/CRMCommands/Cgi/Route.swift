import CRMActions
import Web
import Wording

/// A way by which requests come in over the web: the first word of the path chooses it.
///
/// What passes `admit` lies on disk before anything else is done; then it is taken in, at once or by
/// the next tick, and answered.
struct Route {
  /// The first word of the path.
  let word: String
  /// The methods that it knows for a path.
  let methods: (Gate) -> [String]
  /// Refuses what has no business here, or answers what needs no more; nil lets it pass. It only
  /// reads, and where the store cannot be read it lets everything pass: `take` asks again.
  let admit: (Gate) throws(Failure) -> HTTPResponse?
  /// Takes in what waited in the spool.
  let take: SpoolHandler
  /// What is answered to what was taken in.
  let answer: (Gate) -> HTTPResponse

  /// The route of a word. What the settings say of exchanges is read for theirs alone: a form must not
  /// be lost for a slip in the settings.
  static func named(_ word: String, _ app: App) throws(Failure) -> Route? {
    switch word {
    case "form": FormRoute.route
    case "call": CallRoute.route(try app.settings().exchanges)
    default: nil
    }
  }

  /// What the tick does with what waits.
  static func handlers(_ app: App) throws(Failure) -> [String: SpoolHandler] {
    var handlers: [String: SpoolHandler] = [:]
    for word in ["form", "call"] { handlers[word] = try named(word, app)?.take }
    return handlers
  }
}
