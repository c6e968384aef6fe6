import Testing
import Wording

@testable import Telephony

@Suite("Rows of exchanges")
struct RowTests {
  @Test("A record ends at a newline outside quotes, however the bytes are cut", arguments: 1..<9)
  func split(_ step: Int) {
    let text = "a,\"b\nc\",d\r\n\ne\nf"
    var splitter = RowSplitter()
    var records: [String] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      records += splitter.feed(Array(bytes.prefix(step))).map {
        String(decoding: $0, as: UTF8.self)
      }
      bytes = bytes.dropFirst(step)
    }
    #expect(records == ["a,\"b\nc\",d", "e"])
    #expect(String(decoding: splitter.rest, as: UTF8.self) == "f")
  }

  @Test("A quote that is never closed does not swallow the file")
  func unclosed() {
    var splitter = RowSplitter()
    let line = Array("x,y\n".utf8)
    var records = splitter.feed(Array("a,\"b\n".utf8))
    for _ in 0..<40_000 { records += splitter.feed(line) }
    #expect(records.count > 30_000)
  }

  @Test("A leg is kept as it was")
  func body() throws {
    var leg = CallLeg()
    (leg.call, leg.key, leg.caller, leg.result) = ("1.2", "k", "7906", .answered)
    (leg.start, leg.talk, leg.isLocal) = (5, 6, true)
    #expect(CallLeg(body: leg.body) == leg)
    #expect(CallLeg(body: "nonsense") == nil)
  }

  @Test(
    "Times of the wall clock",
    arguments: [
      ("2024-01-22 10:00:00", 1_705_917_600), ("2024-02-29 23:59:59", 1_709_251_199),
      ("1970-01-01 00:00:00", 0),
    ])
  func times(_ text: String, _ seconds: Int64) {
    #expect(WallTime.read(text) == seconds)
  }

  @Test(
    "What is no time", arguments: ["", "2024-13-01 10:00:00", "x", "2024-01-22", "22.01.2024 1"])
  func noTimes(_ text: String) {
    #expect(WallTime.read(text) == nil)
  }

  @Test("Spans that lie over one another count once")
  func union() {
    #expect(CallSummary.union([(0, 10), (5, 20), (30, 40), (32, 35)]) == 30)
  }

  @Test("The shipped mappings can be read, and a broken one names its line")
  func mappings() throws {
    #expect(try ShippedMappings.all().count > 8)
    #expect(throws: Failure.self) { try NoticeMapping.read("exchange a\ncal x") }
  }

  @Test("Brackets and percents of form fields")
  func fields() {
    let fields = NoticeFields(urlencoded: Array("data%5BCALL_ID%5D=a+b&x=%D0%B6&y=%zz".utf8))
    #expect(fields["data.CALL_ID"] == "a b" && fields["x"] == "ж" && fields["y"] == "%zz")
  }

  @Test("Identifiers that tell a time")
  func epochs() {
    #expect(CallLeg.epoch(of: "pbx-a-1705917600.10") == 1_705_917_600)
    #expect(CallLeg.epoch(of: "crm-42") == nil)
    #expect(CallLeg.ownReference(["x", "crm-42"]) == "crm-42")
    #expect(CallLeg.ownReference(["crm-4x", "crm-"]) == "")
  }
}
