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
}
