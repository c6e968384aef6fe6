import CRMDomain
import CRMStore
import SQL
import Wording

/// What a new paper gets where nothing was said: its date, number, status, company and currency.
enum PaperDefaults {
  static func fill(
    _ draft: inout Draft, of kind: RecordKind, _ operation: Operation
  ) throws(Failure) {
    let store = operation.store
    if let deal = draft[Order.deal]?.integer {
      let record = try operation.raw(Deal.kind, deal)
      draft.fill(Quote.company, record[Deal.company])
      if kind.field(Quote.contact.name) != nil { draft.fill(Quote.contact, record[Deal.contact]) }
      draft.fill(Quote.currency, record[Deal.currency])
    }
    draft.fill(Quote.currency, .text(store.session.currency))
    draft.fill(Quote.date, .text(store.session.today.iso))
    draft.fill(Quote.source, .text("manual"))
    if Papers.isStaged(kind.name), draft[Quote.status] == nil,
      let initial = try store.stage(kind: "initial", of: kind.name)
    {
      draft[Quote.status] = .text(initial.key)
    }
    if kind.name == Payment.kind.name { draft.fill(Payment.method, .text("bank")) }
    try number(&draft, of: kind, operation)
  }

  /// Papers of our own are numbered anew each year; a number given by hand is not given again.
  private static func number(
    _ draft: inout Draft, of kind: RecordKind, _ operation: Operation
  ) throws(Failure) {
    guard draft[Quote.source]?.text == "manual", let date = draft[Quote.date]?.text else { return }
    let year = String(date.prefix(4))
    let (first, last) = (year + "-01-01", year + "-12-31")
    if let given = draft[Quote.number]?.text, !given.isEmpty {
      if kind.name != Payment.kind.name { draft["serial"] = .optional(Int64(given)) }
      return try demandFree(given, of: kind, first, last, operation)
    }
    let highest = try operation.store.engine.value(
      """
      SELECT COALESCE(MAX(serial), 0) FROM \(name: kind.table)
      WHERE "date" >= \(first) AND "date" <= \(last)
      """
    ).integer
    let next = (highest ?? 0) + 1
    draft[Quote.number] = .text(String(next))
    draft["serial"] = .integer(next)
  }

  /// A shipment of ours has the number after the highest one of its year; those that are no numbers,
  /// such as «УТ-118», count for nothing.
  static func numberShipment(_ draft: inout Draft, _ operation: Operation) throws(Failure) {
    guard draft[Shipment.number]?.isEmpty ?? true, draft[Shipment.source]?.text == "manual",
      let date = draft[Shipment.date]?.text
    else { return }
    let year = String(date.prefix(4))
    let rows = try operation.store.engine.all(
      """
      SELECT number FROM shipments
      WHERE source = 'manual' AND "date" >= \(year + "-01-01") AND "date" <= \(year + "-12-31")
      """)
    let highest = rows.compactMap { Int64($0.text(0)) }.max() ?? 0
    draft[Shipment.number] = .text(String(highest + 1))
  }

  /// After an edit by hand: no two papers of a year have one number, and a number that was given
  /// counts for the next one.
  static func renumber(
    _ before: Record, _ draft: Draft, _ operation: Operation
  ) throws(Failure) {
    let kind = before.kind
    guard draft[Quote.number] != nil || draft[Quote.date] != nil,
      before[Quote.source.name].text == "manual"
    else { return }
    let paper = try operation.raw(kind, before.id)
    guard let number = paper[Quote.number.name].text, let date = paper[Quote.date.name].text else {
      return
    }
    let year = String(date.prefix(4))
    try demandFree(number, of: kind, year + "-01-01", year + "-12-31", operation, except: before.id)
    if draft[Quote.number] != nil {
      try operation.store.engine.run(
        "UPDATE \(name: kind.table) SET serial = \(Int64(number)) WHERE id = \(before.id)")
    }
  }

  private static func demandFree(
    _ number: String, of kind: RecordKind, _ first: String, _ last: String, _ operation: Operation,
    except own: Int64 = 0
  ) throws(Failure) {
    // A payment has the number that its payer's bank gave it.
    guard kind.name != Payment.kind.name else { return }
    let taken = try operation.store.engine.value(
      """
      SELECT MIN(id) FROM \(name: kind.table) WHERE number_key = \(Fold.key(number))
        AND source = 'manual' AND removed = 0 AND "date" >= \(first) AND "date" <= \(last)
        AND id <> \(own)
      """
    ).integer
    guard let taken else { return }
    throw Failure(
      .data, "\(kind.name).duplicate",
      kind.called(taken)
        + Text(" has the number \(number) already", " уже имеет номер \(number)"),
      hint: Text("leave --number out for the next one", "без --number номер будет следующим"))
  }
}
