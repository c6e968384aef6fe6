import CRMDomain
public import Platform
import Wording

/// The versions of CommerceML that are written.
public enum CommerceSchema: String, Sendable, CaseIterable {
  case v2_05 = "2.05"
  case v2_06 = "2.06"
  case v2_07 = "2.07"
  case v2_08 = "2.08"
  case v2_09 = "2.09"
  case v2_10 = "2.10"
  case v3_1 = "3.1"

  var namespace: String {
    switch self {
    case .v2_05: "urn:1C.ru:commerceml_205"
    case .v2_06, .v2_07, .v2_08, .v2_09, .v2_10: "urn:1C.ru:commerceml_2"
    case .v3_1: "urn:1C.ru:commerceml_3"
    }
  }
}

/// Writes CommerceML: the single «Контрагент» that a stock 1С makes a customer of, and orders with
/// their customers for the exchange with sites.
public struct CommerceWriter {
  private let xml: XMLWriter

  /// Writes to an output.
  public init(_ output: Output, _ encoding: XMLWriter.Encoding) {
    xml = XMLWriter(output, encoding)
  }

  /// The file of one customer. 1С cuts the namespace out of the second line by plain text: its
  /// spelling is fixed.
  public func file(of party: Counterparty) {
    xml.element(
      "Контрагент",
      [
        ("xmlns", "urn:1C.ru:commerceml_2"),
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsi:type", "Контрагент"),
      ]
    ) {
      write(party, id: party.paperKey, role: nil)
    }
  }

  /// Orders with their customers; `moment` says when they last changed.
  public func orders(
    _ orders: [SaleOrder], parties: [Counterparty], _ schema: CommerceSchema, moment: String
  ) {
    xml.element(
      "КоммерческаяИнформация",
      [
        ("xmlns", schema.namespace), ("ВерсияСхемы", schema.rawValue),
        ("ДатаФормирования", moment),
      ]
    ) {
      if schema == .v3_1, !parties.isEmpty {
        xml.element("Контрагенты", [("СодержитТолькоИзменения", "true")]) {
          for party in parties {
            xml.element("Контрагент") { write(party, id: party.id, role: nil) }
          }
        }
      }
      for order in orders {
        guard schema == .v3_1 else {
          write(order)
          continue
        }
        xml.element("Контейнер") { write(order) }
      }
    }
  }

  private func write(_ order: SaleOrder) {
    xml.element("Документ") {
      xml.element("Ид", order.id)
      xml.element("Номер", order.number)
      xml.element("Дата", order.date)
      xml.element("ХозОперация", "Заказ товара")
      xml.element("Роль", "Продавец")
      xml.element("Валюта", order.currency)
      xml.element("Курс", "1")
      xml.element("Сумма", Amounts.plain(order.total))
      xml.element("Контрагенты") {
        xml.element("Контрагент") {
          write(order.counterparty, id: order.counterparty.id, role: "Покупатель")
        }
      }
      xml.element("Время", order.time)
      xml.element("Комментарий", order.comment)
      let vat = order.lines.reduce(Int64(0)) { $0 + $1.vat }
      if vat > 0 { xml.element("Налоги") { tax(vat, rate: nil) } }
      guard !order.lines.isEmpty else { return }
      xml.element("Товары") { for line in order.lines { write(line) } }
    }
  }

  private func tax(_ sum: Int64, rate: VATRate?) {
    xml.element("Налог") {
      xml.element("Наименование", "НДС")
      xml.element("УчтеноВСумме", "true")
      xml.element("Сумма", Amounts.plain(sum))
      xml.element("Ставка", rate?.rawValue)
    }
  }

  private func write(_ line: CommerceLine) {
    xml.element("Товар") {
      xml.element("Ид", line.id)
      xml.element("Артикул", line.sku)
      xml.element("Наименование", String(line.name.prefix(255)))
      let unit = OKEI.known(line.unit)
      xml.element(
        "БазоваяЕдиница", unit.symbol,
        [
          ("Код", unit.code), ("НаименованиеПолное", unit.name),
          ("МеждународноеСокращение", unit.international),
        ])
      xml.element("СтавкиНалогов") {
        xml.element("СтавкаНалога") {
          xml.element("Наименование", "НДС")
          xml.element("Ставка", line.rate == .none ? "Без налога" : line.rate.rawValue)
        }
      }
      xml.element("ЦенаЗаЕдиницу", Amounts.plain(line.price))
      xml.element("Количество", Quantity(thousandths: line.quantity).plain)
      xml.element("Сумма", Amounts.plain(line.amount))
      if line.rate != .none {
        xml.element("Налоги") { tax(line.vat, rate: line.rate) }
      }
    }
  }

  private func write(_ party: Counterparty, id: String, role: String?) {
    xml.element("Ид", id)
    xml.element("Наименование", String(party.name.prefix(255)))
    let legalName = party.legalName.isEmpty ? party.name : party.legalName
    if party.isPerson {
      xml.element("ПолноеНаименование", legalName)
      xml.element("ИНН", party.inn)
      address("АдресРегистрации", party.legalAddress)
    } else {
      xml.element("ОфициальноеНаименование", legalName)
      address("ЮридическийАдрес", party.legalAddress)
      xml.element("ИНН", party.inn)
      xml.element("КПП", party.kpp)
      xml.element("ОКПО", party.okpo)
      // A person's account stands with the role, or nowhere: the schema has no other place.
      if !party.account.isEmpty {
        xml.element("РасчетныеСчета") { account(party) }
      }
    }
    address("Адрес", party.postalAddress)
    contacts(party)
    guard let role else { return }
    xml.element("Роль", role)
    if party.isPerson, !party.account.isEmpty { account(party) }
  }

  private func address(_ name: String, _ line: String) {
    guard !line.isEmpty else { return }
    xml.element(name) { xml.element("Представление", String(line.prefix(255))) }
  }

  private func account(_ party: Counterparty) {
    xml.element("РасчетныйСчет") {
      xml.element("НомерСчета", party.account)
      xml.element("Банк") { xml.element("БИК", party.bik) }
    }
  }

  private func contacts(_ party: Counterparty) {
    let contacts =
      party.phones.map { ("Телефон рабочий", $0) } + party.emails.map { ("Почта", $0) }
    guard !contacts.isEmpty else { return }
    xml.element("Контакты") {
      for (type, value) in contacts {
        xml.element("Контакт") {
          xml.element("Тип", type)
          xml.element("Значение", value)
        }
      }
    }
  }
}
