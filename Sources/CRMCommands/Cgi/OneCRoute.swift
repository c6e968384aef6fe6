import CRMActions
import CRMDomain
import CRMStore
import OneC
import Platform
import Web
import Wording

/// `/1c_exchange`: 1С asks for orders and brings what came of them, by the protocol of its exchange
/// with sites. Only the body of an answer counts there, and its first line most.
enum OneCRoute {
  static func route(_ settings: OneCSettings) -> Route {
    Route(
      methods: { _ in ["GET", "POST"] }, way: .talk(serve),
      longestBody: { _ in settings.fileLimit })
  }

  /// The name of the cookie.
  static let cookie = "crm1c"
  /// How long an exchange waits for the store, in milliseconds: 1С is patient.
  private static let patience = 30_000
  /// How long a request waits for the one before it, whose connection may have broken.
  private static let turn: Int64 = 20_000

  @Sendable private static func serve(_ gate: Gate) throws(Failure) -> HTTPResponse {
    let settings = try gate.app.settings().onec
    guard let user = settings.user, let secret = settings.secret else {
      return HTTPResponse(404, "not found\n")
    }
    let mode = gate.request.queryValue("mode") ?? ""
    let folder = ExchangeFolder(beside: gate.app.storePath)
    do throws(Failure) {
      if mode == "checkauth" {
        let password = try secret.word(of: Text("the exchange with 1C", "обмен с 1С"))
        let header = gate.request.header("Authorization")
        guard BasicLogin.isRight(header, user: user, password: password) else { return denied }
      }
      guard let lock = try folder.lock(waiting: turn) else {
        return mode == "import" ? HTTPResponse(200, "progress") : failure(busy, gate)
      }
      defer { lock.release() }
      if mode == "checkauth" { return try begin(folder, gate) }
      let now = try gate.app.now()
      guard let key = gate.cookies[cookie],
        let session = try folder.session(key, at: now, remote: gate.remote ?? "")
      else { return failure(over, gate) }
      if let number = gate.request.queryValue("sessid"), number != ExchangeFolder.number(key) {
        return failure(over, gate)
      }
      return try OneCExchange(gate, session, key).answer(mode)
    } catch {
      if mode == "import", error.exit == .tryAgain { return HTTPResponse(200, "progress") }
      gate.app.world.streams.errors.write("crm cgi: \(error.id)\n")
      return failure(error, gate)
    }
  }

  /// Name and value of the cookie, then what newer modules of 1С read as well.
  private static func begin(_ folder: ExchangeFolder, _ gate: Gate) throws(Failure) -> HTTPResponse
  {
    let now = try gate.app.now()
    guard let session = try folder.begin(at: now, remote: gate.remote ?? "") else {
      return failure(busy, gate)
    }
    let lines = [
      "success", cookie, session.key, "sessid=\(session.number)", "timestamp=\(now.seconds)",
    ]
    return HTTPResponse(200, lines.joined(separator: "\n"))
  }

  /// The store, for a change in the name of nobody but the program.
  static func desk(_ gate: Gate) throws(Failure) -> Desk {
    Desk(try gate.writer(patience: patience), dryRun: false)
  }

  static func failure(_ failure: Failure, _ gate: Gate) -> HTTPResponse {
    HTTPResponse(200, "failure\n" + failure.message[gate.app.language])
  }

  private static let denied = HTTPResponse(
    401, "failure\nwrong name or password", headers: [("WWW-Authenticate", "Basic realm=\"1C\"")])
  private static let busy = Failure(
    .tryAgain, "exchange.busy",
    Text("another exchange is running", "идёт другой обмен, повторите позже"))
  private static let over = Failure(
    .noPermission, "exchange.over",
    Text("the session is over, log in again", "сеанс обмена завершён, авторизуйтесь снова"))
}

extension Gate {
  /// The cookies that came along.
  var cookies: [String: String] {
    var cookies: [String: String] = [:]
    for pair in (app.environment["HTTP_COOKIE"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      cookies[String(parts[0].drop { $0 == " " })] = String(parts[1])
    }
    return cookies
  }
}
