import Foundation
import Testing

@testable import OneC

@Suite("statements of banks")
struct BankTests {
  @Test("both charsets of one statement say the same")
  func charsets() throws {
    let files = SharedData.files("bank", ".txt").filter { $0.path.contains("1.02") }
    let all = try files.map { try BankStatement.read(try SharedData.bytes($0)) }
    guard all.count == 2 else { return }
    #expect(!all[0].isEmpty)
    #expect(all[0].map(\.key) == all[1].map(\.key))
    #expect(all[0].map(\.purpose) == all[1].map(\.purpose))
    let incoming = all[0].filter(\.isIncoming)
    #expect(incoming.reduce(0) { $0 + $1.amount } == 4_000_000)
  }

  @Test("every collected statement reads")
  func collected() throws {
    for file in SharedData.files("bank", ".txt") {
      #expect(try !BankStatement.read(try SharedData.bytes(file)).isEmpty, "\(file.path)")
    }
  }

  @Test("names in any case, no end marks, ИНН with КПП")
  func tolerance() throws {
    let text = """
      1CClientBankExchange\r
      расчсчет=40702810200000000001\r
      СЕКЦИЯДОКУМЕНТ=Платежное поручение\r
      номер=5\r
      сумма=-100.5\r
      датапоступило=15.01.2026\r
      плательщик1=ИНН 7707083893 ООО Ромашка\r
      плательщикинн=7707083893/770701001\r
      получательрасчсчет=40702810200000000001\r
      назначениеплатежа1=Оплата по счету\r
      назначениеплатежа2=№ 12 от 10.01.2026
      """
    let payment = try #require(try BankStatement.read(Array(text.utf8)).first)
    #expect(payment.isIncoming)
    #expect(payment.amount == 10_050)
    #expect(payment.inn == "7707083893")
    #expect(payment.kpp == "770701001")
    #expect(payment.payer == "ООО Ромашка")
    #expect(payment.purpose == "Оплата по счету № 12 от 10.01.2026")
    #expect(payment.date == "2026-01-15")
  }

  @Test("no bytes whatever break the reader of statements")
  func fuzz() {
    var dice = Dice(state: 7)
    let statement = Array(
      """
      1CClientBankExchange\r
      ВерсияФормата=1.03\r
      Кодировка=Windows\r
      РасчСчет=40702810820018516827\r
      СекцияДокумент=Платежное поручение\r
      Номер=15\r
      Дата=24.11.2026\r
      Сумма=70000.00\r
      ДатаПоступило=24.11.2026\r
      Плательщик1=ООО «Алькор»\r
      ПлательщикИНН=2635221091/263501001\r
      ПолучательСчет=40702810820018516827\r
      НазначениеПлатежа=Оплата по счету № 1\r
      КонецДокумента\r
      КонецФайла\r
      """.utf8)
    var met = 0
    for _ in 0..<2_000 {
      var bytes = statement
      for _ in 0..<Int.random(in: 1...8, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
        }
      }
      // A statement that is none fails; any other one has sums that are not negative.
      guard let payments = try? BankStatement.read(bytes) else { continue }
      met += payments.count
      #expect(payments.allSatisfy { $0.amount >= 0 })
    }
    #expect(met > 500)
  }
}
