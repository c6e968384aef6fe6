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
  /// The methods that it knows.
  let methods: [String]
  /// Refuses what has no business here, or answers what needs no more; nil lets it pass. It only
  /// reads, and where the store cannot be read it lets everything pass: `take` asks again.
  let admit: (Gate) throws(Failure) -> HTTPResponse?
  /// Takes in what waited in the spool.
  let take: SpoolHandler
  /// What is answered to what was taken in.
  let answer: (Gate) -> HTTPResponse

  /// Every route, by its word.
  static let words: [String: @Sendable () -> Route] = [
    "form": { FormRoute.route }, "survey": { SurveyRoute.route },
  ]

  /// What the tick does with what waits.
  static var handlers: [String: SpoolHandler] {
    var handlers: [String: SpoolHandler] = [:]
    for (word, make) in words { handlers[word] = make().take }
    return handlers
  }
}
