import CRMActions
import OneC
import Platform
import Web
import Wording

/// What 1С brings: files in parts.
extension OneCExchange {
  /// Keeps a part; the last one of a file of orders is taken in at once, for not every 1С asks for it.
  func keep() throws(Failure) -> HTTPResponse {
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

  func take() throws(Failure) -> HTTPResponse {
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
