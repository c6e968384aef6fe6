import CRMActions
import CRMDomain
import CRMStore
import Platform
import Telephony
import Testing
import Wording

@Suite("Calls of an exchange")
struct CallIngestTests {
  /// What the calls of a store say, without what depends on which came first.
  static func calls(_ scratch: ScratchDesk) throws -> [String] {
    let fields = [
      Call.externalID, Call.direction, Call.outcome, Call.number, Call.ext, Call.line,
      Call.startedAt, Call.duration, Call.talkTime, Call.waitTime, Call.returnedAt,
    ]
    var lines: [String] = []
    for call in try scratch.all(Call.kind) {
      let facts = fields.map { call[$0].stored ?? "-" }
      let lead = try call[Call.lead].integer.map { try scratch.record(Lead.kind, $0) }
      lines.append((facts + [lead?[Lead.phone].text ?? "-"]).joined(separator: " "))
    }
    let tasks = try scratch.all(FollowUp.kind, "kind=call", "status=open")
    return lines.sorted() + tasks.map(\.title).sorted()
  }

  @discardableResult
  static func ingest(
    _ scratch: ScratchDesk, _ bytes: [UInt8], source: String = "pbx"
  ) throws -> CallIntakeReport {
    try scratch.desk.ingestCalls(
      [.input(Input(bytes: bytes))], ExchangeSetup(source: source, inbound: ["office-pstn"]))
  }

  static func rows(_ bytes: [UInt8]) -> [[UInt8]] {
    var splitter = RowSplitter()
    return splitter.feed(bytes)
  }

  @Test("An office's log: 84 rows are 36 calls, talked or not as its rows say")
  func office() throws {
    guard let bytes = TelephonyData.bytes("asterisk-cdr/ru-office-Master-21col.csv") else { return }
    let scratch = try ScratchDesk()
    let report = try Self.ingest(scratch, bytes)
    #expect((report.rows, report.calls, report.unreadable) == (84, 36, 0))
    try Self.compare(scratch, "asterisk-cdr/ru-office-by-linkedid.tsv")
    let again = try Self.ingest(scratch, bytes)
    #expect((again.calls, again.changed, again.known) == (0, 0, 84))
  }

  @Test("The scenarios of Asterisk's specification")
  func scenarios() throws {
    guard let bytes = TelephonyData.bytes("asterisk-cdr/cdr-spec-scenarios-Master-21col.csv") else {
      return
    }
    let scratch = try ScratchDesk()
    try Self.ingest(scratch, bytes)
    try Self.compare(scratch, "asterisk-cdr/cdr-spec-by-linkedid.tsv")
  }

