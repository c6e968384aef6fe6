import CRMActions
import CRMDomain
import Foundation
import Platform
import Testing
import Web
import Wording

@Suite("The spool of requests")
struct SpoolTests {
  private static func spool() throws -> (spool: Spool, folder: URL) {
    let folder = try CallExchangeTests.folder()
    return (Spool(beside: folder.appendingPathComponent("crm.db").path), folder)
  }

  @discardableResult
  private static func put(_ spool: Spool, _ path: String) throws -> String {
    try spool.put(
      HTTPRequest(method: "POST", path: path, body: Array("name=A".utf8)),
      receivedAt: ScratchDesk.noon, remote: nil)
  }

  @Test("One process at a time takes in what waits, for all of its route, and no other")
  func turns() throws {
    let (spool, folder) = try Self.spool()
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in ["/form/a", "/form/b", "/call/x"] { try Self.put(spool, path) }
    var taken: [String] = []
    var inner = 0
    try spool.takeTurns("form") { most throws(Failure) in
      let names = try spool.names(of: "form").prefix(most)
      // Who comes meanwhile finds the door shut, and leaves his request to this one.
      try spool.takeTurns("form") { _ throws(Failure) in
        inner += 1
        return 0
      }
      taken += names
      for name in names { try spool.remove(name) }
      if taken.count == 2 {
        _ = try spool.put(
          HTTPRequest(method: "POST", path: "/form/c"), receivedAt: ScratchDesk.noon, remote: nil)
      }
      return names.count
    }
    #expect(inner == 0)
    // What came while the last was taken in was not left behind.
    #expect(taken.count == 3)
    #expect(try spool.names(of: "form").isEmpty && spool.names().count == 1)
    let seen = try FileManager.default.contentsOfDirectory(atPath: spool.path)
    #expect(seen.filter { !$0.hasPrefix(".") }.count == 1)
  }

  @Test("Nobody takes in without end, and a store that is busy ends the turn")
  func bounded() throws {
    let (spool, folder) = try Self.spool()
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<60 { try Self.put(spool, "/form/f\(number)") }
    var taken = 0
    try spool.takeTurns("form") { most throws(Failure) in
      let names = try spool.names(of: "form").prefix(min(most, 7))
      for name in names { try spool.remove(name) }
      taken += names.count
      return names.count
    }
    #expect(taken == 50)
    let busy = failure { () throws(Failure) in
      try spool.takeTurns("form") { _ throws(Failure) -> Int in
        throw Failure(.tryAgain, "store.busy", Text("busy", "занято"))
      }
    }
    #expect(busy?.exit == .tryAgain)
    var others = 0
    try spool.takeTurns("form") { _ throws(Failure) in
      others += 1
      return 50
    }
    #expect(others == 1)
  }

  @Test("What waits for one exchange to be mended keeps no other waiting, and is told once")
  func broken() throws {
    let (spool, folder) = try Self.spool()
    defer { try? FileManager.default.removeItem(at: folder) }
    for _ in 0..<51 { try Self.put(spool, "/call/bad") }
    try Self.put(spool, "/call/good")
    try Self.put(spool, "/call/good/finished")
    let scratch = try ScratchDesk()
    var told: [String] = []
    let handler: SpoolHandler = { _, item throws(Failure) in
      guard item.request.path == "/call/bad" else { return }
      throw Failure(.config, "file.not-found", Text("no such file", "нет такого файла"))
    }
    let taken = try scratch.desk.drain(spool, of: "call", most: 50, ["call": handler]) {
      told.append($0.id)
    }
    #expect((taken, told) == (2, ["file.not-found"]))
    #expect(try spool.names().count == 51)
  }

  @Test("No more than the turn allows is taken in")
  func most() throws {
    let (spool, folder) = try Self.spool()
    defer { try? FileManager.default.removeItem(at: folder) }
    for _ in 0..<7 { try Self.put(spool, "/call/good") }
    let scratch = try ScratchDesk()
    let taken = try scratch.desk.drain(spool, of: "call", most: 5, ["call": { _, _ in }])
    #expect(taken == 5)
    #expect(try spool.names().count == 2)
  }

  @Test("A word of the path that no route has stands in no name")
  func names() throws {
    let (spool, folder) = try Self.spool()
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = try Self.put(spool, "/..%2f/1c_exchange")
    #expect(!name.contains("/") && !name.contains("exchange"))
    #expect(try Self.put(spool, "/form/x").hasSuffix(".form.http"))
  }
}
