import CRMDomain
import Foundation
import Platform
import Testing
import Wording

@testable import OneC

@Suite("what is read of 1С")
struct ReaderTests {
  static func papers(_ bytes: [UInt8], piece: Int = 1_000) throws -> [CommerceDocument] {
    var rest = bytes[...]
    var papers: [CommerceDocument] = []
    try CommerceReader.read({ () throws(Failure) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }) { papers.append($0) }
    return papers
  }

  func failure(_ text: String) -> String? {
    do {
      _ = try Self.papers(Array(text.utf8))
      return nil
    } catch let error as Failure {
      return error.id
    } catch {
      return "other"
    }
  }

  @Test("the real invoice reads with its figures")
  func invoice() throws {
    for file in SharedData.files("edo/invoice-239/1", "101328).xml") {
      let papers = try Self.papers(try SharedData.bytes(file))
      let paper = try #require(papers.first)
      #expect(paper.kind == .invoice)
      #expect(paper.number == "239")
      #expect(paper.date == "2025-06-27")
      #expect(paper.amount == 2_953_500)
      #expect(paper.buyer?.inn == "7814671360")
      #expect(paper.buyer?.kpp == "781401001")
      #expect(paper.dueOn == "2025-07-11")
      #expect(paper.lines.map(\.vat) == [492_250])
      #expect(paper.lines.map(\.rate) == [.twenty])
      #expect(paper.base.contains("239 от 27.06.2025"))
    }
  }

  @Test("the real УПД reads with its figures")
  func transfer() throws {
    for file in SharedData.files("edo/upd-209/1", "_00.xml") {
      let paper = try #require(try Self.papers(try SharedData.bytes(file)).first)
      #expect(paper.kind == .shipment)
      #expect(paper.number == "209")
      #expect(paper.date == "2025-06-26")
      #expect(paper.buyer?.inn == "781473865852")
      #expect(!paper.lines.isEmpty)
      #expect(paper.lines.reduce(0) { $0 + $1.amount } == paper.amount)
    }
  }

  @Test("the collected exchanges read, whatever their version and charset")
  func collected() throws {
    var counts: [String: Int] = [:]
    for file in SharedData.files("cml", ".xml") {
      counts[file.lastPathComponent] = try Self.papers(try SharedData.bytes(file)).count
    }
    guard !counts.isEmpty else { return }
    #expect(counts["orders-2.03-utf8-official-sample.xml"] == 3)
    #expect(counts["order-2.03-cp1251-nested-representative.xml"] == 1)
    #expect(counts["orders-2.05-cp1251-empty.xml"] == 0)
    #expect(counts["orders-3.1-container-vat22-vat5.xml"] == 2)
  }

  @Test("pieces of any length make the same papers", arguments: [1, 2, 3, 7, 64, 100_000])
  func pieces(length: Int) throws {
    let bytes = WriterTests.orders(.v2_10)
    let paper = try #require(try Self.papers(bytes, piece: length).first)
    #expect(paper.lines.count == 2)
  }

  @Test("bombs, foreign entities and what is no XML are refused")
  func hostile() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>
      """
    #expect(failure(bomb) == "xml.doctype")
    let foreign = #"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"#
    #expect(failure(foreign) == "xml.doctype")
    #expect(failure(String(repeating: "<a>", count: 200)) == "xml.too-deep")
    #expect(failure("<a><b></a>") == "xml.unreadable")
    #expect(failure("") == "xml.unreadable")
    #expect(failure("Hello") == "xml.unreadable")
  }

  @Test("damaged files fail, and never otherwise")
  func damaged() throws {
    let whole = WriterTests.orders(.v2_08)
    var seed: UInt64 = 7
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      }
      do { _ = try Self.papers(bytes) } catch is Failure {}
    }
  }

  static let sums: [(String?, Int64?)] = [
    ("29535", 2_953_500), ("4922.5", 492_250), ("231.7400", 23_174), ("6394.47", 639_447),
    ("29\u{A0}535,00", 2_953_500), ("-1,005", -101), ("0.995", 100), ("", nil), ("T", nil),
    ("1.2.3", nil), (nil, nil), ("99999999999999999999", nil),
  ]

  @Test("sums as 1С spells them", arguments: sums)
  func sum(text: String?, minor: Int64?) {
    #expect(OneCWords.sum(text) == minor)
  }

  static let days: [(String?, String?)] = [
    ("2026-01-15T9:05:00", "2026-01-15"), ("2016-11-03+03:00", "2016-11-03"),
    ("15.01.2026", "2026-01-15"), ("20260115", "2026-01-15"), ("T", nil), ("", nil),
    ("0001-01-01T00:00:00", nil), ("2026-13-01", nil), (nil, nil),
  ]

  @Test("days as 1С spells them", arguments: days)
  func day(text: String?, iso: String?) {
    #expect(OneCWords.day(text) == iso)
  }

  @Test("rates as papers spell them")
  func rates() {
    #expect(OneCWords.rate("20%") == .twenty)
    #expect(OneCWords.rate("22") == .twentyTwo)
    #expect(OneCWords.rate("16,67") == .twenty)
    #expect(OneCWords.rate("20/120") == .twenty)
    #expect(OneCWords.rate("Без налога (НДС)") == VATRate.none)
    #expect(OneCWords.rate("Без НДС") == VATRate.none)
    #expect(OneCWords.rate("") == nil)
  }
}
