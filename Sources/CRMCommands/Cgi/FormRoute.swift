import CRMActions
import CRMDomain
import CRMStore
import Web
import Wording

/// `/form/NAME`: what a form of a site sends.
enum FormRoute {
  static var route: Route {
    Route(
      methods: ["POST"], way: .spool(admit: admit, take: Desk.takeForm, answer: answer))
  }

  @Sendable private static func admit(_ gate: Gate) throws(Failure) -> HTTPResponse? {
    guard gate.words.count == 2 else { return HTTPResponse(404, "not found\n") }
    let store: Store
    do {
      store = try gate.reader()
    } catch {
      // Whatever is wrong with the store, a request is worth keeping; without one there is no place.
      guard error.id != "store.missing" else { throw error }
      return nil
    }
    switch try store.admission(of: gate.request, to: gate.words[1], from: gate.remote) {
    case .welcome: return nil
    case .unknown: return HTTPResponse(404, "not found\n")
    case .wrongSecret: return HTTPResponse(403, "forbidden\n")
    case .tooMany:
      return HTTPResponse(429, "too many requests\n", headers: [("Retry-After", "600")])
    }
  }

  @Sendable private static func answer(_ gate: Gate) -> HTTPResponse {
    guard gate.isBrowser else { return HTTPResponse(200, "ok") }
    // Where the store is busy, nobody is sent anywhere.
    if let store = try? gate.reader(), let page = try? store.redirect(of: gate.words[1]) {
      return HTTPResponse(303, "", headers: [("Location", page)])
    }
    let words = Text("Thank you, your request is received.", "Спасибо, ваша заявка принята.")
    return HTTPResponse(200, words[gate.app.language] + "\n")
  }
}
