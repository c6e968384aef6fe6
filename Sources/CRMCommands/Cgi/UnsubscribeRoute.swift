import CRMActions
import CRMStore
import Web
import Wording

/// `/unsubscribe/TOKEN`: the page on which a recipient says that he wants no more letters.
///
/// Looking at it changes nothing, whoever looks: programs follow every link of a letter. A token that
/// nobody has is answered like one that somebody has: nothing is told of who gets letters.
enum UnsubscribeRoute {
  static var route: Route {
    Route(
      methods: { _ in ["GET", "POST"] },
      way: .spool(admit: admit, take: Desk.takeUnsubscription, answer: answer))
  }

  @Sendable private static func admit(_ gate: Gate) throws(Failure) -> HTTPResponse? {
    let language = gate.app.language
    guard gate.words.count == 2, Token.isOne(gate.words[1]) else {
      return SurveyRoute.page(404, SurveyHTML.missing(language))
    }
    guard gate.request.method == "POST", isWanted(gate.request) else {
      return SurveyRoute.page(200, SurveyHTML.unsubscription(language))
    }
    return nil
  }

  /// The button of the page, or the one click of the recipient's program (RFC 8058).
  private static func isWanted(_ request: HTTPRequest) -> Bool {
    guard let body = try? FormBody(request.body, type: request.header("Content-Type")) else {
      return false
    }
    return body.answers.contains {
      $0.name == "List-Unsubscribe" && $0.value.lowercased() == "one-click"
    }
  }

  @Sendable private static func answer(_ gate: Gate) -> HTTPResponse {
    SurveyRoute.page(200, SurveyHTML.unsubscribed(gate.app.language))
  }
}

/// `/c/TOKEN/N`: a link of a letter, on the way to where it leads.
enum LinkRoute {
  static var route: Route {
    Route(methods: { _ in ["GET", "HEAD"] }, way: .talk(follow))
  }

  @Sendable private static func follow(_ gate: Gate) throws(Failure) -> HTTPResponse {
    guard gate.words.count == 3, let place = Int(gate.words[2]),
      let link = try gate.reader().trackedLink(gate.words[1], place)
    else { return SurveyRoute.page(404, SurveyHTML.missing(gate.app.language)) }
    // Who wants to read the page is not kept waiting by a busy store.
    if gate.request.method == "GET", let store = try? gate.writer(patience: 100) {
      try? Desk(store, dryRun: false).noteOpened(link.recipient)
    }
    return HTTPResponse(
      302, "",
      headers: [
        ("Location", link.address), ("Referrer-Policy", "no-referrer"),
        ("X-Robots-Tag", "noindex"),
      ])
  }
}
