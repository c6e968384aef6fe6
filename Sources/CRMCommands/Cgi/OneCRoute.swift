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
  static var route: Route {
    Route(
      methods: ["GET", "POST"], way: .talk(serve),
      longestBody: { app throws(Failure) in try app.settings().onec.fileLimit })
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
        let password = try secret.words(for: Text("the exchange with 1C", "обмен с 1С"))
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

/// One request of an exchange that lasts.
struct OneCExchange {
  private let gate: Gate
  private let session: ExchangeSession
  private let key: String
  private var isSale: Bool { gate.request.queryValue("type") != "catalog" }

  init(_ gate: Gate, _ session: ExchangeSession, _ key: String) {
    self.gate = gate
    self.session = session
    self.key = key
  }

  func answer(_ mode: String) throws(Failure) -> HTTPResponse {
    switch mode {
    case "init": return try begin()
    case "query" where isSale: return try give()
    case "success" where isSale: return try confirm()
    case "file": return try keep()
    case "import": return try take()
    case "info" where isSale: return xml("<Справочники/>")
    // What newer modules close a catalogue with.
    case "complete", "deactivate": return HTTPResponse(200, "success")
    default:
      return OneCRoute.failure(
        Failure(
          .usage, "exchange.mode",
          Text("there is no mode '\(mode)' here", "режим «\(mode)» здесь не поддерживается")), gate)
    }
  }

  /// Two lines, for some modules of 1С count them; those that tell their version read four.
  private func begin() throws(Failure) -> HTTPResponse {
    let settings = try gate.app.settings().onec
    var lines = ["zip=\(settings.zips ? "yes" : "no")", "file_limit=\(settings.fileLimit)"]
    if gate.request.queryValue("version") != nil {
      lines += ["sessid=\(ExchangeFolder.number(key))", "version=\(settings.schema.rawValue)"]
    }
    return HTTPResponse(200, lines.joined(separator: "\n"))
  }

  /// The orders that 1С does not have as they are; it confirms them later.
  private func give() throws(Failure) -> HTTPResponse {
    var selection = OneCSelection()
    selection.isChanged = true
    selection.isQueued = true
    let bundle = try OneCRoute.desk(gate).bundle(selection)
    let output = Output.memory()
    let schema = try gate.app.settings().onec.schema
    let parties = schema == .v3_1 ? bundle.parties.map(\.party) : []
    CommerceWriter(output, .utf8).orders(
      bundle.orders.map(\.order), parties: parties, schema, moment: bundle.moment)
    var gift = bundle.gift
    if schema != .v3_1 {
      // Without an order a customer has not gone.
      let gone = Set(bundle.orders.compactMap { bundle.companies[$0.deal] })
      gift.records.removeAll { $0.kind == Company.kind.name && !gone.contains($0.id) }
    }
    try session.remember(gift)
    return HTTPResponse(
      200, String(decoding: output.collected(), as: UTF8.self),
      headers: [("Content-Type", "application/xml; charset=utf-8")])
  }

  private func xml(_ element: String) -> HTTPResponse {
    HTTPResponse(
      200, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element,
      headers: [("Content-Type", "application/xml; charset=utf-8")])
  }

  private func confirm() throws(Failure) -> HTTPResponse {
    if let gift = try session.gift() {
      try OneCRoute.desk(gate).confirm(gift)
      try session.forgetGift()
    }
    return HTTPResponse(200, "success")
  }

  /// Keeps a part; the last one of a file of orders is taken in at once, for not every 1С asks for it.
  private func keep() throws(Failure) -> HTTPResponse {
    // Goods of the catalogue come from the accounts; the department keeps its own list.
    guard isSale else { return HTTPResponse(200, "success") }
    let name = try fileName()
    guard gate.request.method == "POST" else { throw OneCExchange.noFile }
    try session.demandRoom()
    let upload = session.upload(name)
    guard try upload.keep(gate.request.body) else { return HTTPResponse(200, "success") }
    let readings = try upload.readings()
    if !readings.isEmpty { try take(readings, of: upload, name) }
    return HTTPResponse(200, "success")
  }

  private func take() throws(Failure) -> HTTPResponse {
    guard isSale else { return HTTPResponse(200, "success") }
    let name = try fileName()
    let upload = session.upload(name)
    if upload.isDone { return HTTPResponse(200, "success") }
    let readings = try upload.readings()
    guard readings.isEmpty else {
      try take(readings, of: upload, name)
      return HTTPResponse(200, "success")
    }
    // A name inside of a zip that was taken in as a whole.
    let uploads = try session.uploads()
    if try upload.parts().isEmpty, !uploads.isEmpty, uploads.allSatisfy(\.isDone) {
      return HTTPResponse(200, "success")
    }
    try upload.forget()
    throw OneCExchange.notWhole
  }

  /// Takes a file in by the first reading that makes sense; one that makes none is forgotten, so that
  /// it can come anew.
  private func take(
    _ readings: [SeekableBytes], of upload: ExchangeUpload, _ name: String
  ) throws(Failure) {
    let desk = try OneCRoute.desk(gate)
    for (place, reading) in readings.enumerated() {
      do throws(Failure) {
        var report = OneCReport()
        try desk.importOneC(&report, OneCFile(name, reading))
        return try upload.finish()
      } catch {
        guard error.exit == .data else { throw error }
        if place + 1 < readings.count { continue }
        try upload.forget()
        throw error
      }
    }
  }

  private func fileName() throws(Failure) -> String {
    guard let name = gate.request.queryValue("filename"), !name.isEmpty else {
      throw OneCExchange.noFile
    }
    return name
  }

  private static let noFile = Failure(
    .usage, "exchange.no-file", Text("no file is sent", "файл не передан"))
  private static let notWhole = Failure(
    .data, "exchange.not-whole",
    Text("the file did not come whole", "файл передан не полностью"))
}
