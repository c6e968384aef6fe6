import CRMActions
import CRMDomain
import CRMStore
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
