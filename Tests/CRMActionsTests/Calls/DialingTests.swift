import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import Telephony
import Testing
import Web
import Wording

@Suite("Calls that the exchange is asked for", .serialized)
struct DialingTests {
  private static func office() throws -> (ScratchDesk, CallRequest) {
    let scratch = try ScratchDesk()
    try scratch.edit(User.kind, try scratch.actor("boss").id, "extension=101")
    let request = try scratch.desk.requestCall(
      with: try scratch.desk.callParty("8 906 200-00-01"), topic: nil, user: nil)
    return (scratch, request)
  }

  private static func outcome(_ scratch: ScratchDesk) throws -> [String?] {
    let call = try scratch.record(Call.kind, 1)
    return [call[Call.outcome].text, call[Call.note].text]
  }

  /// A file with a secret, for as long as a test runs.
  private static func secret(_ word: String) throws -> (source: SecretSource, url: URL) {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-secret-\(UUID().uuidString)")
    try Data((word + "\n").utf8).write(to: url)
    return (.file(url.path), url)
  }

  private static func access(
    _ server: FakeServer, _ secret: SecretSource, path: String = "", seconds: Int = 5
  ) throws -> AsteriskAccess {
    var access = AsteriskAccess(try WebAddress("http://127.0.0.1:\(server.port)\(path)"))
    (access.user, access.secret, access.patience) = ("crm", secret, seconds)
    return access
  }

  // MARK: ARI

  @Test("ARI: the channel has our own name, so that the records find the call")
  func rest() throws {
    let server = FakeServer { talk, note in
      let (head, body) = talk.request()
      note(head)
      note(body)
      talk.answer("200 OK", #"{"id":"crm-1","state":"Down"}"#)
    }
    defer { server.stop() }
    let (source, url) = try Self.secret("s3cret")
    defer { try? FileManager.default.removeItem(at: url) }
    let (scratch, request) = try Self.office()
    try scratch.desk.dial(
      request, by: .ari(try Self.access(server, source, path: "/ari")), source: "pbx")
    #expect(
      server.heard[0].hasPrefix(
        "POST /ari/channels/crm-1?endpoint=PJSIP%2F101&extension=79062000001&"
          + "context=from-internal&priority=1&callerId=CRM%20%3C101%3E&timeout=30 HTTP/1.1"))
    #expect(server.heard[0].contains("Authorization: Basic Y3JtOnMzY3JldA=="))
    #expect(server.heard[1] == #"{"variables":{"CDR(userfield)":"crm-1"}}"#)
    #expect(try Self.outcome(scratch) == ["planned", nil])
    // The record of the exchange has that name and no time of its own.
    let row = CallExchangeTests.row("crm-1")
    try CallIngestTests.ingest(scratch, row)
    #expect(try Self.outcome(scratch)[0] == "answered")
    #expect(try scratch.all(Call.kind).count == 1)
  }

