import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import Telephony
import Testing
import Wording

@Suite("Files of exchanges that grow, tear and turn")
struct RowFileTests {
  /// Rows of calls a minute apart, some of two rows, some with a newline in the caller's name.
  static func rows(_ count: Int) -> [[UInt8]] {
    (0..<count).flatMap { number -> [[UInt8]] in
      let (start, id) = (1_795_200_000 + Int64(number) * 60, number * 2)
      let begun = Instant(start).rfc3339.replacing("T", with: " ").prefix(19)
      let ended = Instant(start + 40).rfc3339.replacing("T", with: " ").prefix(19)
      func row(_ ext: Int, _ result: String, _ talk: Int, _ leg: Int) -> [UInt8] {
        let name = number % 3 == 0 ? "Anna\nOrlova" : "Anna"
        let text =
          "\"\",\"7906200\(1000 + number)\",\"78120000000\",\"from-trunk\",\"\"\"\(name)\"\" <1>\","
          + "\"PJSIP/trunk-\(id)\",\"PJSIP/\(ext)-\(id + 1)\",\"Dial\",\"\",\"\(begun)\",\"\(begun)\","
          + "\"\(ended)\",40,\(talk),\"\(result)\",\"DOCUMENTATION\",\"\(start).\(id + leg)\",\"\",\"\","
          + "\"\(start).\(id)\",\(id + leg)\n"
        return Array(text.utf8)
      }
      let last = row(101, number % 4 == 0 ? "NO ANSWER" : "ANSWERED", number % 4 == 0 ? 0 : 30, 0)
      return number % 2 == 0 ? [row(102, "NO ANSWER", 0, 1), last] : [last]
    }
  }

