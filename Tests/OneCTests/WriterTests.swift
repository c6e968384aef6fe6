import CRMDomain
import Foundation
import Platform
import Testing
import Wording

@testable import OneC

@Suite("what is written for 1С")
struct WriterTests {
  static func party(isPerson: Bool = false) -> Counterparty {
    var party = Counterparty()
    party.id = "0c47a9f2-0000-5000-8000-000000000001"
    party.name = "АЛЬКОР ООО"
    party.legalName = #"ООО "АЛЬКОР" & Ко <юг>"#
    party.isPerson = isPerson
    party.inn = isPerson ? "500100732259" : "2635221091"
    party.kpp = isPerson ? "" : "263501001"
    party.okpo = isPerson ? "" : "53240980"
    party.legalAddress = "355035, Ставрополь, ул. Ленина, 1"
    party.postalAddress = "355035, Ставрополь, а/я 12"
    party.phones = ["+78652123456"]
    party.emails = ["info@alkor.example"]
    party.account = "40702810058050478170"
    party.bik = "044525999"
    return party
  }

  static func order(isPerson: Bool = false) -> SaleOrder {
    var order = SaleOrder()
    order.id = "0c47a9f2-0000-5000-8000-000000000007"
    order.number = "CRM-7"
    order.date = "2026-01-15"
    order.time = "10:00:00"
    order.counterparty = party(isPerson: isPerson)
    order.comment = "Витрины"
    for (rate, vat) in [(VATRate.twentyTwo, Int64(220_000)), (.none, 0)] {
      var line = CommerceLine()
      line.id = "p-\(rate.rawValue)"
      line.sku = "VIT-120"
      line.name = "Витрина"
      line.unit = rate == .none ? "пог. м" : "шт"
      line.price = 610_000
      line.quantity = 2_000
      line.amount = 1_220_000
      line.rate = rate
      line.vat = vat
      order.lines.append(line)
    }
    return order
  }

  static func orders(_ schema: CommerceSchema, isPerson: Bool = false) -> [UInt8] {
    let output = Output.memory()
    let order = order(isPerson: isPerson)
    CommerceWriter(output, .utf8).orders(
      [order], parties: [order.counterparty], schema, moment: "2026-01-15T10:00:00")
    return output.collected()
  }

