import CRMDomain
import CRMStore
import Foundation
import OneC
import SQL
import Testing
import Web
import Wording

@testable import CRMActions

@Suite("Customers on their way to 1С")
struct PushTests {
  /// A base at which nobody listens.
  private static var base: ODataBase {
    get throws {
      ODataBase(
        try WebAddress("http://127.0.0.1:9/base/odata/standard.odata"), try ODataMapping(.bp))
    }
  }

  private static func office() throws -> ScratchDesk {
    let folder = try CallExchangeTests.folder()
    let scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
    try scratch.add(
      Company.kind, "name=Alkor", "inn=2635221091", "kpp=263501001", "legal_address=Stavropol",
      "bank_account=40702810058050478170", "bik=044525999")
    return scratch
  }

  @Test("One that was broken off is gone on with, in the same run and not a second time")
  func interrupted() throws {
    let scratch = try Self.office()
    #expect(try scratch.desk.queuePush([1]) == [1])
    try scratch.store.engine.run("UPDATE outbox SET state = 'sending' WHERE id = 1")
    #expect(try scratch.desk.queuePush([1]) == [1])
    #expect(try scratch.record(Outgoing.kind, 1)[Outgoing.state].text == "sending")
    let report = try scratch.desk.push(Self.base, only: [1])
    #expect(report.delayed == [1])
    #expect(try scratch.all(Outgoing.kind).count == 1)
  }

  @Test("One that waits or has failed is tried anew, one that was sent is followed by another")
  func again() throws {
    let scratch = try Self.office()
    for state in ["queued", "failed"] {
      #expect(try scratch.desk.queuePush([1]) == [1])
      try scratch.store.engine.run("UPDATE outbox SET state = \(state), attempts = 3 WHERE id = 1")
      #expect(try scratch.desk.queuePush([1]) == [1])
      let row = try scratch.record(Outgoing.kind, 1)
      #expect(row[Outgoing.state].text == "queued" && row[Outgoing.attempts].integer == 0)
    }
    try scratch.store.engine.run("UPDATE outbox SET state = 'sent', sent_at = 1 WHERE id = 1")
    #expect(try scratch.desk.queuePush([1]) == [2])
  }
}
