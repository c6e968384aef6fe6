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
        + "notices of the exchange '[exchange.NAME]' of the settings, /survey/TOKEN, /unsubscribe/TOKEN, /c/TOKEN/N, "
        + "/1c_exchange. CRM_DB names the store, CRM_CONFIG the settings.\n\nA request is on disk before it is answered, and it is "
        + "taken in behind the answer; while the store is busy it waits for the next one or 'crm tick'. "
        + "A recording within telephony.externalcall.attachRecord, in base64, may have 64 MB. "
        + "Nothing that came through a form is ever echoed.",
      "Программа CGI/1.1: веб-сервер запускает сам исполняемый файл, он узнаёт это по GATEWAY_INTERFACE "
        + "и аргументов не берёт. PATH_INFO выбирает: /form/ИМЯ для форм, /call/ИМЯ для уведомлений "
        + "АТС «[exchange.ИМЯ]» из настроек, /survey/КЛЮЧ, /unsubscribe/КЛЮЧ, /c/КЛЮЧ/N, "
        + "/1c_exchange. CRM_DB называет хранилище, CRM_CONFIG – настройки.\n\nЗапрос оказывается на диске раньше ответа, а принимается уже после него; пока "
        + "хранилище занято, он ждёт следующего запроса или crm tick. Запись разговора внутри "
        + "telephony.externalcall.attachRecord, в base64, может занимать 64 МБ. Присланное формой никогда не "
        + "повторяется в ответе."
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

  /// What the sender reads, and what is done behind it.
  private struct Reply {
    let response: HTTPResponse
    var rest: (() -> Void)?
  }

  /// Answers one request.
  static func serve(_ app: App) throws(Failure) {
    let (gate, refusal) = try Gate.read(app)
    let reply: Reply
    if let gate {
      do {
        reply = try answer(gate)
      } catch {
        reply = Reply(response: failed(error, app))
      }
    } else {
      reply = Reply(response: refusal ?? HTTPResponse(500, ""))
    }
    app.write(reply.response.cgi)
    guard let rest = reply.rest else { return }
    // Some servers end a program that has said all; what it has begun it may finish.
    Signals.catchInterrupts()
    try app.world.streams.output.end()
    rest()
  }

  private static func answer(_ gate: Gate) throws(Failure) -> Reply {
    guard let word = gate.words.first, let route = try Route.named(word, gate.app) else {
      return Reply(response: HTTPResponse(404, "not found\n"))
    }
    let methods = route.methods(gate)
    guard methods.contains(gate.request.method) else {
      let allowed = methods.joined(separator: ", ")
      return Reply(
        response: HTTPResponse(405, "method not allowed\n", headers: [("Allow", allowed)]))
    }
    switch route.way {
    case .talk(let serve): return Reply(response: try serve(gate))
    case .spool(let admit, let take, let answer):
      if let response = try admit(gate) { return Reply(response: response) }
      let spool = Spool(beside: gate.app.storePath)
      let named = try route.completed(gate)
      try spool.put(named.request, receivedAt: named.receivedAt, remote: named.remote)
      let rest = { takeIn(word, spool, take, named) }
      if route.isWatched { rest() }
      return Reply(response: answer(named), rest: route.isWatched ? nil : rest)
    }
  }

  /// Takes in what waits where the store is free; otherwise it waits on, and nothing is lost.
  private static func takeIn(
    _ word: String, _ spool: Spool, _ take: @escaping SpoolHandler, _ gate: Gate
  ) {
    var told: Set<Text> = []
    do {
      try spool.takeTurns(word) { most throws(Failure) in
        let desk = Desk(try gate.writer(), dryRun: false)
        return try desk.drain(spool, of: word, most: most, [word: take]) { failure in
          if told.insert(failure.message).inserted { log(failure, gate.app) }
        }
      }
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