  /// What judges a version: its own schema, or the nearest that is public. 2.05 has a namespace of its
  /// own; 3.1 has each document in a container, and the customers once more before them.
  private static func judge(
    _ schema: CommerceSchema, _ bytes: [UInt8]
  ) -> (file: String, bytes: [UInt8]) {
    var text = String(decoding: bytes, as: UTF8.self)
    text = text.replacingOccurrences(of: schema.namespace, with: CommerceSchema.v2_08.namespace)
    for pattern in schema == .v3_1
      ? ["</?Контейнер>", "(?s)<Контрагенты СодержитТолькоИзменения.*?</Контрагенты>"] : []
    {
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    let file =
      switch schema {
      case .v2_05, .v2_06, .v2_07, .v2_08: "2.08"
      case .v2_09: "2.09"
      case .v2_10, .v3_1: "2.10"
      }
    return ("commerceml-\(file).xsd", Array(text.utf8))
  }

  @Test(
    "orders are valid against the schema of their version, or the nearest that is public",
    arguments: CommerceSchema.allCases)
  func valid(schema: CommerceSchema) throws {
    for isPerson in [false, true] {
      let (file, bytes) = Self.judge(schema, Self.orders(schema, isPerson: isPerson))
      guard let (code, told) = try SharedData.lint(bytes, file) else { return }
      #expect(code == 0, "\(schema.rawValue): \(told)")
    }
  }

  @Test(
    "the file of one customer is of the type that the schema describes", arguments: [false, true])
  func validParty(isPerson: Bool) throws {
    for version in ["2.08", "2.09", "2.10"] {
      let output = Output.memory()
      CommerceWriter(output, .cyrillic).file(of: Self.party(isPerson: isPerson))
      guard
        let (code, told) = try SharedData.lint(
          output.collected(), "commerceml-\(version).xsd", element: "Контрагент")
      else { return }
      #expect(code == 0, "\(version): \(told)")
    }
  }

  @Test(
    "our own reader reads what is written, in every version", arguments: CommerceSchema.allCases)
  func roundTrip(schema: CommerceSchema) throws {
    let papers = try ReaderTests.papers(Self.orders(schema))
    #expect(papers.count == 1)
    let paper = try #require(papers.first)
    #expect(paper.number == "CRM-7")
    #expect(paper.amount == 2_440_000)
    #expect(paper.buyer?.inn == "2635221091")
    #expect(paper.lines.map(\.vat) == [220_000, 0])
    #expect(paper.lines.map(\.rate) == [.twentyTwo, .none])
  }

  @Test("the file of one customer has its root on the second line, in windows-1251")
  func counterparty() throws {
    let output = Output.memory()
    CommerceWriter(output, .cyrillic).file(of: Self.party())
    let text = Charset.decode(output.collected(), from: "windows-1251")
    let lines = text.split(separator: "\n")
    #expect(lines[0] == #"<?xml version="1.0" encoding="windows-1251"?>"#)
    #expect(lines[1].hasPrefix(#"<Контрагент xmlns="urn:1C.ru:commerceml_2" "#))
    #expect(lines[1].contains(#"xsi:type="Контрагент""#))
    #expect(text.contains("<Ид>2635221091_263501001</Ид>"))
    #expect(text.contains("&quot;АЛЬКОР&quot; &amp; Ко &lt;юг&gt;"))
  }

  @Test("what windows-1251 lacks is written as the nearest thing")
  func nearest() {
    let bytes = XMLWriter.cyrillic("5 м² × 2 − ёж ☃")
    #expect(Charset.decode(bytes, from: "windows-1251") == "5 м2 x 2 - ёж ?")
  }

  @Test("units are those of the classifier, and no two are written alike")
  func units() throws {
    #expect(OKEI.unit("шт.")?.code == "796" && OKEI.unit("М²")?.code == "055")
    #expect(OKEI.unit("пог. м")?.international == "" && OKEI.unit(code: "166")?.symbol == "кг")
    #expect(OKEI.known("бочка").code == "0000" && OKEI.known("").code == "796")
    #expect(OKEI.unit("МВА")?.code == "228")
    #expect(OKEI.unit("лошадиная сила")?.code == "251")
    #expect(OKEI.unit(code: "9111")?.symbol == "койк. дн")
    #expect(OKEI.table.count == 594 && Set(OKEI.table.map(\.code)).count == 594)
    for unit in OKEI.table {
      #expect(OKEI.unit(code: unit.code) == unit)
      // Few signs stand for two units: сантиметр and сименс, ар and ампер.
      let found = try #require(OKEI.unit(unit.symbol), "\(unit.symbol)")
      let signs = [unit, found].map { Fold.key($0.symbol).filter { $0 != "." } }
      // With these people mean грамм, мегабайт and килобайт.
      let isMeant = ["Гр", "мб", "кб"].contains(unit.symbol)
      #expect(found == unit || signs[0] == signs[1] || isMeant, "\(unit.symbol)")
    }
    for file in SharedData.files("dict", "okei.tsv") {
      let rows = String(decoding: try SharedData.bytes(file), as: UTF8.self).split(separator: "\n")
      let known = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      for unit in OKEI.table where !unit.international.isEmpty && unit.code != "839" {
        let row = try #require(known.first { $0[0] == unit.code }, "\(unit.code)")
        #expect(row[5].contains(unit.international), "\(unit.code)")
      }
      for row in known.dropFirst(2) {
        let unit = try #require(OKEI.unit(code: String(row[0])), "\(row[0])")
        #expect(row[5].isEmpty || !unit.international.isEmpty, "\(row[0])")
      }
    }
  }

  @Test("every missing requisite is named")
  func gaps() {
    #expect(Counterparty().gaps.count == 6)
    #expect(Self.party().gaps.isEmpty)
    #expect(Self.party(isPerson: true).gaps.isEmpty)
    var party = Self.party()
    party.account = "40702810058050478171"
    party.kpp = ""
    #expect(party.gaps.map(\.ru) == ["КПП", "расчётный счёт, подходящий к БИК"])
  }

  @Test("a zip is one that others unpack")
  func zip() throws {
    let output = Output.memory()
    let zip = ZipWriter(output)
    zip.add("заказ.xml", Array("<a/>".utf8))
    zip.finish()
    #expect(output.collected().starts(with: [0x50, 0x4B, 3, 4]))
  }
}
