import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import Telephony
import Testing
import Web
import Wording

/// An exchange that takes us for Bitrix24: it registers calls, finishes them, and says where they are
/// recorded.
@Suite("Calls by Bitrix24's REST interface")
struct ExternalCallTests {
  private static let setup = ExchangeSetup(source: "b24")
  /// Half past eleven in Moscow, 30 minutes before the noon of the desk.
  private static let begun = Instant(ScratchDesk.noon.seconds - 1_800)

  private static func request(
    _ method: String, _ body: String, token: String = "open-sesame"
  ) -> HTTPRequest {
    HTTPRequest(
      method: "POST", path: "/call/b24/\(token)/telephony.externalcall.\(method).json",
      body: Array(body.utf8))
  }

  private static func office() throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("ivan").id, "extension=101")
    try scratch.edit(User.kind, try scratch.actor("petr").id, "extension=102")
    return scratch
  }

  private static let registration =
    "USER_PHONE_INNER=101&PHONE_NUMBER=%2B7+906+200-00-01&TYPE=2&LINE_NUMBER=78125550100&SHOW=1"

  /// The name that a request of `naming` has, and one that names its call itself would get.
  private static func call(_ request: HTTPRequest) throws -> String {
    let (call, fields) = try #require(request.externalCall)
    #expect(call == .register && fields.isRegistration != fields.has("CALL_ID"))
    return fields.has("CALL_ID") ? fields["CALL_ID"] : fields.registeredCall
  }

  /// The request as it is kept where nothing is known, or what is in a store and its spool.
  private static func naming(
    _ request: HTTPRequest, at received: Instant = Self.begun, _ store: Store? = nil,
    _ spool: Spool = Spool(beside: "/nowhere/crm.db")
  ) throws -> HTTPRequest {
    try request.namingCall(of: "b24", at: received, spool) { store }
  }

  @Test("Registered, finished and recorded, in any order and again: one call")
  func whole() throws {
    let register = try Self.naming(Self.request("register", Self.registration))
    let id = try Self.call(register)
    let finish = Self.request(
      "finish", #"{"CALL_ID":"\#(id)","USER_PHONE_INNER":"102","DURATION":95,"STATUS_CODE":"200"}"#)
    let record = Self.request(
      "attachRecord", "CALL_ID=\(id)&FILENAME=a.mp3&RECORD_URL=https%3A%2F%2Fpbx.example%2Fa.mp3")
    for seed in 0..<4 as Range<UInt64> {
      var dice = Dice(seed: seed)
      let scratch = try Self.office()
      let requests = [register, finish, record, register, finish]
      for request in seed == 0 ? requests : requests.shuffled(using: &dice) {
        let late: Int64 = request.path == register.path ? 0 : 95
        _ = try scratch.desk.takeNotice(
          request, Self.setup, receivedAt: Self.begun.adding(seconds: late))
      }
      let calls = try scratch.all(Call.kind)
      #expect(calls.count == 1)
      let one = try #require(calls.first)
      #expect(one[Call.direction].text == "in" && one[Call.outcome].text == "answered")
      #expect(one[Call.number].text == "+79062000001" && one[Call.talkTime].integer == 95)
      #expect(one[Call.startedAt].integer == Self.begun.seconds)
      #expect(one[Call.line].text == "+78125550100" && one[Call.externalID].text == id)
      // Who ended the call had it.
      let petr = try scratch.actor("petr").id
      #expect(one[Call.user].integer == petr)
      #expect(one[Call.recording].text == "https://pbx.example/a.mp3")
      #expect(try scratch.all(Lead.kind).count == 1)
      let again = try scratch.desk.replayNotices(Self.setup)
      #expect((again.calls, again.changed) == (0, 0))
    }
  }

  @Test("A recording that comes within the request is kept beside the store, whatever came before")
  func sent() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = try Self.naming(Self.request("register", Self.registration))
    let id = try Self.call(register)
    let (one, two) = (Array("RIFF".utf8) + Array(0...255), [UInt8](repeating: 0xFF, count: 700))
    let letters = PercentText.encoded(Base64Letters.text(one))
    let requests = [
      register, Self.request("finish", "CALL_ID=\(id)&DURATION=95&STATUS_CODE=200"),
      Self.request("attachRecord", "CALL_ID=\(id)&RECORD_URL=https%3A%2F%2Fpbx.example%2Fa.mp3"),
      Self.request("attachRecord", "FILE_CONTENT=\(letters)&CALL_ID=\(id)&FILENAME=a%2Fb.MP3"),
      Self.request(
        "attachRecord", #"{"CALL_ID":"\#(id)","FILE_CONTENT":"\#(Base64Letters.text(one))"}"#),
      Self.request("attachRecord", "CALL_ID=\(id)&FILE_CONTENT=\(Base64Letters.text(two))"),
    ]
    for seed in 0..<6 as Range<UInt64> {
      var dice = Dice(seed: seed)
      let scratch = try ScratchDesk(path: folder.appendingPathComponent("\(seed).db").path)
      for var request in seed == 0 ? requests : (requests + requests).shuffled(using: &dice) {
        if case .recording(let sent) = SentRecording.take(outOf: &request) {
          #expect(request.body.count < 200)
          try sent.keep(beside: scratch.path, in: &request)
        }
        _ = try scratch.desk.takeNotice(request, Self.setup, receivedAt: Self.begun)
      }
      let call = try #require(try scratch.all(Call.kind).first)
      #expect(try scratch.store.recordingCount(of: call) == 2)
      var kept: Set<[UInt8]> = []
      for part in 1...2 {
        let part = try scratch.store.call(call, playing: part)
        kept.insert(try Files.read(try scratch.store.recordingPlace(of: part), limit: 1_000))
      }
      #expect(kept == [one, two] && call[Call.recordingState].text == "ok")
      #expect(call[Call.recording].text?.contains("/") == false)
      let again = try scratch.desk.replayNotices(Self.setup)
      #expect((again.calls, again.changed) == (0, 0))
      #expect(try scratch.store.faults() == [])
    }
  }

  @Test(
    "Of a request with a file nothing is believed that is no recording",
    arguments: [
      ("FILE_CONTENT=", "nothing"), ("FILENAME=FILE_CONTENT", "nothing"), ("", "nothing"),
      ("{\"FILE_CONTENT\":[\"UklGRg==\"]}", "nothing"), ("FILE_CONTENT=%%%&A=1", "noRecording"),
      ("FILE_CONTENT=UklGRg==", "noRecording"), ("{\"FILE_CONTENT\":\"\\u0000\"}", "noRecording"),
    ])
  func sentNothing(_ body: String, _ found: String) {
    var request = Self.request("attachRecord", body)
    #expect("\(SentRecording.take(outOf: &request))" == found)
    var other = Self.request("finish", body)
    #expect("\(SentRecording.take(outOf: &other))" == "nothing" && other.body == Array(body.utf8))
  }

  @Test(
    "What names a file that is not there, or no file, gives no recording",
    arguments: ["kept:../../etc/passwd", "kept:", "kept:" + String(repeating: "0", count: 64)])
  func forged(_ name: String) throws {
    let scratch = try Self.office()
    let register = try Self.naming(Self.request("register", Self.registration))
    let id = try Self.call(register)
    for request in [
      register, Self.request("finish", "CALL_ID=\(id)&DURATION=95&STATUS_CODE=200"),
      Self.request("attachRecord", "CALL_ID=\(id)&RECORD_FILE=\(PercentText.encoded(name))"),
    ] {
      _ = try scratch.desk.takeNotice(request, Self.setup, receivedAt: Self.begun)
    }
    let call = try #require(try scratch.all(Call.kind).first)
    #expect(call[Call.recording] == .null && call[Call.recordingState] == .null)
  }

  @Test("The same registration gets the same identifier, another one another")
  func identifiers() throws {
    let one = try Self.naming(Self.request("register", Self.registration))
    let id = try Self.call(one)
    #expect(id.hasPrefix("externalCall.") && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let other = Self.request("register", Self.registration + "&USER_ID=7")
    #expect(try Self.call(Self.naming(other)) != id)
    for more in ["&EXTERNAL_CALL_ID=pbx-1.7", "&CALL_START_DATE=2026-11-21T11%3A30%3A00%2B03%3A00"]
    {
      let named = Self.request("register", Self.registration + more)
      // What says itself which call it is stays as it came.
      #expect(try Self.naming(named).body == named.body)
      #expect(try Self.call(named) != id && !Self.call(named).hasSuffix(String(Self.begun.seconds)))
    }
  }

  @Test(
    "A registration that names no call is given a name in whatever form it came",
    arguments: ["{\"PHONE_NUMBER\": \"7906\", \"TYPE\": 2}", " \nPHONE_NUMBER=7906&TYPE=2", ""])
  func written(_ body: String) throws {
    var request = Self.request("register", body)
    if body.isEmpty { request.query = "PHONE_NUMBER=7906&TYPE=2&auth=1" }
    let (_, fields) = try #require(try Self.naming(request).externalCall)
    #expect(fields["CALL_ID"].hasSuffix(".\(Self.begun.seconds)"))
    #expect(fields["PHONE_NUMBER"] == "7906" && fields["TYPE"] == "2")
    let read = try #require(HTTPRequest.read(Self.naming(request).written))
    #expect(read.externalCall?.fields["CALL_ID"] == fields["CALL_ID"])
  }

  @Test("Who gets nobody and calls again makes two calls, whether the first waits or was taken in")
  func twice() throws {
    let folder = try CallExchangeTests.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for waits in [false, true] {
      let scratch = try Self.office()
      let spool = Spool(beside: folder.appendingPathComponent("\(waits).db").path)
      var kept: [HTTPRequest] = []
      func send(_ request: HTTPRequest, _ late: Int64) throws -> String {
        let time = Self.begun.adding(seconds: late)
        let named = try Self.naming(request, at: time, scratch.store, spool)
        kept.append(named)
        if waits {
          try spool.put(named, receivedAt: time, remote: nil)
        } else {
          _ = try scratch.desk.takeNotice(named, Self.setup, receivedAt: time)
        }
        return try #require(named.externalCall).fields["CALL_ID"]
      }
      let register = Self.request("register", Self.registration)
      let one = try send(register, 0)
      // The exchange asks again: the call goes on.
      #expect(try send(register, 40) == one)
      _ = try send(Self.request("finish", "CALL_ID=\(one)&DURATION=0&STATUS_CODE=304"), 40)
      let other = try send(register, 40)
      #expect(other != one)
      #expect(try send(register, 41) == other)
      _ = try send(Self.request("finish", "CALL_ID=\(other)&DURATION=95&STATUS_CODE=200"), 140)
      // Another time within the same second.
      let third = try send(register, 140)
      _ = try send(Self.request("finish", "CALL_ID=\(third)&DURATION=1&STATUS_CODE=304"), 140)
      #expect(try send(register, 140) != third)
      for (place, request) in kept.enumerated() where waits {
        _ = try scratch.desk.takeNotice(
          request, Self.setup, receivedAt: Self.begun.adding(seconds: Int64(place)))
      }
      let told = try scratch.all(Call.kind).map {
        "\($0[Call.outcome].text ?? "") \($0[Call.talkTime].integer ?? 0)"
      }
      #expect(told == ["missed 0", "answered 95", "missed 0"])
      let again = try scratch.desk.replayNotices(Self.setup)
      #expect((again.calls, again.changed) == (0, 0))
    }
  }

  @Test("A call of which nobody says that it ended is not the next one for ever")
  func forgotten() throws {
    let scratch = try Self.office()
    let register = Self.request("register", Self.registration)
    let one = try Self.naming(register)
    _ = try scratch.desk.takeNotice(one, Self.setup, receivedAt: Self.begun)
    func late(_ seconds: Int64) throws -> String {
      try Self.call(
        Self.naming(register, at: Self.begun.adding(seconds: seconds), scratch.store))
    }
    #expect(try late(1_799) == Self.call(one))
    #expect(try late(1_801) != Self.call(one))
  }

  @Test("A call that is not finished is not missed while people may be talking")
  func underWay() throws {
    let scratch = try Self.office()
    let register = try Self.naming(Self.request("register", Self.registration))
    _ = try scratch.desk.takeNotice(register, Self.setup, receivedAt: Self.begun)
    _ = try scratch.at(1_200).ingestCalls([], Self.setup)
    #expect(try scratch.all(Call.kind).isEmpty)
    _ = try scratch.at(6_000).ingestCalls([], Self.setup)
    #expect(try scratch.all(Call.kind).map { $0[Call.outcome].text } == ["missed"])
    let finish = Self.request("finish", "CALL_ID=\(try Self.call(register))&DURATION=9000")
    _ = try scratch.at(7_200).takeNotice(finish, Self.setup)
    #expect(try scratch.all(Call.kind).map { $0[Call.outcome].text } == ["answered"])
    #expect(try scratch.all(FollowUp.kind, "kind=call", "status=open").isEmpty)
  }

  @Test(
    "How it ended is told by its code, else by its length",
    arguments: [
      ("1", "DURATION=30&STATUS_CODE=200", "out answered 30"),
      ("1", "DURATION=30", "out answered 30"), ("2", "DURATION=0", "in missed 0"),
      ("2", "DURATION=12&STATUS_CODE=304", "in missed 0"),
      ("1", "DURATION=3&STATUS_CODE=486", "out busy 0"),
      ("3", "DURATION=0&STATUS_CODE=603-S", "in missed 0"),
      ("4", "DURATION=0&STATUS_CODE=404", "out failed 0"),
    ])
  func endings(_ type: String, _ end: String, _ told: String) throws {
    let scratch = try Self.office()
    let register = try Self.naming(
      Self.request("register", "USER_PHONE_INNER=101&PHONE_NUMBER=79062000001&TYPE=\(type)"))
    let finish = Self.request("finish", "CALL_ID=\(try Self.call(register))&\(end)")
    for request in [register, finish] {
      _ = try scratch.desk.takeNotice(request, Self.setup, receivedAt: Self.begun)
    }
    let call = try #require(try scratch.all(Call.kind).first)
    let words = [call[Call.direction].text, call[Call.outcome].text].compactMap(\.self)
    #expect("\(words.joined(separator: " ")) \(call[Call.talkTime].integer ?? -1)" == told)
  }

  @Test("The secret may stand in the path, as it does in the addresses of Bitrix24")
  func secret() {
    let check = NoticeCheck(.token, secret: "open-sesame")
    #expect(check.verdict(Self.request("finish", "CALL_ID=x&DURATION=1")) == .own)
    #expect(check.verdict(Self.request("finish", "CALL_ID=x", token: "open")) == .foreign)
    let last = HTTPRequest(method: "POST", path: "/call/b24/open-sesame", body: [])
    #expect(check.verdict(last) == .foreign)
  }

  @Test("What Bitrix24 itself documents is read from a file")
  func samples() throws {
    let folder = "webhooks/bitrix24/"
    guard let register = TelephonyData.bytes(folder + "register-request.json"),
      let finish = TelephonyData.bytes(folder + "finish-request.json")
    else { return }
    let scratch = try Self.office()
    for bytes in [finish, register] {
      _ = try scratch.desk.ingestCalls([.input(Input(bytes: bytes))], Self.setup)
    }
    // The identifier of the finish is one that Bitrix24 gave, so that they are two calls here.
    let told = try scratch.all(Call.kind).map {
      "\($0[Call.startedAt].integer ?? 0) \($0[Call.outcome].text ?? "")"
    }
    #expect(told.sorted() == ["1710140185 missed", "1773130779 answered"])
  }
}
