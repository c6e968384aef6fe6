import CRMDomain
import CRMStore
import OneC
import SQL
import Wording

/// Money of which two tell: the bank and 1С, or one of them and a person.
///
/// It is the same where sum and currency are, the days are near, the numbers say the same, and nothing
/// speaks against the sale or the customer.
struct SameMoney {
  /// How many days may lie between the bank's day and that of the books.
  static let nearness = 3

  /// Who tells of it now.
  let source: String
  let amount: Int64
  let currency: String
  let date: String
  /// The numbers by which it goes.
  let numbers: [String]
  var deal: Int64?
  var company: Int64?
  var inn: String?

  /// The payment that somebody else told of before.
  func find(_ store: Store) throws(Failure) -> Int64? {
    guard let day = try? Day.readISO(date), !numbers.isEmpty else { return nil }
    let nearness = SameMoney.nearness
    let rows = try store.engine.all(
      """
      SELECT id, number, bank_number, deal, company, inn FROM payments
      WHERE amount = \(amount) AND "date" BETWEEN \(Day(number: day.number - nearness).iso)
        AND \(Day(number: day.number + nearness).iso) AND currency = \(currency)
        AND removed = 0 AND second_id IS NULL AND COALESCE(source, '') <> \(source)
        AND COALESCE(method, 'bank') = 'bank'
      ORDER BY id
      """)
    let wanted = Set(numbers.map(SameMoney.bare))
    let found = rows.first { row in
      let known = [row[1].text, row[2].text].compactMap(\.self).map(SameMoney.bare)
      return !wanted.isDisjoint(with: known) && fits(row)
    }
    return found?.integer(0)
  }

  private func fits(_ row: Row) -> Bool {
    if let deal, let other = row[3].integer { return deal == other }
    if let company, let other = row[4].integer { return company == other }
    guard let inn, !inn.isEmpty else { return false }
    return inn == row[5].text
  }

  /// A number as both write it: `77` of the bank is `0000-000077` in 1С.
  private static func bare(_ number: String) -> String {
    let digits = number.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }
    let plain = String(digits.reversed().drop { $0 == "0" })
    return plain.isEmpty ? Fold.key(number) : plain
  }
}

/// One payment where two told of it.
extension OneCIntake {
  /// The day of a payment is near that of another one, or before it.
  static func isInTime(_ date: String, for last: String) -> Bool {
    guard let day = try? Day.readISO(date), let end = try? Day.readISO(last) else { return false }
    return day.number <= end.number + SameMoney.nearness
  }

  /// Whether the bank or a person has told of a payment of 1С that is not known yet: it pays the order
  /// of the draft then.
  func join(
    _ paper: CommerceDocument, _ draft: Draft, inn: String?
  ) throws(Failure) -> Bool {
    guard !paper.isGone, try OneCPlace(self).known(paper, Payment.kind) == nil,
      OneCIntake.method(paper.operation) == "bank"
    else { return false }
    let numbers = [paper.ownNumber, paper.number, paper.fact("Номер платежного документа") ?? ""]
    let same = SameMoney(
      source: OneCIntake.source, amount: paper.amount ?? 0, currency: paper.currency,
      date: draft[Payment.date]?.text ?? "", numbers: numbers.filter { !$0.isEmpty },
      deal: draft[Order.deal]?.integer, company: draft[Quote.company]?.integer, inn: inn)
    guard let known = try same.find(store) else { return false }
    var more = Draft()
    for field in [Payment.order, Order.deal, Quote.company] {
      if let value = draft[field] { more[field] = value }
    }
    try join(known, key: paper.id, more)
    return true
  }

  /// Remembers that a payment is known under another key as well, and what that one adds.
  func join(_ id: Int64, key: String, _ more: Draft) throws(Failure) {
    let current = try operation.raw(Payment.kind, id)
    var draft = more
    draft[Payment.secondID] = .text(key)
    for name in more.entries.map(\.name) where !current[name].isEmpty { draft[name] = nil }
    guard try operation.set(Payment.kind, id, draft) else { return }
    told.report.changed += 1
    try refresh(Payment.kind, id)
  }
}
