import CRMActions
import CRMDomain
import CRMStore
import Platform
import Telephony
import Testing
import Web
import Wording

/// What must hold of the real samples of exchanges that lie beside the repository; where they are
/// missing the tests say so and pass.
@Suite("Checks that pay: (a) to (d)")
struct SampleCheckTests {
  @Test(
    "(a) the office log in any split, any order of pieces, twice: the same 36 calls",
    arguments: 0..<6 as Range<UInt64>)
  func officeLog(_ seed: UInt64) throws {
    guard let bytes = TelephonyData.bytes("asterisk-cdr/ru-office-Master-21col.csv") else { return }
    var dice = Dice(seed: seed)
    let rows = CallIngestTests.rows(bytes)
    var pieces: [[UInt8]] = []
    var rest = rows[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...9, using: &dice)
      pieces.append(rest.prefix(count).flatMap { $0 + [UInt8(0x0A)] })
      rest = rest.dropFirst(count)
    }
    let scratch = try ScratchDesk()
    for piece in (pieces + pieces).shuffled(using: &dice) {
      try CallIngestTests.ingest(scratch, piece)
    }
    #expect(try scratch.all(Call.kind).count == 36)
    let whole = try ScratchDesk()
    try CallIngestTests.ingest(whole, bytes)
    #expect(try CallIngestTests.calls(scratch) == CallIngestTests.calls(whole))
  }

  @Test("(b) the scenarios of the specification give the totals of their table")
  func scenarios() throws {
    guard let bytes = TelephonyData.bytes("asterisk-cdr/cdr-spec-scenarios-Master-21col.csv") else {
      return
    }
    let scratch = try ScratchDesk()
    try CallIngestTests.ingest(scratch, bytes)
    let expected = TelephonyData.table("asterisk-cdr/cdr-spec-by-linkedid.tsv")
    let calls = try scratch.all(Call.kind)
    #expect(calls.count == expected.count)
    #expect(
      calls.filter { $0[Call.outcome].text == "answered" }.count
        == expected.filter { $0["call_answered_by_a_party"] == "yes" }.count)
    var differing: [String] = []
    for row in expected where row["call_answered_by_a_party"] == "yes" {
      let call = calls.first { $0[Call.externalID].text == row["linkedid"] }
      let union = Int64(row["first_party_talk_seconds_union"] ?? "") ?? 0
      if union > 0, call?[Call.talkTime].integer != union {
        differing.append(row["linkedid"] ?? "")
      }
    }
    #expect(differing == [])
  }

  /// What the services of the samples are known by.
  private static let checks: [(service: String, check: NoticeCheck)] = [
    (
      "mango",
      NoticeCheck(
        .mango, user: "testvpbxkey00000000000000000000a", secret: "testsalt00000000000000000000000b"
      )
    ),
    ("zadarma", NoticeCheck(.zadarma, secret: "testsecret")),
    ("megafon", NoticeCheck(.token, secret: "testcrmtoken")),
    ("uis", NoticeCheck(.token, secret: "testtoken")),
    ("sipuni", NoticeCheck(.none)), ("telphin", NoticeCheck(.none)),
    ("moizvonki", NoticeCheck(.none)),
    ("bitrix24", NoticeCheck(.token, secret: "testapplication_token")),
  ]

  private static func requests(_ service: String) -> [(name: String, request: HTTPRequest)] {
    TelephonyData.files("webhooks/\(service)").compactMap { name in
      TelephonyData.bytes("webhooks/\(service)/\(name)").flatMap(HTTPRequest.read)
        .map { (name, $0) }
    }
  }

  private static func isForged(_ name: String) -> Bool {
    ["bad-signature", "wrong-token"].contains { name.contains($0) }
  }

  private static func send(
    _ requests: [(name: String, request: HTTPRequest)], _ check: NoticeCheck, _ service: String,
    to scratch: ScratchDesk
  ) throws {
    for (_, request) in requests
    where check.verdict(request) == .own && !request.isTrialNotice {
      _ = try scratch.desk.takeNotice(request, ExchangeSetup(source: service))
    }
  }

  @Test("(c) every notice twice and shuffled: the same table", arguments: 0..<8)
  func notices(_ place: Int) throws {
    let (service, check) = Self.checks[place]
    let requests = Self.requests(service)
    guard !requests.isEmpty else { return }
    let plain = try ScratchDesk()
    try Self.send(requests, check, service, to: plain)
    #expect(try !plain.all(Call.kind).isEmpty)
    let calls = try CallIngestTests.calls(plain)
    for seed in 1...3 as ClosedRange<UInt64> {
      var dice = Dice(seed: seed)
      let scratch = try ScratchDesk()
      try Self.send(
        (requests + requests).shuffled(using: &dice), check, service, to: scratch)
      #expect(try CallIngestTests.calls(scratch) == calls)
    }
  }

  @Test("(d) a bad signature or token changes nothing, a good one is known")
  func forged() throws {
    var count = 0
    for (service, check) in Self.checks {
      for (name, request) in Self.requests(service) where !request.isTrialNotice {
        if Self.isForged(name) {
          count += 1
          #expect(check.verdict(request) == .foreign, "\(service)/\(name)")
        } else {
          #expect(check.verdict(request) == .own, "\(service)/\(name)")
        }
      }
    }
    #expect(count == 3 || TelephonyData.folder == nil)
  }
}
