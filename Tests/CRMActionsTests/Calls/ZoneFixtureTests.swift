import CRMActions
import CRMDomain
import CRMStore
import Platform
import Testing
import Wording

/// Exchanges that write the time of the wall clock and nothing to tell its zone by.
@Suite("Wall clocks of exchanges")
struct ZoneFixtureTests {
  private static func start(_ local: String, _ name: String) throws -> String {
    let zone = try #require(Zone(name))
    let row =
      #""","79062000001","78120000000","from-trunk","","PJSIP/trunk-1","PJSIP/101-2","Dial","","#
      + "\"\(local)\",\"\(local)\",\"\(local)\",60,50,\"ANSWERED\",\"DOCUMENTATION\"\n"
    let scratch = try ScratchDesk()
    var setup = ExchangeSetup(source: "pbx")
    setup.zone = ZoneRule { zone.offset(at: $0) }
    _ = try scratch.desk.ingestCalls([.input(Input(bytes: Array(row.utf8)))], setup)
    let call = try #require(try scratch.all(Call.kind).first)
    return Instant(call[Call.startedAt].integer ?? 0).rfc3339
  }

  @Test(
    "Moscow: summer time till 2010, summer time for ever till 2014, winter time since",
    arguments: [
      ("2010-01-15 10:00:00", "2010-01-15T07:00:00Z"),
      ("2010-07-15 10:00:00", "2010-07-15T06:00:00Z"),
      ("2011-03-27 01:59:59", "2011-03-26T22:59:59Z"),
      ("2011-03-27 03:00:00", "2011-03-26T23:00:00Z"),
      ("2012-01-15 10:00:00", "2012-01-15T06:00:00Z"),
      ("2014-10-25 23:30:00", "2014-10-25T19:30:00Z"),
      ("2014-10-26 00:30:00", "2014-10-25T20:30:00Z"),
      ("2014-10-26 01:30:00", "2014-10-25T21:30:00Z"),
      ("2014-10-26 02:30:00", "2014-10-25T23:30:00Z"),
      ("2026-07-15 10:00:00", "2026-07-15T07:00:00Z"),
    ])
  func moscow(_ local: String, _ utc: String) throws {
    #expect(try Self.start(local, "Europe/Moscow") == utc)
  }

  @Test(
    "Daylight saving: an hour that is skipped, an hour that comes twice",
    arguments: [
      ("2026-03-29 01:59:59", "2026-03-29T00:59:59Z"),
      ("2026-03-29 02:30:00", "2026-03-29T01:30:00Z"),
      ("2026-03-29 03:00:00", "2026-03-29T01:00:00Z"),
      ("2026-10-25 02:30:00", "2026-10-25T00:30:00Z"),
      ("2026-10-25 03:00:00", "2026-10-25T02:00:00Z"),
    ])
  func daylight(_ local: String, _ utc: String) throws {
    #expect(try Self.start(local, "Europe/Berlin") == utc)
  }

  @Test("An identifier of the channel tells the zone better than the settings")
  func identified() throws {
    let row = String(decoding: CallExchangeTests.row("1705917600.1"), as: UTF8.self)
      .replacing("10:00:", with: "15:00:")
    let scratch = try ScratchDesk()
    let zone = try #require(Zone("Europe/Berlin"))
    var setup = ExchangeSetup(source: "pbx")
    setup.zone = ZoneRule { zone.offset(at: $0) }
    _ = try scratch.desk.ingestCalls([.input(Input(bytes: Array(row.utf8)))], setup)
    #expect(
      try scratch.all(Call.kind).map { $0[Call.startedAt].integer } == [1_705_917_600])
  }
}
