import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import SQL
import Telephony
import Testing
import Wording

@Suite("Recordings, reconciliation, and calls that the exchange is asked for")
struct CallExchangeTests {
  static func row(
    _ identifier: String, disposition: String = "ANSWERED", userfield: String = ""
  ) -> [UInt8] {
    let text =
      #""","101","79062000001","from-internal","","PJSIP/101-2","PJSIP/trunk-1","Dial","","#
      + #""2024-01-22 10:00:00","2024-01-22 10:00:09","2024-01-22 10:00:59",59,50,"#
      + "\"\(disposition)\",\"DOCUMENTATION\",\"\(identifier)\",\"\(userfield)\",\"\","
      + "\"\(identifier)\",1\n"
    return Array(text.utf8)
  }

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-calls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("A recording is found by the identifier at the end of its name, once")
  func recordings() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
    try CallIngestTests.ingest(scratch, Self.row("pbx-a-1705917600.10"))
    let monitor = folder.appendingPathComponent("monitor/2024/01/22")
    try FileManager.default.createDirectory(at: monitor, withIntermediateDirectories: true)
    for (name, size) in [
      ("out-89062000001-101-20240122-100000-pbx-a-1705917600.10.wav", 200),
      ("in-1-2-20240122-100000-1705917600.99.wav", 200), ("notes.txt", 60),
    ] {
      try Data(repeating: 7, count: size).write(to: monitor.appendingPathComponent(name))
    }
    let place = folder.appendingPathComponent("monitor").path
    let report = try scratch.desk.findRecordings(in: place, copies: true)
    #expect((report.files, report.attached) == (3, 1))
    let call = try #require(try scratch.all(Call.kind).first)
    #expect(call[Call.recordingState].text == "ok" && call[Call.recordingSize].integer == 200)
    #expect(try scratch.store.recordingPlace(of: call).contains(".files/"))
    #expect(try scratch.desk.findRecordings(in: place, copies: true).attached == 0)
    #expect(try CallIngestTests.ingest(scratch, Self.row("pbx-a-1705917600.10")).changed == 0)
  }

  @Test("A recording that grows is looked at again, and its bytes are kept when they are asked for")
  func grown() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
    try CallIngestTests.ingest(scratch, Self.row("1705917600.10"))
    let monitor = folder.appendingPathComponent("monitor")
    try FileManager.default.createDirectory(at: monitor, withIntermediateDirectories: true)
    let file = monitor.appendingPathComponent("out-1705917600.10.wav")
    func look(copies: Bool) throws -> Int {
      try scratch.desk.findRecordings(in: monitor.path, copies: copies).attached
    }
    try Data(repeating: 7, count: 300).write(to: file)
    #expect(try look(copies: false) == 1)
    #expect(try look(copies: false) == 0)
    try Data(repeating: 7, count: 305).write(to: file)
    #expect(try look(copies: false) == 1)
    let call = try #require(try scratch.all(Call.kind).first)
    #expect(call[Call.recordingSize].integer == 305)
    #expect(try !scratch.store.recordingPlace(of: call).contains(".files/"))
    #expect(try look(copies: true) == 1)
    #expect(try look(copies: true) == 0)
    #expect(try scratch.store.recordingPlace(of: call).contains(".files/"))
  }

  @Test("Old and new recordings are found together, and a further one is new once")
  func apart() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
    let old = String(decoding: Self.row("1705917600.10"), as: UTF8.self)
    let new = old.replacing("2024-01-22", with: "2026-11-20").replacing(
      "1705917600", with: "1795158000")
    try CallIngestTests.ingest(scratch, Array((old + new).utf8))
    let monitor = folder.appendingPathComponent("monitor")
    try FileManager.default.createDirectory(at: monitor, withIntermediateDirectories: true)
    func put(_ name: String, _ size: Int) throws {
      try Data(repeating: 7, count: size).write(to: monitor.appendingPathComponent(name))
    }
    func look() throws -> Int {
      try scratch.desk.findRecordings(in: monitor.path, copies: false).attached
    }
    try put("in-1795158000.10.wav", 200)
    #expect(try look() == 1)
    // A name whose moment no store can hold, and one of a day without calls.
    try put("in-9223372036854775807.1.wav", 100)
    try put("in-1600000000.1.wav", 100)
    try put("out-1705917600.10.wav", 300)
    #expect(try look() == 1)
    try put("transfer-1705917600.10.wav", 400)
    #expect(try look() == 1)
    #expect(try look() == 0)
    let calls = try scratch.all(Call.kind)
    #expect(calls.map { $0[Call.recordingSize].integer } == [300, 200])
    #expect(try scratch.store.recordingCount(of: calls[0]) == 2)
    // It is written anew with other bytes, then with the same ones.
    try put("transfer-1705917600.10.wav", 401)
    #expect(try look() == 1)
    #expect(try look() == 0)
  }

  @Test("The exchange's records are held against the store")
  func reconciled() throws {
    let scratch = try ScratchDesk()
    let setup = ExchangeSetup(source: "pbx")
    let (one, two) = (Self.row("1705917600.1"), Self.row("1705917600.2"))
    try CallIngestTests.ingest(scratch, one)
    func compare(_ bytes: [UInt8]) throws -> [CallDifference] {
      try scratch.desk.reconcileCalls([.input(Input(bytes: bytes))], setup)
    }
    #expect(try compare(one).isEmpty)
    #expect(try compare(one + two).map(\.sort) == [.missing])
    try CallIngestTests.ingest(scratch, two)
    #expect(try compare(one).map(\.sort) == [.extra])
    let before = try scratch.dump()
    try scratch.store.engine.run("UPDATE calls SET outcome = 'missed' WHERE id = 1")
    #expect(try compare(one + two).map(\.text) == ["outcome: missed / answered"])
    try scratch.store.engine.run("UPDATE calls SET outcome = 'answered' WHERE id = 1")
    #expect(try scratch.dump() == before)
  }

  @Test("The records of a call that we asked for find its row")
  func requested() throws {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("boss").id, "extension=101")
    let request = try scratch.desk.requestCall(
      with: try scratch.desk.callParty("8 906 200-00-01"), topic: "Цены", user: nil)
    #expect(request.reference == "crm-\(request.call)" && request.number == "+79062000001")
    #expect(try scratch.record(Call.kind, request.call)[Call.outcome].text == "planned")
    try CallIngestTests.ingest(scratch, Self.row("1705917600.1", userfield: request.reference))
    let calls = try scratch.all(Call.kind)
    #expect(calls.map { $0[Call.outcome].text } == ["answered"])
    #expect(calls[0][Call.topic].text == "Цены" && calls[0][Call.talkTime].integer == 50)
    #expect(calls[0][Call.externalID].text == "1705917600.1")
  }

  @Test("A call file holds nothing but what was asked for")
  func callFile() throws {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("boss").id, "extension=101,102")
    let request = try scratch.desk.requestCall(
      with: try scratch.desk.callParty("8 906 200-00-01"), topic: "a\nApplication: System",
      user: nil)
    let text = try request.callFile(channel: "PJSIP/{extension}", context: "from-internal")
    #expect(
      text == """
        Channel: PJSIP/101
        CallerID: "CRM" <101>
        MaxRetries: 0
        WaitTime: 30
        Account: crm-1
        Set: CDR(userfield)=crm-1
        Context: from-internal
        Extension: 79062000001
        Priority: 1

        """)
    for bad in ["a\nb", "a;b", "a b", ""] where !bad.isEmpty {
      #expect(
        failure { () throws(Failure) in try request.callFile(channel: bad, context: "x") } != nil)
    }
    #expect(!CallRequest.isDialable("12a") && !CallRequest.isDialable("1\n2"))
    try scratch.edit(User.kind, try scratch.actor("boss").id, "extension=10 1;x")
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.requestCall(
          with: .number(PhoneNumber(stored: "+79062000001")), topic: nil, user: nil)
      } == nil)
  }
}
