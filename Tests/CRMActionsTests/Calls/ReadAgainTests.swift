import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import SQL
import Telephony
import Testing
import Wording

@Suite("Rows of exchanges that are read again")
struct ReadAgainTests {
  private static func setup(_ columns: [String] = []) -> ExchangeSetup {
    var setup = ExchangeSetup(source: "pbx")
    (setup.resumes, setup.columns) = (true, columns)
    return setup
  }

  @discardableResult
  private func ingest(
    _ desk: Desk, _ text: String, columns: [String] = []
  ) throws -> CallIntakeReport {
    try desk.ingestCalls([.input(Input(bytes: Array(text.utf8)))], Self.setup(columns))
  }

  private static let foreign = #""+79062000001","101","2026-11-20 08:00:00","35""#
  private static let torn = #""","79062000002","7812000""#
  private static let future =
    #""","79062000003","78120000000","from-trunk","","PJSIP/t-1","PJSIP/101-2","Dial","","#
    + #""2026-11-25 08:00:00",,"2026-11-25 08:00:20",20,0,"NO ANSWER","DOCUMENTATION","#
    + #""1795582800.1","","","1795582800.1",1"#

  @Test("What nobody understands is kept whole, once, and read when its columns are told")
  func refused() throws {
    let scratch = try ScratchDesk()
    let text = [Self.foreign, Self.torn, ""].joined(separator: "\r\n")
    for _ in 0..<2 {
      let report = try ingest(scratch.desk, text)
      #expect((report.calls, report.unreadable, report.torn) == (0, 2, 0))
    }
    let rows = try scratch.store.refusedRows(of: "pbx")
    #expect(rows.map(\.bytes) == [Array(Self.foreign.utf8), Array(Self.torn.utf8)])
    #expect(rows.map(\.reason) == [.unreadable, .unreadable] && rows.map(\.file) == ["-", "-"])
    #expect(try scratch.store.refusedRows(of: "other").isEmpty)
    let columns = ["src", "dst", "start", "billsec"]
    let report = try ingest(scratch.desk, "", columns: columns)
    #expect((report.calls, report.reread) == (1, 1))
    #expect(try scratch.store.refusedRows(of: nil).map(\.id) == [rows[1].id])
    #expect(try scratch.all(Call.kind).map { $0[Call.number].text } == ["+79062000001"])
    #expect(try ingest(scratch.desk, "", columns: columns).reread == 0)
    try scratch.desk.dropRefusedRows([rows[1].id])
    #expect(try scratch.store.refusedRows(of: nil).isEmpty)
    #expect(throws: Failure.self) { try scratch.desk.dropRefusedRows([rows[1].id]) }
  }

  @Test("A refused row that turns out to tell of no call is kept no longer")
  func nothingOfACall() throws {
    let scratch = try ScratchDesk()
    let lines = ["1795244400|NONE|NONE|NONE|CONFIGRELOAD|", Self.foreign, Self.torn, ""]
    var setup = Self.setup()
    setup.format = .freeswitchExample
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let first = try scratch.desk.ingestCalls([.input(Input(bytes: bytes))], setup)
    #expect((first.unreadable, first.ignored) == (3, 0))
    setup.format = nil
    let again = try scratch.desk.ingestCalls([], setup)
    #expect((again.calls, again.reread) == (0, 1))
    let left = [Array(Self.foreign.utf8), Array(Self.torn.utf8)]
    #expect(try scratch.store.refusedRows(of: nil).map(\.bytes) == left)
  }

  @Test("What is read in the same way as before is tried once a day alone")
  func daily() throws {
    let scratch = try ScratchDesk()
    try ingest(scratch.desk, Self.foreign + "\n")
    func triedAt(_ hours: Int64) throws -> Int64 {
      try ingest(try scratch.at(hours * 3_600), "")
      let tried = try scratch.store.engine.value("SELECT tried_at FROM call_refused").integer
      return ((tried ?? 0) - ScratchDesk.noon.seconds) / 3_600
    }
    // Cron may come a little earlier on the next day.
    #expect(try [1, 22, 23, 24, 45, 46].map(triedAt) == [0, 0, 23, 23, 23, 46])
  }

  @Test("A row of the future is taken in when its time has come")
  func future() throws {
    let scratch = try ScratchDesk()
    try ingest(scratch.desk, Self.future + "\n")
    #expect(try scratch.store.refusedRows(of: nil).map(\.reason) == [.time])
    let report = try ingest(try scratch.at(5 * 86_400), "")
    #expect((report.calls, report.reread) == (1, 1))
    #expect(try scratch.store.refusedRows(of: nil).isEmpty)
  }

  @Test("A dry run, a notice and a last row that is still being written leave nothing behind")
  func nothing() throws {
    let scratch = try ScratchDesk()
    try ingest(try scratch.at(0, dryRun: true), Self.torn + "\n")
    #expect(try ingest(scratch.desk, Self.torn).torn == 1)
    #expect(try scratch.store.refusedRows(of: nil).isEmpty)
  }

  @Test("After its undo an intake takes the same rows in again, with all that follows from them")
  func undone() throws {
    let scratch = try ScratchDesk()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "crm-again-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("Master.csv").path
    try Data(RowFileTests.rows(4).flatMap(\.self)).write(to: URL(fileURLWithPath: path))
    func intake() throws -> CallIntakeReport {
      try scratch.desk.ingestCalls([.file(path)], Self.setup())
    }
    let first = try intake()
    #expect(first.calls == 4)
    let calls = try CallIngestTests.calls(scratch)
    #expect(try intake().rows == 0)
    _ = try scratch.desk.undo(scratch.store.lastOperation())
    #expect(try scratch.all(Call.kind).isEmpty)
    let again = try intake()
    #expect((again.calls, again.changed) == (4, 0))
    #expect(try CallIngestTests.calls(scratch) == calls)
    #expect(try scratch.all(FollowUp.kind, "kind=call", "status=open").count == 1)
    #expect(try scratch.all(Call.kind).allSatisfy { $0[Call.lead].integer ?? 0 > 4 })
    #expect(try intake().rows == 0)
    #expect(try scratch.store.faults() == [])
    // The file may have turned meanwhile: its rows are kept.
    _ = try scratch.desk.undo(scratch.store.lastOperation())
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try intake().calls == 4)
    // What a person took away stays away.
    try scratch.desk.remove(Call.kind, [1])
    try FileManager.default.removeItem(atPath: path)
    try Data(RowFileTests.rows(5).flatMap(\.self)).write(to: URL(fileURLWithPath: path))
    #expect(try intake().calls == 1)
    #expect(try scratch.all(Call.kind).count == 4)
  }
}
