import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Web
import Wording

/// `/call/NAME`: what a hosted exchange tells of calls. Some services put more words behind the name.
enum CallRoute {
  static func route(_ exchanges: [String: Exchange]) -> Route {
    Route(
      methods: { _ in ["POST", "GET"] },
      way: .spool(
        admit: { gate throws(Failure) in try admit(gate, exchanges) },
        take: { desk, item throws(Failure) in try take(desk, item, exchanges) }, answer: answer),
      completed: { gate throws(Failure) in
        var named = gate
        named.request = try gate.request.namingCall(
          of: gate.words[1], at: gate.receivedAt, Spool(beside: gate.app.storePath)
        ) { try? gate.reader() }
        if case .recording(let sent) = gate.sent {
          try sent.keep(beside: gate.app.storePath, in: &named.request)
        }
        return named
      }, longestBody: { head in longestBody(head, exchanges) })
  }

  /// A recording is long: room for one has only who shows the secret before the body.
  private static func longestBody(_ head: HTTPRequest, _ exchanges: [String: Exchange]) -> Int? {
    let words = head.path.split(separator: "/").map(String.init)
    guard SentRecording.mayStand(in: head), words.count > 1,
      let check = try? exchanges[words[1]]?.check(), check.verdict(head) == .own
    else { return nil }
    return SentRecording.longestBody
  }

  private static func admit(
    _ gate: Gate, _ exchanges: [String: Exchange]
  ) throws(Failure) -> HTTPResponse? {
    guard gate.words.count > 1, let check = try exchanges[gate.words[1]]?.check() else {
      return HTTPResponse(404, "not found\n")
    }
    // What says nothing is answered when the address is set up, before anybody can sign.
    if gate.request.isTrialNotice {
      return HTTPResponse(200, check.way == .zadarma ? gate.request.echoedWord ?? "ok" : "ok")
    }
    switch check.verdict(gate.request) {
    case .foreign: return HTTPResponse(403, "forbidden\n")
    case .idle: return answer(gate)
    case .own: break
    }
    if let refusal = ExternalCallAnswer.refusal(of: gate) { return refusal }
    return try gate.request.askedNumber.map { number throws(Failure) in
      json(try caller(number, gate))
    }
  }

  /// Takes a notice in that waited in the spool.
  private static func take(
    _ desk: Desk, _ item: Spool.Item, _ exchanges: [String: Exchange]
  ) throws(Failure) {
    let words = item.request.path.split(separator: "/").map(String.init)
    guard words.count > 1, let exchange = exchanges[words[1]] else {
      throw Failure(
        .noInput, "exchange.unknown",
        Text("the settings name no such exchange", "такой АТС нет в настройках"))
    }
    _ = try desk.takeNotice(
      item.request, source: exchange.name, receivedAt: item.receivedAt
    ) { () throws(Failure) in try exchange.setup() }
  }

  private static func answer(_ gate: Gate) -> HTTPResponse {
    if let answer = ExternalCallAnswer.answer(to: gate) { return answer }
    return gate.request.isSipuni ? json([("success", .flag(true))]) : HTTPResponse(200, "ok")
  }

  /// Who calls, for an exchange that wants to ring the right extension; nothing where the store is
  /// busy: the call must not wait for us.
  private static func caller(
    _ number: String, _ gate: Gate
  ) throws(Failure) -> [(String, CellValue)] {
    guard let store = try? gate.reader(), let caller = try? store.caller(number) else { return [] }
    return [("contact_name", .text(caller.name))]
      + (caller.owner.map { [("responsible", .text($0))] } ?? [])
  }

  static func json(_ members: [(String, CellValue)], status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status, JSON.text(.object(members)),
      headers: [("Content-Type", "application/json; charset=utf-8")])
  }
}
