import CRMActions
import Web
import Wording

/// A way by which requests come in over the web: the first word of the path chooses it.
struct Route {
  /// What is done with a request.
  enum Way {
    /// What passes `admit` lies on disk before anything else is done; then it is taken in, at once or
    /// by the next tick, and answered.
    ///
    /// `admit` refuses what has no business here, or answers what needs no more; nil lets it pass. It
    /// only reads, and where the store cannot be read it lets everything pass: `take` asks again.
    case spool(
      admit: (Gate) throws(Failure) -> HTTPResponse?, take: SpoolHandler,
      answer: (Gate) -> HTTPResponse)
    /// Each request is answered by what it does: its sender waits for that and repeats it.
    case talk((Gate) throws(Failure) -> HTTPResponse)
  }

  /// The methods that it knows.
  let methods: [String]
  /// What is done with a request.
  let way: Way
  /// The longest body that is read, where it is not that of a form.
  var longestBody: (App) throws(Failure) -> Int? = { _ throws(Failure) in nil }

  /// Every route, by its word.
  static let words: [String: @Sendable () -> Route] = [
    "form": { FormRoute.route }, "1c_exchange": { OneCRoute.route },
    "1c_exchange.php": { OneCRoute.route }, "survey": { SurveyRoute.route },
  ]

  /// What the tick does with what waits.
  static var handlers: [String: SpoolHandler] {
    var handlers: [String: SpoolHandler] = [:]
    for (word, make) in words {
      if case .spool(_, let take, _) = make().way { handlers[word] = take }
    }
    return handlers
  }
}
