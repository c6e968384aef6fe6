import CRMActions
import CRMDomain
import CRMStore
import Foundation
import SQL
import Telephony
import Testing
import Web
import Wording

@Suite("Notices of hosted exchanges")
struct NoticeTests {
  private static func office() throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("ivan").id, "extension=101,+79165550111")
    return scratch
  }

  private static func told(_ scratch: ScratchDesk) throws -> [String] {
    let fields = [
      Call.direction, Call.outcome, Call.number, Call.ext, Call.startedAt, Call.talkTime,
    ]
    return try scratch.all(Call.kind).sorted {
      ($0[Call.startedAt].integer ?? 0) < ($1[Call.startedAt].integer ?? 0)
    }.map { call in fields.map { call[$0].stored ?? "-" }.joined(separator: " ") }
  }

  @Test("Its own notices make its calls, twice and shuffled alike", arguments: NoticeSample.all)
  func taken(_ sample: NoticeSample) throws {
    for seed in 0..<3 as Range<UInt64> {
      var dice = Dice(seed: seed)
      let scratch = try Self.office()
      let requests = sample.requests + sample.requests
      for request in seed == 0 ? requests : requests.shuffled(using: &dice) {
        #expect(sample.check.verdict(request) == .own)
        _ = try scratch.desk.takeNotice(request, ExchangeSetup(source: sample.service))
      }
      // What nobody answered is missed when its rows have settled.
      _ = try scratch.at(600).ingestCalls([], ExchangeSetup(source: sample.service))
      #expect(try Self.told(scratch) == sample.told)
      let ivan = try scratch.actor("ivan").id
      for call in try scratch.all(Call.kind) where call[Call.ext].text != nil {
        #expect(call[Call.user].integer == ivan)
      }
    }
  }

  @Test(
    "A call whose end nobody tells is a call all the same",
    arguments: [
      (
        "sipuni", "in answered +79065550101 101 1795251000 0",
        [
          "event=1&call_id=9.1&src_num=79065550101&src_type=1&dst_num=070000101&dst_type=2&"
            + "short_dst_num=101&pbxdstnum=78125550100&timestamp=1795251000",
          "event=3&call_id=9.1&src_num=79065550101&src_type=1&dst_num=070000101&dst_type=2&"
            + "short_dst_num=101&timestamp=1795251012",
        ]
      ),
      (
        "sipuni", "in missed +79065550101 - 1795251000 0",
        [
          "event=1&call_id=9.2&src_num=79065550101&src_type=1&dst_num=070000101&dst_type=2&"
            + "short_dst_num=101&pbxdstnum=78125550100&timestamp=1795251000"
        ]
      ),
      (
        "zadarma", "in answered +79065550101 101 1795251000 0",
        [
          "event=NOTIFY_START&call_start=2026-11-21+11%3A50%3A00&pbx_call_id=in_1&"
            + "caller_id=%2B79065550101&called_did=78125550100",
          "event=NOTIFY_INTERNAL&call_start=2026-11-21+11%3A50%3A00&pbx_call_id=in_1&"
            + "caller_id=%2B79065550101&called_did=78125550100&internal=101",
          "event=NOTIFY_ANSWER&call_start=2026-11-21+11%3A50%3A00&pbx_call_id=in_1&"
            + "caller_id=%2B79065550101&destination=101&internal=101",
        ]
      ),
      (
        "telphin", "in answered +79065550101 101 1795251000 0",
        [
          "CallID=c1&SubCallID=s1&CallFlow=in&EventType=dial-in&CallStatus=CALLING&"
            + "CalledNumber=0000%2A101&CalledDID=78125550100&CallerIDNum=79065550101&"
            + "EventTime=1795251000000000",
          "CallID=c1&SubCallID=s1&CallFlow=in&EventType=answer&CallStatus=ANSWER&"
            + "CalledNumber=0000%2A101&CalledDID=78125550100&CallerIDNum=79065550101&"
            + "EventTime=1795251009000000",
        ]
      ),
      (
        "mango", "in answered +79065550101 101 1795251000 0",
        [
          #"{"entry_id":"E1","call_id":"A","timestamp":1795251000,"seq":1,"location":"ivr","#
            + #""call_state":"Appeared","from":{"number":"79065550101"},"#
            + #""to":{"number":"78125550100","line_number":"78125550100"}}"#,
          #"{"entry_id":"E1","call_id":"B","timestamp":1795251010,"seq":2,"location":"abonent","#
            + #""call_state":"Connected","from":{"number":"79065550101"},"#
            + #""to":{"extension":"101","number":"sip:u1@firm.example","line_number":"78125550100"}}"#,
        ]
      ),
    ])
  func unended(_ service: String, _ told: String, _ bodies: [String]) throws {
    let scratch = try Self.office()
    for body in bodies {
      try CallIngestTests.ingest(scratch, Array(body.utf8), source: service)
    }
    // Two hours are enough for the longest talk.
    _ = try scratch.at(3 * 3_600).ingestCalls([], ExchangeSetup(source: service))
    #expect(try Self.told(scratch) == [told])
    #expect(try scratch.all(Lead.kind).count == 1)
  }

  @Test("A wrong secret, and anything changed that is signed, is not its own")
  func refused() {
    for sample in NoticeSample.all {
      for request in sample.requests {
        #expect(sample.other.verdict(request) == .foreign, "\(sample.service)")
        var bare = request
        bare.headers = []
        bare.query = ""
        bare.body = Array(
          String(decoding: request.body, as: UTF8.self)
            .replacing("79065550101", with: "79065550109").replacing("oken", with: "")
            .utf8)
        #expect(sample.check.verdict(bare) != .own, "\(sample.service)")
      }
    }
  }

  @Test("Without a secret nobody is let in, unless that was asked for")
  func unguarded() {
    let request = NoticeSample.uis.requests[0]
    for way in NoticeCheck.Way.allCases where way != .none {
      #expect(NoticeCheck(way).verdict(request) == .foreign)
    }
    #expect(NoticeCheck(.none).verdict(request) == .own)
  }

  @Test("Zadarma signs what it asks for and nothing else of ours")
  func zadarma() {
    var request = NoticeSample.zadarma.requests[0]
    request.body = Array("event=SPEECH_RECOGNITION&result=x".utf8)
    #expect(NoticeSample.zadarma.check.verdict(request) == .idle)
  }

  @Test("Trials of an address say nothing, and only a plain word is sent back")
  func trials() {
    func request(_ query: String, _ body: String = "") -> HTTPRequest {
      HTTPRequest(method: "GET", path: "/call/x", query: query, body: Array(body.utf8))
    }
    #expect(request("zd_echo=5f3a9c21").isTrialNotice && request("").isTrialNotice)
    #expect(request("token=a", " {} \n").isTrialNotice)
    #expect(!request("event=1").isTrialNotice && !request("zd_echo=1", "a=b").isTrialNotice)
    #expect(request("zd_echo=5f3a9c21").echoedWord == "5f3a9c21")
    #expect(request("zd_echo=%3Cscript%3E").echoedWord == nil)
  }

  @Test("A notice is kept as it came, and is read again when its mapping is known better")
  func replayed() throws {
    let scratch = try Self.office()
    let request = HTTPRequest(
      method: "POST", path: "/call/own",
      body: Array(#"{"id":"7","from":"79065550101","at":1795251000,"talk":60}"#.utf8))
    _ = try scratch.desk.takeNotice(request, ExchangeSetup(source: "own"))
    #expect(try scratch.all(Call.kind).isEmpty)
    let mapping = try NoticeMapping.read(
      """
      exchange own
      when id from at
      call id
      leg id
      direction id *=in
      number from
      start at s
      talk talk
      result talk *=answered
      """)
    let setup = ExchangeSetup(source: "own", mappings: mapping)
    #expect(try scratch.desk.replayNotices(setup).calls == 1)
    #expect(try Self.told(scratch) == ["in answered +79065550101 - 1795251000 60"])
    let again = try scratch.desk.replayNotices(setup)
    #expect((again.calls, again.changed, again.known) == (0, 0, 1))
    let seller = try scratch.at(0, as: "ivan")
    #expect(
      failure { () throws(Failure) in try seller.replayNotices(setup) }?.exit == .noPermission)
  }

  private static func mapping(call: String) throws -> ExchangeSetup {
    let mapping = try NoticeMapping.read(
      """
      exchange own
      when id from at
      call \(call)
      leg id
      direction id *=in
      number from
      start at s
      talk talk
      result talk *=answered
      """)
    return ExchangeSetup(source: "own", mappings: mapping)
  }

  private static func notice(_ id: Int, _ call: String, at: Int64) -> HTTPRequest {
    let body =
      #"{"id":"\#(id)","deal":"c\#(id)","call":"\#(call)","from":"79065550101","at":\#(at),"talk":60}"#
    return HTTPRequest(method: "POST", path: "/call/own", body: Array(body.utf8))
  }

  @Test("Where the field of the call is corrected, the calls are told anew and none is there twice")
  func replayedOtherwise() throws {
    let scratch = try Self.office()
    let wrong = try Self.mapping(call: "deal")
    for (id, call) in [(1, "A"), (2, "A"), (3, "B")] {
      _ = try scratch.desk.takeNotice(
        Self.notice(id, call, at: 1_795_251_000 + Int64(id) * 10), wrong)
    }
    // Rows of the same exchange that no notice told of stay.
    try CallIngestTests.ingest(scratch, CallExchangeTests.row("1705917600.1"), source: "own")
    #expect(try scratch.all(Call.kind).count == 4)
    let right = try Self.mapping(call: "call")
    _ = try scratch.desk.replayNotices(right)
    let told = try scratch.all(Call.kind)
    #expect(
      told.map { $0[Call.externalID].text ?? "" }.sorted() == ["1705917600.1", "A", "B"])
    let again = try scratch.desk.replayNotices(right)
    #expect((again.calls, again.changed, again.known) == (0, 0, 3))
    #expect(try scratch.all(Call.kind).count == 3)
    #expect(try scratch.store.faults() == [])
    // And back again.
    _ = try scratch.desk.replayNotices(wrong)
    #expect(try scratch.all(Call.kind).count == 4)
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "What people wrote on a call stays with it, and what nobody understands today stays as it was")
  func replayKeeps() throws {
    let scratch = try Self.office()
    let wrong = try Self.mapping(call: "deal")
    _ = try scratch.desk.takeNotice(Self.notice(1, "A", at: 1_795_251_000), wrong)
    try scratch.edit(Call.kind, 1, "topic=Price")
    #expect(try scratch.desk.replayNotices(ExchangeSetup(source: "own")).ignored == 1)
    #expect(try scratch.record(Call.kind, 1)[Call.externalID].text == "c1")
    _ = try scratch.desk.replayNotices(try Self.mapping(call: "call"))
    let call = try scratch.record(Call.kind, 1)
    #expect(call[Call.externalID].text == "A" && call[Call.topic].text == "Price")
    #expect(try scratch.all(Call.kind).count == 1)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Call.kind, 1)[Call.externalID].text == "c1")
  }

  @Test(
    "A notice is kept although nobody can say how it is read, and waits with no other behind it")
  func slip() throws {
    let scratch = try Self.office()
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let spool = Spool(beside: folder.appendingPathComponent("crm.db").path)
    for name in ["own", "megafon"] {
      var request = NoticeSample.megafon.requests[0]
      request = HTTPRequest(method: "POST", path: "/call/\(name)", body: request.body)
      _ = try spool.put(request, receivedAt: ScratchDesk.noon, remote: nil)
    }
    func drain(_ isMended: Bool) throws -> (taken: Int, failures: [Failure]) {
      var failures: [Failure] = []
      let handler: SpoolHandler = { desk, item throws(Failure) in
        let name = String(item.request.path.dropFirst("/call/".count))
        _ = try desk.takeNotice(item.request, source: name) { () throws(Failure) in
          guard isMended || name != "own" else {
            throw Failure(.data, "mapping.unreadable", Text("a slip", "ошибка"))
          }
          return ExchangeSetup(source: name)
        }
      }
      let taken = try scratch.desk.drain(spool, ["call": handler]) { failures.append($0) }
      return (taken, failures)
    }
    let first = try drain(false)
    #expect(first.taken == 1 && first.failures.map(\.message.en) == ["own: a slip"])
    #expect(try scratch.all(Call.kind).map { $0[Call.source].text } == ["megafon"])
    let kept = try scratch.store.engine.all("SELECT source FROM call_notices ORDER BY source")
    #expect(kept.map { $0.text(0) } == ["megafon", "own"])
    #expect(try spool.names().count == 1)
    let second = try drain(true)
    #expect(second.taken == 1 && second.failures.isEmpty)
    #expect(try spool.names().isEmpty && scratch.all(Call.kind).count == 2)
  }

  @Test("A dry run of a replay leaves everything as it was")
  func replayTried() throws {
    let scratch = try Self.office()
    _ = try scratch.desk.takeNotice(
      Self.notice(1, "A", at: 1_795_251_000), try Self.mapping(call: "deal"))
    let before = try scratch.dump()
    let tried = Desk(scratch.store, dryRun: true)
    let report = try tried.replayNotices(try Self.mapping(call: "call"))
    #expect((report.calls, report.changed) == (0, 1))
    #expect(try scratch.dump() == before)
  }

  @Test("What is signed is what is read: nothing goes around it")
  func wrapped() throws {
    let mango = NoticeSample.mango
    var request = mango.requests[0]
    let signed = String(decoding: request.body, as: UTF8.self)
    for body in [
      #"{"x":"&\#(signed)&","entry_id":"1","from":{"number":"79060000000"}}"#,
      #" [{"x":"&\#(signed)&","entry_id":"1"}]"#,
    ] {
      request.body = Array(body.utf8)
      #expect(mango.check.verdict(request) == .foreign)
    }
    let zadarma = NoticeSample.zadarma
    var list = zadarma.requests[0]
    let fields = NoticeFields(urlencoded: list.body).all
    let object =
      "{" + fields.map { "\"\($0.name)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    list.body = Array(object.utf8)
    #expect(zadarma.check.verdict(list) == .own)
    list.body = Array("[\(object),{\"event\":\"NOTIFY_END\"}]".utf8)
    #expect(zadarma.check.verdict(list) == .foreign)
  }

  @Test("Who calls is told by the card of the number")
  func caller() throws {
    let scratch = try Self.office()
    try scratch.lead("name=кафе", "phone=+79065550101", "owner=ivan")
    let known = try scratch.store.caller("79065550101")
    #expect(known?.name == "кафе" && known?.owner == "ivan")
    #expect(try scratch.store.caller("79065550102") == nil)
    #expect(try scratch.store.caller("s") == nil)
  }
}
