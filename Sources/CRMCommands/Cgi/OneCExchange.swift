import CRMActions
import CRMDomain
import OneC
import Platform
import Web
import Wording

/// One request of an exchange that lasts.
struct OneCExchange {
  let gate: Gate
  let session: ExchangeSession
  let key: String
  var isSale: Bool { gate.request.queryValue("type") != "catalog" }

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
    let desk = try OneCRoute.desk(gate)
    let bundle = try desk.bundle(selection)
    if !bundle.faults.isEmpty {
      try desk.askForMissing(bundle)
      gate.app.world.streams.errors.write("crm cgi: onec.incomplete (\(bundle.faults.count))\n")
    }
    let output = Output.memory()
    let schema = try gate.app.settings().onec.schema
    let parties = schema == .v3_1 ? bundle.parties.map(\.party) : []
    CommerceWriter(output, .utf8).orders(
      bundle.orders.map(\.order), parties: parties, schema, moment: bundle.moment)
    try session.remember(bundle.gift(schema == .v3_1 ? .both : .orders))
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
}