  private static func pack(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "gzip -f \"$1\"", "sh", path]
    try process.run()
    process.waitUntilExit()
  }

  private struct Log {
    let path: String
    var scratch: ScratchDesk
    var setup = ExchangeSetup(source: "pbx")

    init(_ folder: URL) throws {
      path = folder.appendingPathComponent("Master.csv").path
      scratch = try ScratchDesk()
      setup.resumes = true
    }

    func append(_ bytes: ArraySlice<UInt8>) throws {
      if !FileManager.default.fileExists(atPath: path) {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
      }
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data(bytes))
      try file.close()
    }

    func ingest() throws -> CallIntakeReport {
      try scratch.desk.ingestCalls([.file(path)], setup)
    }
  }

  @Test(
    "Torn anywhere, read at any time, renamed, packed or emptied in between: the same calls",
    arguments: 0..<12 as Range<UInt64>)
  func turning(_ seed: UInt64) throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = Self.rows(24).flatMap { $0 }
    let log = try Log(folder)
    var dice = Dice(seed: seed)
    var (place, turns) = (0, 0)
    while place < bytes.count {
      let end = min(bytes.count, place + Int.random(in: 1...900, using: &dice))
      try log.append(bytes[place..<end])
      place = end
      if Bool.random(using: &dice) { _ = try log.ingest() }
      // A server turns its log between two rows, and the reader comes before the next turn.
      guard Int.random(in: 0..<6, using: &dice) == 0,
        Self.isBetweenRows(bytes[..<place]), place < bytes.count
      else { continue }
      turns += 1
      let old = "\(log.path).\(turns)"
      if Bool.random(using: &dice) {
        try FileManager.default.moveItem(atPath: log.path, toPath: old)
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
      } else {
        try FileManager.default.copyItem(atPath: log.path, toPath: old)
        try Data().write(to: URL(fileURLWithPath: log.path))
      }
      if Bool.random(using: &dice) { try Self.pack(old) }
      _ = try log.ingest()
    }
    let last = try log.ingest()
    #expect((last.unreadable, last.torn) == (0, 0))
    let whole = try ScratchDesk()
    try CallIngestTests.ingest(whole, bytes)
    #expect(try whole.all(Call.kind).count == 24)
    // The first run of all may have come after a turn; nobody told it of the older file.
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "Master.csv" }.map { LegSource.file(folder.appendingPathComponent($0).path) }
    _ = try log.scratch.desk.ingestCalls(others, ExchangeSetup(source: "pbx"))
    #expect(try CallIngestTests.calls(log.scratch) == CallIngestTests.calls(whole))
  }

  private static func isBetweenRows(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last == 0x0A && bytes.count { $0 == 0x22 } % 2 == 0
  }

  @Test("A file goes on where the last run came to; a renamed one is finished first")
  func resumed() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = Self.rows(6)
    let log = try Log(folder)
    try log.append(rows[..<4].flatMap { $0 }[...])
    #expect(try log.ingest().rows == 4)
    #expect(try log.ingest().rows == 0)
    try log.append((rows[4] + rows[5].prefix(30))[...])
    #expect(try log.ingest().torn == 1)
    try log.append((rows[5].dropFirst(30) + rows[6])[...])
    try FileManager.default.moveItem(atPath: log.path, toPath: log.path + ".1")
    try log.append((rows[7] + rows[8])[...])
    let report = try log.ingest()
    #expect((report.rows, report.known, report.torn) == (4, 0, 0))
    #expect(try log.scratch.all(Call.kind).count == 6)
  }

  @Test(
    "A log that turned twice since the last run is read whole, packed or not",
    arguments: [false, true])
  func turnedTwice(_ isPacked: Bool) throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = Self.rows(8)
    let log = try Log(folder)
    func turn(_ name: String, at minute: TimeInterval) throws {
      try FileManager.default.moveItem(atPath: log.path, toPath: name)
      if isPacked { try Self.pack(name) }
      let written = Date(timeIntervalSince1970: Double(log.scratch.desk.now.seconds) + minute * 60)
      try FileManager.default.setAttributes(
        [.modificationDate: written], ofItemAtPath: isPacked ? name + ".gz" : name)
    }
    try log.append(rows[..<3].flatMap { $0 }[...])
    // It was turned before the department began: none of its calls are ours.
    try Data(Self.rows(12)[15...].joined()).write(to: URL(fileURLWithPath: log.path + ".9"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)],
      ofItemAtPath: log.path + ".9")
    _ = try log.ingest()
    try log.append(rows[3..<5].flatMap { $0 }[...])
    try turn(log.path + ".2", at: 1)
    try log.append(rows[5..<8].flatMap { $0 }[...])
    try turn(log.path + ".1", at: 2)
    try log.append(rows[8...].flatMap { $0 }[...])
    _ = try log.ingest()
    #expect(try log.scratch.all(Call.kind).count == 8)
  }

  @Test("What a dry run reads is read again")
  func dryRun() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = try Log(folder)
    try log.append(Self.rows(2).flatMap { $0 }[...])
    let trial = try log.scratch.at(0, dryRun: true)
    #expect(try trial.ingestCalls([.file(log.path)], log.setup).calls == 2)
    #expect(try log.ingest().calls == 2)
  }

  @Test("A packed file is known by its bytes; one that is cut or swells without end is refused")
  func packed() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = try Log(folder)
    try log.append(Self.rows(9).flatMap { $0 }[...])
    try Self.pack(log.path)
    let gzip = URL(fileURLWithPath: log.path + ".gz")
    let whole = try Data(contentsOf: gzip)
    let odd = folder.appendingPathComponent("old.log").path
    try whole.write(to: URL(fileURLWithPath: odd))
    func take(_ path: String) -> Failure? {
      failure { () throws(Failure) in
        try log.scratch.desk.ingestCalls([.file(path)], ExchangeSetup(source: "pbx"))
      }
    }
    #expect(take(odd) == nil)
    #expect(try log.scratch.all(Call.kind).count == 9)
    try whole.prefix(whole.count - 20).write(to: URL(fileURLWithPath: odd))
    #expect(take(odd)?.id == "gzip.damaged")
    // 30 MB of one byte are 29 KB.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "head -c 30000000 /dev/zero | tr '\\0' 'a' | gzip > \"$1\"", "sh", odd,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(take(odd)?.id == "gzip.bomb")
  }

  @Test("A format that is named is the only one, and columns of one's own are read by their names")
  func named() throws {
    let scratch = try ScratchDesk()
    let bytes = CallExchangeTests.row("1705917600.1")
    var setup = ExchangeSetup(source: "pbx")
    setup.format = .freeswitchExample
    let other = try scratch.desk.ingestCalls([.input(Input(bytes: bytes))], setup)
    #expect((other.calls, other.unreadable) == (0, 1))
    setup.format = .asteriskCSV
    #expect(try scratch.desk.ingestCalls([.input(Input(bytes: bytes))], setup).calls == 1)
    var own = ExchangeSetup(source: "own")
    own.columns = ["start", "src", "dst", "billsec", "disposition", "dstchannel", "uniqueid"]
    let row = "2026-11-20 10:00:00,79062000005,101,30,ANSWERED,PJSIP/101-1,1795158000.7\n"
    #expect(
      try scratch.desk.ingestCalls([.input(Input(bytes: Array(row.utf8)))], own).calls == 1)
    let call = try #require(
      try scratch.all(Call.kind).first { $0[Call.source].text == "own" })
    #expect(call[Call.number].text == "+79062000005" && call[Call.talkTime].integer == 30)
  }

  @Test("A file is read anew when it is read in another way, and rows of a wrong clock are too")
  func otherSetup() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var log = try Log(folder)
    let rows = "2026-11-20 10:00:00,79062000005,101,30,ANSWERED,PJSIP/101-1,1795158000.7\n"
    try log.append(Array((rows + rows.replacing("000.7", with: "000.8")).utf8)[...])
    let first = try log.ingest()
    #expect((first.calls, first.unreadable) == (0, 2))
    let again = try log.ingest()
    #expect((again.rows, again.unreadable) == (0, 0), "what nobody understood is not read twice")
    log.setup.columns = [
      "start", "src", "dst", "billsec", "disposition", "dstchannel", "uniqueid",
    ]
    #expect(try log.ingest().calls == 2)
    #expect(try log.ingest().rows == 0)
    log.setup.format = .asteriskCSV
    #expect(try log.ingest().rows == 2)
    // A clock that was years behind for a while.
    let later = try log.scratch.at(-400 * 86_400)
    try log.append(Array(rows.replacing("000.7", with: "000.9").utf8)[...])
    let early = try later.ingestCalls([.file(log.path)], log.setup)
    #expect((early.rows, early.calls) == (1, 0))
    log.setup.format = nil
    let before = try log.ingest()
    #expect(before.calls == 1)
    #expect(try log.scratch.all(Call.kind).count == 3)
  }

  @Test("Rows that came under a wrong clock are taken in when it is right")
  func wrongClock() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = try Log(folder)
    try log.append(Self.rows(3).flatMap { $0 }[...])
    for years: Int64 in [-10, -30, -60] {
      let wrong = try log.scratch.at(years * 365 * 86_400)
      #expect(try wrong.ingestCalls([.file(log.path)], log.setup).calls == 0)
    }
    _ = try log.ingest()
    _ = try log.scratch.at(3_600).settleCalls { name in ExchangeSetup(source: name) }
    #expect(try log.scratch.all(Call.kind).count == 3)
    #expect(try log.ingest().rows == 0)
  }

  @Test("One exchange that cannot be understood keeps no other from being settled")
  func settledApart() throws {
    let scratch = try ScratchDesk()
    let start = ScratchDesk.noon.seconds - 60
    for name in ["a", "b", "c"] {
      let row =
        "\(start)|pbx-\(start).10|sales|NONE|ENTERQUEUE||79062000001|1\n"
        + "\(start + 30)|pbx-\(start).10|sales|NONE|ABANDON|1|1|30\n"
      _ = try scratch.desk.ingestCalls(
        [.input(Input(bytes: Array(row.utf8)))], ExchangeSetup(source: name))
    }
    let broken = Failure(.data, "mapping.unreadable", Text("a slip", "ошибка"))
    var failures: [Failure] = []
    let count = try scratch.at(600).settleCalls(
      { name throws(Failure) in
        if name == "b" { throw broken }
        return ExchangeSetup(source: name)
      }, failed: { failures.append($0) })
    #expect(count == 2 && failures.map(\.id) == ["mapping.unreadable"])
    #expect(failures.first?.message.en == "b: a slip")
    #expect(try Set(scratch.all(Call.kind).map { $0[Call.source].text }) == ["a", "c"])
    // It is due again.
    #expect(try scratch.at(660).settleCalls { name in ExchangeSetup(source: name) } == 1)
  }

  @Test("A call that waits is settled by the tick")
  func settled() throws {
    let scratch = try ScratchDesk()
    let start = ScratchDesk.noon.seconds - 60
    let row =
      "\(start)|pbx-\(start).10|sales|NONE|ENTERQUEUE||79062000001|1\n"
      + "\(start + 30)|pbx-\(start).10|sales|NONE|ABANDON|1|1|30\n"
    _ = try scratch.desk.ingestCalls(
      [.input(Input(bytes: Array(row.utf8)))], ExchangeSetup(source: "office"))
    #expect(try scratch.at(30).settleCalls { name in ExchangeSetup(source: name) } == 0)
    #expect(try scratch.at(600).settleCalls { name in ExchangeSetup(source: name) } == 1)
    #expect(try scratch.at(600).settleCalls { name in ExchangeSetup(source: name) } == 0)
    #expect(try scratch.all(Call.kind).map { $0[Call.source].text } == ["office"])
  }
}
