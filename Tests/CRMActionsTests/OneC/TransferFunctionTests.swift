import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("What a УПД is for")
struct TransferFunctionTests {
  typealias Files = Exchanged

  /// A УПД of one function.
  static func transfer(_ function: String, number: String = "209") -> String {
    """
    <Файл ИдФайл="ON_NSCHFDOPPR_x"><Документ КНД="1115131" Функция="\(function)">\
    <СвСчФакт НомерДок="\(number)" ДатаДок="20.11.2026" КодОКВ="643"><СвПокуп><ИдСв>\
    <СвЮЛУч НаимОрг="Alkor" ИННЮЛ="2635221091" КПП="263501001"/></ИдСв></СвПокуп></СвСчФакт>\
    <ТаблСчФакт><СведТов НаимТов="VIT" КолТов="1" СтТовУчНал="85000"/>\
    <ВсегоОпл СтТовУчНалВсего="85000"/></ТаблСчФакт></Документ></Файл>
    """
  }

  @Test("a tax invoice is no shipment, goods with or without one are")
  func functions() throws {
    for (function, count) in [("СЧФ", 0), ("СвРК", 0), ("СвЗК", 0), ("ДОП", 1), ("СЧФДОП", 1)] {
      let sale = try Exchanged()
      let report = try sale.take(Self.transfer(function))
      #expect(try sale.scratch.all(Shipment.kind).count == count, "\(function)")
      #expect(report.passed.isEmpty == (count == 1))
    }
  }
}
