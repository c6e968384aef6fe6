import CRMDomain
import Rendering
import Wording

/// A «Счёт на оплату» as a page of HTML: bank details, both sides, goods, tax, the sum in words.
struct InvoicePage {
  private let invoice: Record
  private let lines: [Record]
  private let seller: Seller
  private let buyer: Buyer

  init(_ invoice: Record, _ lines: [Record], _ seller: Seller, _ buyer: Buyer) {
    self.invoice = invoice
    self.lines = lines
    self.seller = seller
    self.buyer = buyer
  }

  /// The page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="ru">
    <head>
    <meta charset="utf-8">
    <title>\(escaped(title))</title>
    <style>
    @page { size: A4; margin: 15mm }
    body { font: 11pt "Liberation Sans", Arial, sans-serif; max-width: 180mm; margin: auto }
    table { border-collapse: collapse; width: 100%; margin: 4mm 0 }
    .grid td, .grid th { border: 1px solid #000; padding: 1mm 2mm; vertical-align: top }
    .grid th { font-weight: bold; text-align: center }
    .n { text-align: right; white-space: nowrap }
    h1 { font-size: 15pt; border-bottom: 2px solid #000; padding-bottom: 2mm }
    .sides td { padding: 1mm 2mm; vertical-align: top }
    .total { font-weight: bold }
    .sign td { padding-top: 12mm }
    .pay { float: right; text-align: center; font-size: 8pt; margin: 2mm 0 0 4mm }
    </style>
    </head>
    <body>
    \(bank)
    <h1>\(escaped(title))</h1>
    \(sides)
    \(goods)
    \(totals)
    \(signatures)
    </body>
    </html>

    """
  }

  private var title: String {
    let date = invoice[Quote.date].text ?? ""
    return "Счёт на оплату № \(invoice[Quote.number].text ?? "") от \(InvoicePage.day(date))"
  }

  private var bank: String {
    """
    <table class="grid">
    <tr><td colspan="2" rowspan="2">\(escaped(seller.bank))<br><small>Банк получателя</small></td>\
    <td>БИК</td><td>\(escaped(seller.bik))</td></tr>
    <tr><td>Сч. №</td><td>\(escaped(seller.correspondent))</td></tr>
    <tr><td>ИНН \(escaped(seller.inn))</td><td>КПП \(escaped(seller.kpp))</td>\
    <td rowspan="2">Сч. №</td><td rowspan="2">\(escaped(seller.account))</td></tr>
    <tr><td colspan="2">\(escaped(seller.name))<br><small>Получатель</small></td></tr>
    </table>
    """
  }

  private var sides: String {
    let due = invoice[Invoice.dueOn].text.map {
      "<tr><td>Оплатить до:</td><td>\(InvoicePage.day($0))</td></tr>\n"
    }
    let from = side(seller.name, seller.inn, seller.kpp, seller.address)
    let to = side(buyer.name, buyer.inn, buyer.kpp, buyer.address)
    return """
      <table class="sides">
      <tr><td>Поставщик:</td><td><b>\(escaped(from))</b></td></tr>
      <tr><td>Покупатель:</td><td><b>\(escaped(to))</b></td></tr>
      \(due ?? "")</table>
      """
  }

  private func side(_ name: String, _ inn: String, _ kpp: String, _ address: String) -> String {
    [name, inn.isEmpty ? "" : "ИНН \(inn)", kpp.isEmpty ? "" : "КПП \(kpp)", address]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var goods: String {
    var rows: [String] = []
    for (place, line) in lines.enumerated() {
      let quantity = Quantity(thousandths: line[Item.quantity.name].integer ?? 0).plain
      rows.append(
        row(
          place + 1, line[Item.name.name].text ?? "", quantity, line[Item.unit.name].text ?? "",
          money(line[Item.price.name]), money(line[Item.amount.name])))
    }
    if lines.isEmpty {
      let what = invoice[Order.deal].integer.map { "Оплата по сделке \($0)" } ?? "Оплата"
      rows.append(row(1, what, "1", "", money(invoice[Quote.amount]), money(invoice[Quote.amount])))
    }
    return """
      <table class="grid">
      <tr><th>№</th><th>Товары (работы, услуги)</th><th>Кол-во</th><th>Ед.</th><th>Цена</th>\
      <th>Сумма</th></tr>
      \(rows.joined(separator: "\n"))
      </table>
      """
  }

  private func row(
    _ place: Int, _ name: String, _ quantity: String, _ unit: String, _ price: String,
    _ amount: String
  ) -> String {
    let shown = String(quantity.map { $0 == "." ? "," : $0 })
    return """
      <tr><td class="n">\(place)</td><td>\(escaped(name))</td><td class="n">\(shown)</td>\
      <td>\(escaped(unit))</td><td class="n">\(price)</td><td class="n">\(amount)</td></tr>
      """
  }

  private var totals: String {
    let amount = invoice[Quote.amount].integer ?? 0
    let currency = invoice[Quote.currency].text ?? Currency.roubles
    let isRoubles = currency == Currency.roubles
    let unit = isRoubles ? "руб." : currency
    let words = isRoubles ? "<p class=\"total\">\(AmountWords.roubles(amount))</p>" : ""
    return """
      <table>
      <tr class="total"><td class="n">Итого:</td><td class="n">\(money(invoice[Quote.amount]))</td></tr>
      \(taxes)
      <tr class="total"><td class="n">Всего к оплате:</td>\
      <td class="n">\(money(invoice[Quote.amount]))</td></tr>
      </table>\(code)
      <p>Всего наименований \(max(1, lines.count)), на сумму \(money(invoice[Quote.amount])) \(unit)</p>
      \(words)
      """
  }

  /// The tax by rates; «Без налога (НДС)» where there is none.
  private var taxes: String {
    var sums: [(rate: VATRate, vat: Int64)] = []
    for line in lines {
      guard let rate = VATRate(rawValue: line[Item.vatRate.name].text ?? ""), rate != .none else {
        continue
      }
      let vat = line[Item.vat.name].integer ?? 0
      if let place = sums.firstIndex(where: { $0.rate == rate }) {
        sums[place].vat += vat
      } else {
        sums.append((rate, vat))
      }
    }
    let rows = sums.map { ("В том числе НДС \($0.rate.rawValue) %:", money(.integer($0.vat))) }
    let shown = rows.isEmpty ? [("Без налога (НДС)", "–")] : rows
    return shown.map { #"<tr><td class="n">\#($0.0)</td><td class="n">\#($0.1)</td></tr>"# }
      .joined(separator: "\n")
  }

  /// What is left to pay, for the app of a bank.
  private var code: String {
    let rest = (invoice[Quote.amount].integer ?? 0) - (invoice[Invoice.paidAmount].integer ?? 0)
    guard rest > 0, invoice[Quote.currency].text ?? Currency.roubles == Currency.roubles,
      let code = PaymentCode(seller, amount: rest, purpose: purpose).code
    else { return "" }
    return "\n<div class=\"pay\">\(code.svg(millimetres: 36))<br>Оплата по QR-коду</div>"
  }

  private var purpose: String {
    let vat = lines.reduce(Int64(0)) { $0 + ($1[Item.vat.name].integer ?? 0) }
    // The tax in what is left of a sum is nobody's guess.
    let isPart = (invoice[Invoice.paidAmount].integer ?? 0) > 0
    let tax =
      vat == 0 ? ", без НДС" : isPart ? ", в т.ч. НДС" : ", в т.ч. НДС \(Amounts.plain(vat))"
    return "Оплата по счёту № \(invoice[Quote.number].text ?? "") от "
      + InvoicePage.day(invoice[Quote.date].text ?? "") + tax
  }

  private var signatures: String {
    """
    <table class="sign">
    <tr><td>Руководитель ______________ \(escaped(seller.director))</td>\
    <td>Бухгалтер ______________ \(escaped(seller.accountant))</td></tr>
    </table>
    """
  }

  private func money(_ value: Value) -> String {
    Amount.grouped(value.integer ?? 0, scale: 2, language: .ru)
  }

  private static let months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
  ]

  /// «23 ноября 2026 г.»
  static func day(_ iso: String) -> String {
    guard let day = try? Day.readISO(iso), months.indices.contains(day.month - 1) else {
      return iso
    }
    return "\(day.day) \(months[day.month - 1]) \(day.year) г."
  }

  private func escaped(_ text: String) -> String { HTML.escaped(text) }
}
