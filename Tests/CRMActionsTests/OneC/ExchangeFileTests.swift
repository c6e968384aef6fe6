import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Files of the document exchange")
struct ExchangeFileTests {
  typealias Files = Exchanged

  /// Files of the document exchange that are no papers of a sale, and what they are called.
  static let strangers = [
    (
      "DP_IZVPOL",
      """
      <Файл ИдФайл="DP_IZVPOL_x" ВерсФорм="1.02"><УчастЭДО/><Документ КНД="1115112">\
      <СвИзвПолуч ДатаПол="26.06.2025"/></Документ></Файл>
      """
    ),
    (
      "ON_NSCHFDOPPOK",
      """
      <Файл ИдФайл="ON_NSCHFDOPPOK_x"><Документ КНД="1115132"><ИдИнфПрод/><СодФХЖ4/></Документ>\
      </Файл>
      """
    ),
    (
      "ON_NKORSCHFDOPPR",
      """
      <Файл ИдФайл="ON_NKORSCHFDOPPR_x"><Документ КНД="1115133" Функция="ДИС">\
      <СвКСчФ НомерДок="5" ДатаДок="26.06.2025"/></Документ></Файл>
      """
    ),
    ("1115112", "<Файл><Документ КНД=\"1115112\"/></Файл>"),
  ]

  @Test("other files of the document exchange are passed over by name", arguments: strangers)
  func stranger(name: String, text: String) throws {
    let sale = try Exchanged()
    let report = try sale.take(text)
    #expect(report.added == 0)
    #expect(report.passed.first?.why.en.contains(name) == true)
    #expect(try sale.scratch.all(Order.kind).isEmpty)
  }

  @Test("a document of nobody knows what is passed over as well")
  func empty() throws {
    let sale = try Exchanged()
    #expect(try sale.take(Files.file("<Документ><Дата>2026-11-20</Дата></Документ>")).added == 0)
    #expect(try sale.scratch.all(Order.kind).isEmpty)
  }

  @Test("an invoice in the format of the tax service is named as not read")
  func taxInvoice() throws {
    let sale = try Exchanged()
    let text =
      "<Файл ИдФайл=\"ON_CHETOP_x\"><Документ КНД=\"1115\"><СвСчет НомерСч=\"15\"/></Документ></Файл>"
    let refused = failure { () throws(Failure) in try sale.take(text) }
    #expect(refused?.id == "onec.unread")
    #expect(refused?.exit == .data)
  }
}