  private static func compare(_ scratch: ScratchDesk, _ path: String) throws {
    let expected = TelephonyData.table(path)
    let calls = try scratch.all(Call.kind)
    #expect(calls.count == expected.count)
    for row in expected {
      let id = row["linkedid"] ?? ""
      let call = try #require(calls.first { $0[Call.externalID].text == id }, "\(id)")
      let isTalk = row["call_answered_by_a_party"] == "yes"
      #expect((call[Call.outcome].text == "answered") == isTalk, "\(id)")
      let union = Int64(row["first_party_talk_seconds_union"] ?? "") ?? 0
      if union > 0, isTalk { #expect(call[Call.talkTime].integer == union, "\(id)") }
    }
  }

  @Test(
    "Any split, order and repetition of an office's rows gives the same store", arguments: 0..<4)
  func shuffled(_ seed: UInt64) throws {
    guard let bytes = TelephonyData.bytes("asterisk-cdr/ru-office-Master-21col.csv") else { return }
    let whole = try ScratchDesk()
    try Self.ingest(whole, bytes)
    var dice = Dice(seed: seed)
    let scratch = try ScratchDesk()
    var rows = Self.rows(bytes).shuffled(using: &dice)
    rows += rows.prefix(20)
    while !rows.isEmpty {
      let count = Int.random(in: 1...12, using: &dice)
      let piece: [UInt8] = rows.prefix(count).flatMap { row in row + [UInt8(0x0A)] }
      rows.removeFirst(min(count, rows.count))
      try Self.ingest(scratch, piece)
    }
    #expect(try Self.calls(scratch) == Self.calls(whole))
  }

  @Test("A torn last line waits for its rest")
  func torn() throws {
    guard let head = TelephonyData.bytes("asterisk-cdr/torn-tail.csv"),
      let rest = TelephonyData.bytes("asterisk-cdr/torn-tail-rest.csv")
    else { return }
    let scratch = try ScratchDesk()
    let first = try Self.ingest(scratch, head)
    #expect(first.torn == 1)
    let second = try Self.ingest(scratch, head + rest)
    #expect(second.torn == 0 && second.calls > 0)
    let whole = try ScratchDesk()
    try Self.ingest(whole, head + rest)
    #expect(try Self.calls(scratch) == Self.calls(whole))
  }

  @Test("The zone of an exchange is told by its identifiers", arguments: [0, 10_800, 18_000])
  func zone(_ offset: Int64) throws {
    let local = offset == 0 ? "10:00" : offset == 10_800 ? "13:00" : "15:00"
    let row =
      #""","79062000001","78120000000","from-trunk","","PJSIP/trunk-1","PJSIP/101-2","Dial","","#
      + "\"2024-01-22 \(local):00\",\"2024-01-22 \(local):09\",\"2024-01-22 \(local):59\",59,50,"
      + #""ANSWERED","DOCUMENTATION","1705917600.1","","","1705917600.1",1"# + "\n"
    let scratch = try ScratchDesk()
    try Self.ingest(scratch, Array(row.utf8))
    let call = try #require(try scratch.all(Call.kind).first)
    #expect(call[Call.startedAt].integer == 1_705_917_600)
    #expect(call[Call.ext].text == "101" && call[Call.talkTime].integer == 50)
    #expect(call[Call.line].text == "+78120000000")
  }

  @Test("A call is not missed until the rows have settled")
  func settles() throws {
    let start = ScratchDesk.noon.seconds - 60
    let row =
      "\(start)|pbx-\(start).10|sales|NONE|ENTERQUEUE||79062000001|1\n"
      + "\(start + 30)|pbx-\(start).10|sales|NONE|ABANDON|1|1|30\n"
    let scratch = try ScratchDesk()
    let report = try Self.ingest(scratch, Array(row.utf8))
    #expect((report.calls, report.waiting) == (0, 1))
    let later = try scratch.at(600)
    let settled = try later.ingestCalls([], ExchangeSetup(source: "pbx"))
    #expect((settled.calls, settled.waiting) == (1, 0))
    #expect(try scratch.all(FollowUp.kind, "kind=call", "status=open").count == 1)
  }

  @Test(
    "Notices of hosted exchanges, twice and shuffled, make the same calls",
    arguments: ["mango", "zadarma", "megafon", "telphin", "sipuni", "uis", "moizvonki", "bitrix24"])
  func hosted(_ service: String) throws {
    let notices = TelephonyData.notices(service).filter { notice in
      !["bad-signature", "wrong-token"].contains { notice.name.contains($0) }
    }
    guard !notices.isEmpty else { return }
    let plain = try ScratchDesk()
    for notice in notices { try Self.ingest(plain, notice.body, source: service) }
    let calls = try Self.calls(plain)
    #expect(try !plain.all(Call.kind).isEmpty)
    var dice = Dice(seed: 7)
    let scratch = try ScratchDesk()
    for notice in (notices + notices).shuffled(using: &dice) {
      try Self.ingest(scratch, notice.body, source: service)
    }
    #expect(try Self.calls(scratch) == calls)
  }

  @Test("What Mango tells of a lost call is no answer, whatever its result says")
  func mango() throws {
    let scratch = try ScratchDesk()
    for notice in TelephonyData.notices("mango") where notice.name.contains("summary-") {
      guard !notice.name.contains("bad-signature") else { continue }
      try Self.ingest(scratch, notice.body)
    }
    let calls = try scratch.all(Call.kind)
    guard !calls.isEmpty else { return }
    let outcomes = calls.map { "\($0[Call.direction].text ?? "") \($0[Call.outcome].text ?? "")" }
    #expect(
      outcomes.sorted() == ["in answered", "in missed", "in missed", "out answered", "out missed"])
  }

  @Test(
    "Other formats",
    arguments: [
      ("asterisk-cdr/testsuite-good.csv", 1), ("asterisk-cdr/cdr_custom-19col.csv", 1),
      ("asterisk-cdr/columns-16-17-18-21-mixed.csv", 3), ("asterisk-cdr/newline-in-clid.csv", 1),
      ("freeswitch/Master-template-example.csv", 5), ("freeswitch/json_cdr-transferred.json", 1),
      ("queue_log/queue_log-constructed", 5), ("asterisk-cel/testsuite-CELMaster1.csv", 1),
      ("asterisk-cdr/ring-101-then-102.csv", 1),
    ])
  func formats(_ path: String, _ least: Int) throws {
    guard let bytes = TelephonyData.bytes(path) else { return }
    let scratch = try ScratchDesk()
    let report = try Self.ingest(scratch, bytes)
    #expect(report.unreadable == 0 && report.torn == 0)
    #expect(report.calls >= least, "\(report)")
    let again = try Self.ingest(scratch, bytes)
    #expect((again.calls, again.changed) == (0, 0))
  }

  @Test("Whose extension answered has the lead; who is known is not made again")
  func people() throws {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("ivan").id, "extension=101,102")
    guard let bytes = TelephonyData.bytes("asterisk-cdr/ring-101-then-102.csv") else { return }
    try Self.ingest(scratch, bytes)
    let call = try #require(try scratch.all(Call.kind).first)
    #expect(call[Call.user].integer == (try scratch.actor("ivan").id))
    let lead = try scratch.record(Lead.kind, try #require(call[Call.lead].integer))
    #expect(lead[Lead.owner] == call[Call.user])
    #expect(call[Call.talkTime].integer == 900)
  }

  @Test("Bytes of no meaning make no call and stop nothing", arguments: 0..<20)
  func noise(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let alphabet = Array(#"0123456789-: "",|{}[]=&%.\#nABC"#.utf8)
    let bytes = (0..<2_000).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]
    }
    let scratch = try ScratchDesk()
    _ = try Self.ingest(scratch, bytes)
    #expect(try scratch.all(Call.kind).isEmpty)
  }
}