  @Test(
    "ARI: what is under way is no refusal, everything else is",
    arguments: [
      ("409 Conflict", #"{"message":"exists"}"#, nil),
      ("400 Bad Request", #"{"message":"Invalid endpoint"}"#, "Invalid endpoint"),
      ("401 Unauthorized", #"{"error":"Unauthorized"}"#, "Unauthorized"),
      ("500 Internal Server Error", "oops", "HTTP 500"),
    ])
  func restRefusal(_ status: String, _ body: String, _ why: String?) throws {
    let server = FakeServer { talk, _ in
      _ = talk.request()
      talk.answer(status, body)
    }
    defer { server.stop() }
    let (source, url) = try Self.secret("s3cret")
    defer { try? FileManager.default.removeItem(at: url) }
    let (scratch, request) = try Self.office()
    let access = try Self.access(server, source, path: "/ari")
    let failed = failure { () throws(Failure) in
      try scratch.desk.dial(request, by: .ari(access), source: "pbx")
    }
    #expect((failed == nil) == (why == nil))
    if let why {
      #expect(failed?.exit == .unavailable && failed?.message[.en].contains(why) == true)
      #expect(try Self.outcome(scratch) == ["failed", "the exchange refuses: \(why)"])
    }
  }

  // MARK: AMI

  /// The manager's side of a conversation, as it is recorded: a banner, answers with events before
  /// and between them.
  private static func manager(
    login: String = "Response: Success\r\nMessage: Authentication accepted",
    originate: String = "Response: Success\r\nMessage: Originate successfully queued"
  ) -> FakeServer {
    FakeServer { talk, note in
      talk.say("Asterisk Call Manager/7.0.3\r\n")
      while true {
        let block = talk.read(until: "\r\n\r\n")
        guard !block.isEmpty else { return }
        note(block)
        let lines = block.split(separator: "\r\n")
        let name = lines.first { $0.hasPrefix("ActionID: ") }.map(String.init) ?? ""
        let answer =
          if lines[0] == "Action: Challenge" {
            "Response: Success\r\nChallenge: 145769581"
          } else if lines[0] == "Action: Login" {
            login
          } else if lines[0] == "Action: Originate" {
            originate
          } else {
            "Response: Goodbye"
          }
        talk.say("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n")
        talk.say("Response: Success\r\nActionID: somebody-else\r\nMessage: not yours\r\n\r\n")
        let head = answer.split(separator: "\r\n", maxSplits: 1)
        talk.say("\(head[0])\r\n\(name)\r\n\(head.count > 1 ? head[1] + "\r\n" : "")\r\n")
      }
    }
  }

  @Test("AMI: the secret is not sent, the channel has our own name")
  func ami() throws {
    let server = Self.manager()
    defer { server.stop() }
    let (source, url) = try Self.secret("s3cret")
    defer { try? FileManager.default.removeItem(at: url) }
    let (scratch, request) = try Self.office()
    try scratch.desk.dial(request, by: .ami(try Self.access(server, source)), source: "pbx")
    #expect(try Self.outcome(scratch) == ["planned", nil])
    let heard = server.heard.prefix(3).map { $0.replacing("\r\n", with: "|") }
    #expect(
      heard == [
        "Action: Challenge|AuthType: MD5|ActionID: crm-1||",
        "Action: Login|AuthType: MD5|Username: crm|Key: \(MD5.hex(Array("145769581s3cret".utf8)))|"
          + "Events: off|ActionID: crm-2||",
        "Action: Originate|Channel: PJSIP/101|Context: from-internal|Exten: 79062000001|"
          + "Priority: 1|Timeout: 30000|CallerID: \"CRM\" <101>|Account: crm-1|"
          + "Variable: CDR(userfield)=crm-1|ChannelId: crm-1|Async: true|ActionID: crm-3||",
      ])
    #expect(!server.heard.joined().contains("s3cret"))
  }

  @Test("AMI: a refusal is told in its own words")
  func amiRefusal() throws {
    let (source, url) = try Self.secret("s3cret")
    defer { try? FileManager.default.removeItem(at: url) }
    for (server, why) in [
      (Self.manager(login: "Response: Error\r\nMessage: Authentication failed"), "Authentication"),
      (
        Self.manager(originate: "Response: Error\r\nMessage: Extension does not exist."),
        "Extension"
      ),
    ] {
      defer { server.stop() }
      let (scratch, request) = try Self.office()
      let access = try Self.access(server, source)
      let failed = failure { () throws(Failure) in
        try scratch.desk.dial(request, by: .ami(access), source: "pbx")
      }
      #expect(failed?.exit == .unavailable && failed?.message[.ru].contains(why) == true)
      #expect(try Self.outcome(scratch)[0] == "failed")
    }
  }

  @Test("Silence, a cut, and another protocol end in time, and the row says so")
  func silence() throws {
    let (source, url) = try Self.secret("s3cret")
    defer { try? FileManager.default.removeItem(at: url) }
    let servers = [
      FakeServer { talk, _ in _ = talk.read(until: "an end that never comes") },
      FakeServer { _, _ in },
      FakeServer { talk, _ in talk.say("SSH-2.0-OpenSSH\r\n") },
    ]
    for server in servers {
      defer { server.stop() }
      for isManager in [true, false] {
        let (scratch, request) = try Self.office()
        let access = try Self.access(server, source, seconds: 1)
        let failed = failure { () throws(Failure) in
          try scratch.desk.dial(
            request, by: isManager ? .ami(access) : .ari(access), source: "pbx")
        }
        #expect(failed?.exit == .unavailable)
        #expect(try Self.outcome(scratch)[0] == "failed")
      }
    }
  }

  @Test("A call that came about although nobody said so finds its row")
  func late() throws {
    let (scratch, request) = try Self.office()
    try scratch.desk.refuseCall(request.call, "no answer")
    try CallIngestTests.ingest(
      scratch, CallExchangeTests.row("1705917600.1", userfield: request.reference))
    #expect(try scratch.all(Call.kind).map { $0[Call.outcome].text } == ["answered"])
  }

  // MARK: Templates

  @Test("Any API: what is put in is escaped as its place asks for, and its name finds the notice")
  func template() throws {
    let server = FakeServer { talk, note in
      let (head, body) = talk.request()
      note(head)
      note(body)
      talk.answer("200 OK", #"{"status":"OK","data":{"callid":"432"}}"#)
    }
    defer { server.stop() }
    let (source, url) = try Self.secret("a&b \"c\"")
    defer { try? FileManager.default.removeItem(at: url) }
    let (scratch, request) = try Self.office()
    var template = DialTemplate(
      url: "http://127.0.0.1:\(server.port)/makecall?phone={number}&key={password}")
    template.request.headers = ["X-API-KEY: {password}"]
    template.request.body =
      #"{"user":"{extension}","phone":"{digits}","key":"{password}","r":"{ref}"}"#
    (template.secret, template.success, template.name) = (source, "status=ok", "data.callid")
    try scratch.desk.dial(request, by: .api(template), source: "megafon")
    let head = server.heard[0]
    #expect(head.hasPrefix("POST /makecall?phone=%2B79062000001&key=a%26b%20%22c%22 HTTP/1.1"))
    #expect(head.contains("X-API-KEY: a&b \"c\"\r\n"))
    #expect(
      server.heard[1]
        == #"{"user":"101","phone":"79062000001","key":"a&b \"c\"","r":"crm-1"}"#)
    let call = try scratch.record(Call.kind, 1)
    #expect(call[Call.externalID].text == "432" && call[Call.source].text == "megafon")
    let notice = HTTPRequest(
      method: "POST", path: "/call/megafon",
      body: Array(
        "cmd=history&type=out&ext=101&phone=79062000001&start=20261121T090000Z&duration=5&callid=432&status=Success"
          .utf8))
    _ = try scratch.desk.takeNotice(notice, ExchangeSetup(source: "megafon"))
    #expect(try scratch.all(Call.kind).map { $0[Call.outcome].text } == ["answered"])
  }

  @Test("Requests are signed as Mango and Zadarma want it")
  func signed() throws {
    let server = FakeServer { talk, note in
      let (head, body) = talk.request()
      note(head)
      note(body)
      talk.answer("200 OK", "{}")
    }
    defer { server.stop() }
    let (source, url) = try Self.secret("salt")
    defer { try? FileManager.default.removeItem(at: url) }
    let (scratch, request) = try Self.office()
    var mango = DialTemplate(url: "http://127.0.0.1:\(server.port)/vpbx/commands/callback")
    (mango.user, mango.secret, mango.signature) = ("key", source, .mango)
    mango.request.body =
      #"{"command_id":"{ref}","from":{"extension":"{extension}"},"to_number":"{digits}"}"#
    try scratch.desk.dial(request, by: .api(mango), source: "mango")
    let json = #"{"command_id":"crm-1","from":{"extension":"101"},"to_number":"79062000001"}"#
    let sign = SHA256.hex(Array("key\(json)salt".utf8))
    #expect(server.heard[1].hasPrefix("vpbx_api_key=key&sign=\(sign)&json=%7B%22command_id%22%3A"))
    var zadarma = DialTemplate(
      url: "http://127.0.0.1:\(server.port)/v1/request/callback/?to={digits}&from={extension}")
    (zadarma.user, zadarma.secret, zadarma.signature) = ("key", source, .zadarma)
    zadarma.request.method = "GET"
    try scratch.desk.dial(request, by: .api(zadarma), source: "zadarma")
    // Computed by the service's own rule with Python.
    #expect(
      server.heard[2].contains(
        "Authorization: key:YWQ2NDBkYWIxNWE1ZDZlYmQ5NjhkMTZmOTFlNTlhY2NkOTJjNjA0MQ==\r\n"))
  }

  @Test("Any API: a good status with a bad word in it is a refusal")
  func templateRefusal() throws {
    let server = FakeServer { talk, _ in
      _ = talk.request()
      talk.answer("200 OK", #"{"status":"error","message":"no\nmoney"}"#)
    }
    defer { server.stop() }
    let (scratch, request) = try Self.office()
    var template = DialTemplate(url: "http://127.0.0.1:\(server.port)/")
    (template.success, template.error) = ("status=success", "message")
    let failed = failure { () throws(Failure) in
      try scratch.desk.dial(request, by: .api(template), source: "pbx")
    }
    #expect(failed?.exit == .unavailable)
    #expect(try Self.outcome(scratch) == ["failed", "the exchange refuses: no money"])
  }

  @Test("A slip in the settings sends nothing, and no secret goes in the open")
  func slips() throws {
    for url in [
      "http://pbx.example/{number}", "ftp://pbx.example", "https://a@b/",
      "https://pbx.example/{who}",
    ] {
      let (scratch, request) = try Self.office()
      let failed = failure { () throws(Failure) in
        try scratch.desk.dial(request, by: .api(DialTemplate(url: url)), source: "pbx")
      }
      #expect(failed?.exit == .config, "\(url)")
      #expect(try Self.outcome(scratch)[0] == "failed")
    }
  }
}
