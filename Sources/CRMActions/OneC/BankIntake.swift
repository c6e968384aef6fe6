import CRMDomain
import CRMStore
import OneC
import SQL
import Wording

/// Takes in the payments of a bank's statement: each finds its invoice by the number in what it is
/// for, by the payer's ИНН and by the sum; what none of them settles waits for a person.
struct BankIntake {
  static let source = "bank"

  private let intake: OneCIntake
  private var operation: Operation { intake.operation }
  private var store: Store { intake.store }

  init(_ intake: OneCIntake) {
    self.intake = intake
  }

  func take(_ payment: BankPayment) throws(Failure) {
    try file(payment)
    try intake.settle()
  }

  private func file(_ payment: BankPayment) throws(Failure) {
    guard payment.isIncoming else {
      return intake.told.report.pass(Text("outgoing payments", "исходящие платежи"))
    }
    intake.told.report.meet(Payment.kind.name)
    if let known = try known(payment) { return try meet(known) }
    let company = try OneCPlace(intake).company(inn: payment.inn, kpp: payment.kpp)
    let invoice = try invoice(of: payment, company)
    var draft = facts(payment)
    var deal: Int64?
    if let invoice {
      let record = try operation.raw(Invoice.kind, invoice)
      deal = record[Order.deal.name].integer
      draft[Payment.invoice] = .integer(invoice)
      draft.fill(Quote.company, record[Quote.company.name])
    }
    if let company { draft[Quote.company] = .integer(company) }
    if let deal { draft[Order.deal] = .integer(deal) }
    if try join(payment, draft, deal) { return }
    if let deal, try fill(payment, draft, deal) { return }
    let id = try operation.add(Payment.kind, draft)
    intake.told.report.added += 1
    try intake.refresh(Payment.kind, id)
    guard deal == nil else { return }
    intake.told.report.waiting += 1
    try intake.ask(Payment.kind, id, OneCPlace.Found(company: company))
  }

  /// The payment that came before, maybe when keys left out who paid and for what.
  private func known(_ payment: BankPayment) throws(Failure) -> Int64? {
    if let known = try OneCPlace(intake).known(payment.key, Payment.kind) { return known }
    return try store.engine.value(
      """
      SELECT MIN(id) FROM payments WHERE external_id = \(payment.oldKey)
        AND COALESCE(payer, '') = \(payment.payer) AND COALESCE(purpose, '') = \(payment.purpose)
      """
    ).integer
  }

  /// A payment that came before; it may come back.
  private func meet(_ id: Int64) throws(Failure) {
    guard try intake.bringBack(Payment.kind, id) == .back else { return }
    intake.told.report.changed += 1
    try intake.refresh(Payment.kind, id)
    let record = try operation.raw(Payment.kind, id)
    guard record[Order.deal].isEmpty else { return }
    intake.told.report.waiting += 1
    let company = record[Quote.company].integer
    try intake.ask(Payment.kind, id, OneCPlace.Found(company: company))
  }

  private func facts(_ payment: BankPayment) -> Draft {
    var draft: Draft = [
      Quote.number: .text(payment.number.isEmpty ? "б/н" : payment.number),
      Payment.date: .text(payment.date ?? store.session.today.iso),
      Invoice.externalID: .text(payment.key), Payment.amount: .integer(payment.amount),
      Quote.currency: .text(Currency.roubles), Payment.method: .text("bank"),
      Quote.source: .text(BankIntake.source),
    ]
    draft.fill(Payment.payer, .text(payment.payer))
    draft.fill(Order.inn, .text(payment.inn))
    draft.fill(Order.kpp, .text(payment.kpp))
    draft.fill(Payment.purpose, .text(payment.purpose))
    return draft
  }

  /// What the bank adds to a payment that is known.
  private func more(_ payment: BankPayment, _ draft: Draft) -> Draft {
    var more: Draft = [Payment.bankNumber: .optional(payment.number.isEmpty ? nil : payment.number)]
    for field in [
      Payment.invoice, Order.deal, Quote.company, Payment.payer, Order.inn, Order.kpp,
      Payment.purpose,
    ] {
      if let value = draft[field] { more[field] = value }
    }
    return more
  }

  /// Whether 1С or a person has told of the same money; the payment is known by both keys then.
  private func join(
    _ payment: BankPayment, _ draft: Draft, _ deal: Int64?
  ) throws(Failure) -> Bool {
    let same = SameMoney(
      source: BankIntake.source, amount: payment.amount, currency: Currency.roubles,
      date: draft[Payment.date]?.text ?? "",
      numbers: payment.number.isEmpty ? [] : [payment.number], deal: deal,
      company: draft[Quote.company]?.integer, inn: payment.inn)
    guard let known = try same.find(store) else { return false }
    try intake.join(known, key: payment.key, more(payment, draft))
    return true
  }

