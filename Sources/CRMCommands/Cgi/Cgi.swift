import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Web
import Wording

/// `crm cgi`: the program behind a web server (CGI/1.1).
enum Cgi {
  static let command = Command<App>(
    "cgi", summary: Text("Answer a web server", "Отвечать веб-серверу"),
    details: Text(
      "A CGI/1.1 program: a web server runs the binary itself, which knows by GATEWAY_INTERFACE that it "
        + "is one, and takes no arguments from it. PATH_INFO chooses: /form/NAME for forms, /call/NAME for "
        + "notices of the exchange '[exchange.NAME]' of the settings, /survey/TOKEN, /1c_exchange. "
        + "CRM_DB names the "
        + "store, CRM_CONFIG the settings.\n\nA request is on disk before it is answered, and it is "
        + "answered in time although the store be busy: 'crm tick' takes in what waits. Nothing that "
        + "came through a form is ever echoed.",
      "Программа CGI/1.1: веб-сервер запускает сам исполняемый файл, он узнаёт это по GATEWAY_INTERFACE "
        + "и аргументов не берёт. PATH_INFO выбирает: /form/ИМЯ для форм, /call/ИМЯ для уведомлений "
        + "АТС «[exchange.ИМЯ]» из настроек, /survey/КЛЮЧ, /1c_exchange. CRM_DB называет хранилище, CRM_CONFIG – "
        + "настройки.\n\nЗапрос оказывается на диске раньше ответа, и ответ приходит вовремя, даже если "
        + "хранилище занято: ожидающее принимает crm tick. Присланное формой никогда не повторяется в ответе."
    ),
    effect: .writes, parameters: [],
    examples: [
      Example("crm cgi", Text("by a server, see examples/web", "сервером, см. examples/web"))
    ], exits: [.ok, .usage, .noPermission]
  ) { _, app throws(Failure) in
    try app.demandAccount()
    try serve(app)
  }

  /// Whether a web server runs the program: whatever stands on the command line then comes from the
  /// sender of the request (RFC 3875, 4.4).
  static func isCalled(_ environment: Environment) -> Bool {
    environment.nonEmpty("GATEWAY_INTERFACE") != nil && !Identity.isGuest(environment)
  }

  /// Answers one request.
  static func serve(_ app: App) throws(Failure) {
    let (gate, refusal) = try Gate.read(app)
    let response: HTTPResponse
    if let gate {
      do {
        response = try answer(gate)
      } catch {
        response = failed(error, app)
      }
    } else {
      response = refusal ?? HTTPResponse(500, "")
    }
    app.write(response.cgi)
  }

  private static func answer(_ gate: Gate) throws(Failure) -> HTTPResponse {
    guard let word = gate.words.first, let route = try Route.named(word, gate.app) else {
      return HTTPResponse(404, "not found\n")
    }
    let methods = route.methods(gate)
    guard methods.contains(gate.request.method) else {
      let allowed = methods.joined(separator: ", ")
      return HTTPResponse(405, "method not allowed\n", headers: [("Allow", allowed)])
    }
    switch route.way {
    case .talk(let serve): return try serve(gate)
    case .spool(let admit, let take, let answer):
      if let response = try admit(gate) { return response }
      let spool = Spool(beside: gate.app.storePath)
      // Settings that cannot be read are no reason to lose a request.
      let now = (try? gate.app.now()) ?? Instant(gate.app.world.clock.now())
      let name = try spool.put(gate.request, receivedAt: now, remote: gate.remote)
      takeNow(name, spool, [word: take], gate)
      return answer(gate)
    }
  }

  /// Takes the request in at once where the store is free; otherwise it waits, and nothing is lost.
  private static func takeNow(
    _ name: String, _ spool: Spool, _ handlers: [String: SpoolHandler], _ gate: Gate
  ) {
    do {
      let desk = Desk(try gate.writer(), dryRun: false)
      _ = try desk.drain(spool, only: name, handlers) { log($0, gate.app) }
    } catch {
      if error.exit != .tryAgain { log(error, gate.app) }
    }
  }

  /// The sender learns that he should try again, and nothing else.
  private static func failed(_ failure: Failure, _ app: App) -> HTTPResponse {
    log(failure, app)
    return HTTPResponse(503, "try again\n", headers: [("Retry-After", "60")])
  }

  /// The log of the web server gets no word of what was sent.
  private static func log(_ failure: Failure, _ app: App) {
    app.world.streams.errors.write("crm cgi: \(failure.id)\n")
  }
}
