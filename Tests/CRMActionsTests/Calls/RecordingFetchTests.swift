import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import SQL
import Testing
import Wording

@Suite("Recordings that hosted exchanges keep at addresses")
struct RecordingFetchTests {
  private static let patient: FetchLimits = {
    var limits = FetchLimits()
    (limits.patience, limits.bytes) = (5, 1 << 20)
    return limits
  }()

  /// An exchange that answers as the path wants it.
  private static func exchange() -> FakeServer {
    FakeServer { talk, note in
      let path = talk.request().head.split(separator: " ").dropFirst().first ?? ""
      note(String(path))
      switch path.prefix(while: { $0 != "?" }) {
      case "/good": talk.answer("200 OK", String(repeating: "RIFF", count: 40))
      case "/page": talk.answer("200 OK", "<html>" + String(repeating: "x", count: 90))
      case "/big": talk.answer("200 OK", String(repeating: "x", count: (1 << 20) + 1))
      case "/closed": talk.answer("403 Forbidden", "no")
      case "/moved": move(talk, to: "/good?token=kv7")
      case "/round": move(talk, to: "/round")
      case "/three": move(talk, to: "/two")
      case "/two": move(talk, to: "/moved")
      case "/away": move(talk, to: "ftp://127.0.0.1/good")
      default: talk.answer("404 Not Found", "no")
      }
    }
  }

  private static func move(_ talk: FakeServer.Talk, to place: String) {
    talk.say(
      "HTTP/1.1 302 Found\r\nLocation: \(place)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
  }

  /// A store with calls that began so many seconds ago, each with its recording at an address.
  private struct Office {
    let folder: URL
    let scratch: ScratchDesk

    init(_ recordings: [(place: String, age: Int64)]) throws {
      folder = try CallExchangeTests.folder()
      scratch = try ScratchDesk(path: folder.appendingPathComponent("crm.db").path)
      for (place, age) in recordings {
        _ = try scratch.desk.add(
          Call.kind,
          [
            Call.direction: .text("in"), Call.outcome: .text("answered"),
            Call.startedAt: .integer(ScratchDesk.noon.seconds - 60 - age),
            Call.recordingState: .text("ok"), Call.recording: .text(place),
          ])
      }
    }

    func fetch(
      _ limits: FetchLimits = RecordingFetchTests.patient, later seconds: Int64 = 0
    ) throws -> FetchReport {
      try scratch.at(seconds).fetchRecordings(limits)
    }

    func end() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test("They are copied; what goes wrong tells nothing of the address")
  func fetched() throws {
    let server = Self.exchange()
    let office = try Office(
      [("good", 0), ("page", 0), ("late", 600), ("lost", 200_000), ("moved", 0)].map {
        ("http://127.0.0.1:\(server.port)/\($0)?token=kv7", $1)
      })
    defer { office.end() }
    let report = try office.fetch()
    #expect((report.fetched, report.gone, report.failures.count, report.ended) == (2, 1, 2, 0))
    let said = report.failures.map { "\($0.message.en) \($0.message.ru)" }.joined()
    #expect(!said.contains("kv7") && said.contains("call 2") && said.contains("HTTP 404"))
    let (scratch, good) = (office.scratch, try office.scratch.record(Call.kind, 1))
    #expect(good[Call.recordingSize].integer == 160)
    let place = try scratch.store.recordingPlace(of: good)
    #expect(try Files.read(place, limit: 1_000).count == 160)
    #expect(try scratch.record(Call.kind, 4)[Call.recordingState].text == "gone")
    #expect(try office.fetch().fetched == 0)
    #expect(server.heard.filter { $0.contains("/good") }.count == 2)
  }

  @Test("What can never be had is told once; what may pass is tried behind the others")
  func fair() throws {
    let server = Self.exchange()
    let here = "http://127.0.0.1:\(server.port)"
    let office = try Office([
      ("\(here)/big", 0), ("http://pbx.example/open", 10), ("\(here)/closed", 20),
      ("\(here)/page", 30), ("\(here)/good", 9_000),
    ])
    defer { office.end() }
    var two = Self.patient
    two.calls = 2
    // The newest first.
    let first = try office.fetch(two)
    #expect((first.fetched, first.failures.count, first.ended) == (0, 2, 2))
    let told = first.failures.map(\.message.en)
    #expect(told[0].contains("more than 1 MB; it is not tried again"))
    #expect(told[1].hasPrefix("call 2: ") && told[1].hasSuffix("it is not tried again"))
    let second = try office.fetch(two)
    #expect((second.fetched, second.failures.count, second.ended) == (0, 2, 0))
    // What failed stands behind what was never tried.
    let third = try office.fetch(two)
    #expect((third.fetched, third.failures.count, third.ended) == (1, 1, 0))
    #expect(try office.fetch(two).failures.map(\.id) == ["call.fetch-page", "call.fetch"])
    // A page that stands there a week later is no recording; a locked door may be opened for long.
    let late = try office.fetch(later: 8 * 86_400)
    #expect((late.failures.count, late.ended) == (2, 1))
    #expect(try office.fetch(later: 9 * 86_400).failures.map(\.id) == ["call.fetch"])
    #expect(server.heard.filter { $0 == "/big" }.count == 1)
    #expect(try office.fetch(later: 91 * 86_400).failures.isEmpty)
  }

  @Test("Another address of the same call is tried anew")
  func corrected() throws {
    let server = Self.exchange()
    let office = try Office([("http://pbx.example/good", 0)])
    defer { office.end() }
    #expect(try office.fetch().ended == 1)
    #expect(try office.fetch().failures.isEmpty)
    let better = "http://127.0.0.1:\(server.port)/good"
    try office.scratch.store.engine.run("UPDATE calls SET recording = \(better)")
    #expect(try office.fetch().fetched == 1)
  }

  @Test("Three redirections are followed, a fourth is not, nor one to another protocol")
  func redirected() throws {
    let server = Self.exchange()
    let office = try Office(
      ["three", "round", "away"].map { ("http://127.0.0.1:\(server.port)/\($0)", 0) })
    defer { office.end() }
    let report = try office.fetch()
    #expect((report.fetched, report.failures.count, report.ended) == (1, 2, 0))
    #expect(report.failures.allSatisfy { $0.id == "server.unreachable" })
    #expect(server.heard.filter { $0 == "/round" }.count == 4)
  }

  @Test("Who says nothing is waited for as long as the patience lasts")
  func silent() throws {
    let server = FakeServer { talk, _ in
      _ = talk.request()
      talk.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nRIFF")
      _ = talk.read(count: 1)
    }
    let office = try Office([("http://127.0.0.1:\(server.port)/slow", 0)])
    defer { office.end() }
    var brief = Self.patient
    brief.patience = 1
    #expect(try office.fetch(brief).failures.map(\.id) == ["server.silent"])
  }
}