  /// Whether 1С told that an order of the deal is paid in full, without saying by what: the payment is
  /// that, or a part of it.
  private func fill(
    _ payment: BankPayment, _ draft: Draft, _ deal: Int64
  ) throws(Failure) -> Bool {
    let rows = try store.engine.all(
      """
      SELECT p.id, p.amount, p."order", p."date", o."date" FROM payments p
        JOIN orders o ON o.id = p."order"
      WHERE p.deal = \(deal) AND p.removed = 0 AND p.second_id IS NULL
        AND p.source = \(OneCIntake.source) AND p.currency = \(Currency.roubles)
        AND p.external_id LIKE \("%" + OneCFacts.wholeMark) AND p.amount >= \(payment.amount)
      """)
    guard let whole = rows.only, let date = draft[Payment.date]?.text,
      whole.text(3) == whole.text(4) || OneCIntake.isInTime(date, for: whole.text(3))
    else { return false }
    if whole.integer(1) == payment.amount {
      try intake.join(whole.integer(0), key: payment.key, more(payment, draft))
      return true
    }
    try operation.set(
      Payment.kind, whole.integer(0), [Payment.amount: .integer(whole.integer(1) - payment.amount)])
    var part = draft
    part[Payment.order] = .integer(whole.integer(2))
    let id = try operation.add(Payment.kind, part)
    intake.told.report.added += 1
    try intake.refresh(Payment.kind, id)
    return true
  }

  /// The invoice that is paid: its number stands in the words and the payer is its customer; or it is
  /// the only one of the customer that asks for just that sum.
  private func invoice(of payment: BankPayment, _ company: Int64?) throws(Failure) -> Int64? {
    let settled = try store.stages(of: Invoice.kind.name).filter {
      ["done", "lost"].contains($0.kind)
    }.map { "\($0.key)" as SQL }
    // What 1С told as a whole is still open to the payments that the bank tells.
    let whole: SQL = """
      (SELECT SUM(p.amount) FROM payments p WHERE p.invoice = invoices.id AND p.removed = 0
        AND p.second_id IS NULL AND p.source = \(OneCIntake.source)
        AND p.external_id LIKE \("%" + OneCFacts.wholeMark))
      """
    let rows = try store.engine.all(
      """
      SELECT id, number_key, company, inn, amount - paid_amount, \(whole) FROM invoices
      WHERE removed = 0 AND currency = 'RUB'
        AND (status NOT IN (\(settled.joined(", "))) OR \(whole) IS NOT NULL)
      ORDER BY id
      """)
    let words = BankIntake.numbers(in: payment.purpose)
    func isTheirs(_ row: [String?], _ owner: Int64?) -> Bool {
      owner != nil && owner == company || row[0] != nil && row[0] == payment.inn
    }
    var named: [Int64] = []
    var fitting: [Int64] = []
    for row in rows {
      let owner = row[2].integer
      let isOwn = isTheirs([row[3].text], owner)
      let isStranger = owner == nil && row[3].text == nil
      let isExact = row.integer(4) == payment.amount || row[5].integer == payment.amount
      // A number alone is too little: small numbers stand in every letter.
      if words.contains(row.text(1)), isOwn || isStranger && isExact {
        named.append(row.integer(0))
      }
      if isOwn, isExact { fitting.append(row.integer(0)) }
    }
    return named.only ?? (named.isEmpty ? fitting.only : named.filter(fitting.contains).only)
  }

  /// The words of a text that may be numbers of papers, folded: after «счет», «сч.», «№» or «N».
  static func numbers(in purpose: String) -> Set<String> {
    let folded = Fold.key(purpose)
    let words = folded.split { " ,;()№:\"«»".contains($0) }.map(String.init)
    var numbers: Set<String> = []
    for (place, word) in words.enumerated() where word.contains(where: \.isNumber) {
      let before = words[..<place].suffix(3).joined(separator: " ")
      let isAnnounced =
        ["счет", "сч", "инвойс", "invoice"].contains { before.contains($0) }
        || folded.contains("№" + word) || folded.contains("№ " + word)
      guard isAnnounced else { continue }
      let plain = word.last == "." ? String(word.dropLast()) : word
      numbers.insert(plain)
      let bare = plain.drop { $0 == "n" || $0 == "0" }
      if !bare.isEmpty { numbers.insert(String(bare)) }
    }
    return numbers
  }
}
