import CRMActions
import CRMDomain
import CRMStore
import OneC
import Platform
import Wording

/// A sale of 85 000 roubles with one customer, and the files that 1С and the bank send of it.
struct Exchanged {
  static let inn = "2635221091"

  let scratch: ScratchDesk
  let deal: Int64
  let invoice: Int64

  init() throws {
    scratch = try ScratchDesk()
    try scratch.product("VIT", price: "85000", "vat_rate=22")
    let contact = try scratch.add(Contact.kind, "name=Ann")
    let company = try scratch.add(
      Company.kind, "name=Alkor", "inn=\(Exchanged.inn)", "kpp=263501001")
    deal = try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=Pumps", "contact=\(contact)", "company=\(company)"]),
      items: [try ItemRequest.read("VIT:1")])
    invoice = try scratch.desk.addPaper(
      Invoice.kind, try scratch.words(Invoice.kind, ["deal=\(deal)"]), items: [])
  }

  /// Takes in the text of a file.
  @discardableResult
  func take(_ text: String, later seconds: Int64 = 0) throws(Failure) -> OneCReport {
    var report = OneCReport()
    let desk = try scratch.at(seconds)
    try desk.importOneC(&report, OneCFile("a.xml", SeekableBytes(Array(text.utf8))))
    return report
  }

  /// Payments that count, as number, roubles and where they stand.
  func payments() throws -> [String] {
    try scratch.all(Payment.kind).map { payment in
      let papers = [Payment.invoice, Payment.order].map { payment[$0].integer ?? 0 }
      let amount = Amounts.plain(payment[Payment.amount].integer ?? 0)
      return "\(payment.title) \(amount) \(papers[0])/\(papers[1])"
    }
  }

  /// What the papers of the deal say was paid: the invoice, the order.
  func paid() throws -> [String] {
    let invoice = try scratch.record(Invoice.kind, invoice)
    let orders = try scratch.all(Order.kind)
    return ([invoice] + orders).map { Amounts.plain($0[Invoice.paidAmount].integer ?? 0) }
  }

  func stage() throws -> String { try scratch.record(Deal.kind, deal)[Deal.stage].text ?? "" }

  // MARK: Files

  /// A statement with one payment.
  static func bank(
    _ number: String, _ amount: String, day: String = "20.11.2026", payer: String = "Alkor",
    inn: String = inn, purpose: String = "Оплата по счету № 1 от 20.11.2026"
  ) -> String {
    """
    1CClientBankExchange
    ВерсияФормата=1.03
    РасчСчет=40702810820018516827
    СекцияДокумент=Платежное поручение
    Номер=\(number)
    Дата=\(day)
    Сумма=\(amount)
    ПлательщикИНН=\(inn)
    Плательщик1=\(payer)
    ПлательщикСчет=40702810058050478170
    ПолучательСчет=40702810820018516827
    ДатаПоступило=\(day)
    НазначениеПлатежа=\(purpose)
    КонецДокумента
    КонецФайла
    """
  }

  /// An order of the deal with requisites and parts.
  static func order(
    id: String = "guid-1", number: String = "CRM-1", sum: String = "85000.00",
    _ facts: [(String, String)] = [], more: String = "", parts: [String] = []
  ) -> String {
    let inner =
      parts.isEmpty
      ? "" : "<ПодчиненныеДокументы>\(parts.joined())</ПодчиненныеДокументы>"
    return file(
      """
      <Документ>\(id.isEmpty ? "" : "<Ид>\(id)</Ид>")<Номер>\(number)</Номер>\
      <Дата>2026-11-23</Дата><ХозОперация>Заказ товара</ХозОперация><Роль>Продавец</Роль>\
      <Валюта>RUB</Валюта><Курс>1</Курс><Сумма>\(sum)</Сумма>\(more)\
      \(Exchanged.facts(facts))\(inner)</Документ>
      """)
  }

  static func file(_ papers: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_210" ВерсияСхемы="2.10">
    \(papers)</КоммерческаяИнформация>
    """
  }

  static func facts(_ facts: [(String, String)]) -> String {
    let values = facts.map {
      "<ЗначениеРеквизита><Наименование>\($0.0)</Наименование>"
        + "<Значение>\($0.1)</Значение></ЗначениеРеквизита>"
    }
    return "<ЗначенияРеквизитов>\(values.joined())</ЗначенияРеквизитов>"
  }

  /// A payment in an order.
  static func payment(
    _ id: String, _ amount: String, day: String = "2026-11-20", currency: String = "",
    _ facts: [(String, String)] = []
  ) -> String {
    """
    <ПодчиненныйДокумент><Ид>\(id)</Ид><Дата>\(day)</Дата>\
    <ХозОперация>Выплата безналичных денег</ХозОперация><Сумма>\(amount)</Сумма>\
    \(currency.isEmpty ? "" : "<Валюта>\(currency)</Валюта>")\
    \(Exchanged.facts(facts))</ПодчиненныйДокумент>
    """
  }

  /// All goods of the order.
  static let shipment = """
    <ПодчиненныйДокумент><Ид>sh-1</Ид><Дата>2026-11-20</Дата>\
    <ХозОперация>Отпуск товара</ХозОперация><Товары><Товар><Ид>5d</Ид><Количество>1</Количество>\
    <Сумма>85000</Сумма></Товар></Товары></ПодчиненныйДокумент>
    """

  /// Who buys.
  static func buyer(_ inn: String) -> String {
    "<Контрагенты><Контрагент><Наименование>X</Наименование><ИНН>\(inn)</ИНН>"
      + "<Роль>Покупатель</Роль></Контрагент></Контрагенты>"
  }
}
