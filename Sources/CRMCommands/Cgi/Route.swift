import CRMActions
import Web
import Wording

/// A way by which requests come in over the web: the first word of the path chooses it.
struct Route {
  /// What is done with a request.
  enum Way {
    /// What passes `admit` lies on disk before anything else is done; then it is answered, and taken
    /// in behind the answer or by the next tick.
    ///
    /// `admit` refuses what has no business here, or answers what needs no more; nil lets it pass. It
    /// only reads, and where the store cannot be read it lets everything pass: `take` asks again.
    case spool(
      admit: (Gate) throws(Failure) -> HTTPResponse?, take: SpoolHandler,
      answer: (Gate) -> HTTPResponse)
    /// Each request is answered by what it does: its sender waits for that and repeats it.
    case talk((Gate) throws(Failure) -> HTTPResponse)
  }

  /// The methods that it knows for a path.
  let methods: (Gate) -> [String]
  /// What is done with a request.
  let way: Way
  /// Gives a request what it is to be known by, before it is kept.
  var completed: (Gate) throws(Failure) -> Gate = { gate throws(Failure) in gate }
  /// Whether a request is taken in before it is answered, where the store is free: its sender looks
  /// at what became of it.
  var isWatched = false
  /// The longest body that is read behind a head, where it is not that of a form.
  var longestBody: (HTTPRequest) -> Int? = { _ in nil }

  /// The route of a word. What the settings say of exchanges is read for theirs alone: a form must not
  /// be lost for a slip in the settings.
  static func named(_ word: String, _ app: App) throws(Failure) -> Route? {
    switch word {
    case "form": FormRoute.route
    case "call": CallRoute.route(try app.settings().exchanges)
    case "1c_exchange", "1c_exchange.php": OneCRoute.route(try app.settings().onec)
    case "survey": SurveyRoute.route
    case "unsubscribe": UnsubscribeRoute.route
    case "c": LinkRoute.route
    default: nil
    }
  }

  /// What the tick does with what waits.
  static func handlers(_ app: App) throws(Failure) -> [String: SpoolHandler] {
    var handlers: [String: SpoolHandler] = [:]
    for word in ["form", "call", "survey", "unsubscribe"] {
      if case .spool(_, let take, _)? = try named(word, app)?.way { handlers[word] = take }
    }
    return handlers
  }
}
