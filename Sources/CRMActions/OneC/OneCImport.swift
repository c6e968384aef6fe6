import CRMDomain
import CRMStore
public import OneC
import SQL
public import Wording

/// Taking back what 1С and banks know of our sales (F216–F219).
extension Desk {
  /// Takes in one file, all of it or nothing.
  public func importOneC(_ report: inout OneCReport, _ file: OneCFile) throws(Failure) {
    let told = OneCTold(report, isTried: dryRun)
    try change { operation throws(Failure) in try file.take(try OneCIntake(operation, told)) }
    report = told.report
    report.warnings += lastWarnings
  }

  /// Takes in papers that were read already, all or none.
  public func importPapers(
    _ report: inout OneCReport, _ papers: [CommerceDocument]
  ) throws(Failure) {
    let told = OneCTold(report, isTried: dryRun)
    try change { operation throws(Failure) in
      let intake = try OneCIntake(operation, told)
      for paper in papers { try intake.take(paper) }
    }
    report = told.report
    report.warnings += lastWarnings
  }

  /// Takes in the payments of a statement, all or none.
  public func importStatement(
    _ report: inout OneCReport, _ payments: [BankPayment]
  ) throws(Failure) {
    let told = OneCTold(report, isTried: dryRun)
    try change { operation throws(Failure) in
      let intake = BankIntake(try OneCIntake(operation, told))
      for payment in payments { try intake.take(payment) }
    }
    report = told.report
    report.warnings += lastWarnings
  }
}

/// The report in the making.
final class OneCTold {
  var report: OneCReport
  /// Whether all of it is taken back.
  let isTried: Bool

  init(_ report: OneCReport, isTried: Bool) {
    self.report = report
    self.isTried = isTried
  }
}

/// Takes in papers of 1С within one operation: known ones by their key, new ones with the deal that
/// they name, or without one where nobody can say which.
struct OneCIntake {
  static let source = "1c"

  let operation: Operation
  let told: OneCTold
  var store: Store { operation.store }

  private let rules: RuleBook

  init(_ operation: Operation, _ told: OneCTold) throws(Failure) {
    self.operation = operation
    self.told = told
    rules = try RuleBook(operation.store)
    operation.sparesRules = true
    // A long file must not leave its whole journal in memory; a dry run shows it.
    operation.isBulk = !told.isTried
  }

  func take(_ paper: CommerceDocument) throws(Failure) {
    try file(paper)
    try settle()
  }

  /// Lets the rules look at one paper, so that what waits for them does not grow with the file.
  func settle() throws(Failure) { try RuleEngine(operation).settle(rules) }

  private func file(_ paper: CommerceDocument) throws(Failure) {
    var paper = paper
    if paper.id.isEmpty, paper.kind != .other { paper.id = paper.ownKey }
    if paper.kind != .other { try demandCurrency(paper) }
    switch paper.kind {
    case .other:
      guard paper.form != "ON_CHETOP" else { throw OneCIntake.unread }
      told.report.pass(
        Text(
          "«\(paper.operation)» is no paper of a sale", "«\(paper.operation)» – не документ продажи"
        ))
    case .order, .invoice:
      let isOurs = paper.role != "покупатель"
      guard isOurs else {
        return told.report.pass(Text("we are the buyer", "мы – покупатель"))
      }
      try takeStaged(paper)
    case .shipment: try takeAlone(paper, Shipment.kind)
    case .payment: try takeAlone(paper, Payment.kind)
    }
  }

  /// A sum in a currency that nobody knows is none in roubles.
  private func demandCurrency(_ paper: CommerceDocument) throws(Failure) {
    for part in [paper] + paper.parts where !Currency.codes.contains(part.currency) {
      let name = "«\(number(paper))»"
      throw Failure(
        .data, "onec.currency",
        Text(
          "\(name): the currency '\(part.currency)' is not known",
          "\(name): неизвестная валюта «\(part.currency)»"),
        hint: Text(
          "known are: \(Currency.codes.joined(separator: ", "))",
          "известны: \(Currency.codes.joined(separator: ", "))"))
    }
  }

  private static let unread = Failure(
    .data, "onec.unread",
    Text(
      "an invoice in the format of the tax service (ON_CHETOP) is not read",
      "счёт в формате ФНС (ON_CHETOP) не читается"),
    hint: Text(
      "save it from 1C in the format CommerceML", "сохраните его из 1С в формате CommerceML"))

  /// A payment or shipment that came by itself.
  private func takeAlone(_ paper: CommerceDocument, _ kind: RecordKind) throws(Failure) {
    var paper = paper
    guard try hasHappened(&paper, kind) else { return }
    told.report.meet(kind.name)
    let place = try OneCPlace(self).find(paper, kind)
    var draft = facts(paper, place)
    if kind.name == Payment.kind.name {
      draft[Payment.method] = .text(OneCIntake.method(paper.operation))
      draft[Payment.payer] = .optional(paper.buyer?.name)
      if try join(paper, draft, inn: paper.buyer?.inn) { return }
    }
    guard let id = try put(kind, paper, draft, place) else { return }
    if kind.name == Shipment.kind.name {
      try putLines(paper.lines, on: try operation.raw(kind, id))
    }
  }

  /// An order or invoice with its lines, payments and shipments.
  private func takeStaged(_ paper: CommerceDocument) throws(Failure) {
    let kind = paper.kind == .order ? Order.kind : Invoice.kind
    told.report.meet(kind.name)
    let place = try OneCPlace(self).find(paper, kind)
    var draft = facts(paper, place)
    let buyer = paper.buyer
    draft[Order.party] = .optional(buyer.flatMap { $0.name.isEmpty ? nil : $0.name })
    draft[Order.inn] = .optional(buyer.flatMap { $0.inn.isEmpty ? nil : $0.inn })
    draft[Order.kpp] = .optional(buyer.flatMap { $0.kpp.isEmpty ? nil : $0.kpp })
    if kind.name == Invoice.kind.name { draft[Invoice.dueOn] = .optional(paper.dueOn) }
    if !paper.comment.isEmpty { draft[Order.note] = .text(paper.comment) }
    let id = try put(kind, paper, draft, place)
    guard let id else { return }
    try putLines(paper.lines, on: try operation.raw(kind, id))
    if kind.name == Order.kind.name { try OneCFacts(self).take(paper, order: id) }
  }

  /// What every paper says of itself.
  func facts(_ paper: CommerceDocument, _ place: OneCPlace.Found) -> Draft {
    var draft: Draft = [
      Quote.number: .text(number(paper)),
      Quote.date: .text(paper.date ?? store.session.today.iso),
      Quote.currency: .text(paper.currency), Quote.source: .text(OneCIntake.source),
    ]
    if !paper.id.isEmpty { draft[Invoice.externalID] = .text(paper.id) }
    if let amount = paper.amount { draft[Quote.amount] = .integer(amount) }
    if let number = paper.fact("Номер платежного документа") {
      draft[Payment.bankNumber] = .text(number)
    }
    if let deal = place.deal { draft[Order.deal] = .integer(deal) }
    if let company = place.company { draft[Quote.company] = .integer(company) }
    return draft
  }

  /// The number of 1С, or else of the paper; never empty.
  private func number(_ paper: CommerceDocument) -> String {
    let words = [paper.ownNumber, paper.number, String(paper.id.prefix(36)), "б/н"]
    return words.first { !$0.isEmpty } ?? "б/н"
  }

  static func method(_ operation: String) -> String {
    let folded = Fold.key(operation)
    if folded.contains("наличных") && !folded.contains("безналичных") { return "cash" }
    return folded.contains("эквайринг") ? "card" : "bank"
  }

  /// Adds a paper or makes the known one what 1С says; returns its number, nil where it is gone and
  /// never was here.
  @discardableResult
  func put(
    _ kind: RecordKind, _ paper: CommerceDocument, _ draft: Draft, _ place: OneCPlace.Found
  ) throws(Failure) -> Int64? {
    guard let known = place.known else {
      guard !paper.isGone else {
        told.report.pass(OneCIntake.deleted)
        return nil
      }
      return try addNew(kind, paper, draft, place)
    }
    let standing = try bringBack(kind, known, isGone: paper.isGone)
    guard standing != .away else { return nil }
    let current = try operation.raw(kind, known)
    var isChanged = try operation.set(kind, known, news(paper, draft, of: current))
    if try setGone(current, paper) { isChanged = true }
    if isChanged || standing == .back {
      told.report.changed += 1
      try refresh(kind, known)
    }
    if standing == .back, place.deal == nil, place.parent == nil { try wait(kind, known, place) }
    return known
  }

  /// What a paper says that a known record has to become: what a person decided, and what a short
  /// answer leaves out, stays.
  private func news(_ paper: CommerceDocument, _ draft: Draft, of current: Record) -> Draft {
    var draft = draft
    for field in [Order.deal, Quote.company] where !current[field.name].isEmpty {
      draft[field.name] = nil
    }
    if current[Quote.source.name].text != OneCIntake.source { draft[Quote.source] = nil }
    if current.kind.name == Payment.kind.name { spare(&draft, paper, current) }
    if paper.id.hasPrefix(CommerceDocument.ownKeys), !current[Invoice.externalID.name].isEmpty {
      draft[Invoice.externalID] = nil
    }
    if paper.date == nil { draft[Quote.date] = nil }
    if paper.ownNumber.isEmpty, paper.number.isEmpty { draft[Quote.number] = nil }
    if paper.parties.isEmpty {
      for field in [Order.party, Order.inn, Order.kpp] { draft[field.name] = nil }
    }
    for name in draft.entries.map(\.name) where current.kind.field(name) == nil {
      draft[name] = nil
    }
    return draft
  }

  /// What the bank says of a payment stays.
  private func spare(_ draft: inout Draft, _ paper: CommerceDocument, _ current: Record) {
    var known: [Field] = current[Payment.payer].isEmpty ? [] : [Payment.payer]
    if !current[Payment.secondID].isEmpty { known += [Payment.amount, Quote.currency] }
    if current[Invoice.externalID].text != paper.id {
      known += [
        Quote.number, Payment.date, Invoice.externalID, Payment.method, Payment.bankNumber,
      ]
    }
    for field in known { draft[field] = nil }
  }

  /// Keeps a record that nobody could place, with a task.
  private func wait(
    _ kind: RecordKind, _ id: Int64, _ place: OneCPlace.Found
  ) throws(Failure) {
    told.report.waiting += 1
    try ask(kind, id, place)
  }

  private func addNew(
    _ kind: RecordKind, _ paper: CommerceDocument, _ draft: Draft, _ place: OneCPlace.Found
  ) throws(Failure) -> Int64 {
    var draft = draft
    if let initial = try store.stage(kind: "initial", of: kind.name), Papers.isStaged(kind.name) {
      draft[Quote.status] = .text(initial.key)
    }
    if kind.name == Payment.kind.name { draft.fill(Payment.amount, .integer(0)) }
    for name in draft.entries.map(\.name) where kind.field(name) == nil { draft[name] = nil }
    let id = try operation.add(kind, draft)
    told.report.added += 1
    try refresh(kind, id)
    if place.deal == nil, place.parent == nil { try wait(kind, id, place) }
    return id
  }

  /// What 1С deleted or cancelled: papers with statuses end there, money and goods are taken away,
  /// and both come back when 1С takes that back.
  private func setGone(_ current: Record, _ paper: CommerceDocument) throws(Failure) -> Bool {
    let (kind, id, isGone) = (current.kind, current.id, paper.isGone)
    guard Papers.isStaged(kind.name) else { return isGone ? try takeAway(current) : false }
    let status = current[Quote.status.name].text ?? ""
    let isLost = try store.stage(status, of: kind.name)?.kind == "lost"
    guard isGone != isLost,
      let to = try store.stage(kind: isGone ? "lost" : "initial", of: kind.name)
    else { return false }
    // Who was declined by hand stays so, though 1С still has it.
    let reason = OneCIntake.deleted[try store.ownLanguage()]
    guard isGone || current[Quote.reason.name].text == reason else { return false }
    return try operation.set(
      kind, id,
      [Quote.status: .text(to.key), Quote.reason: isGone ? .text(reason) : .null])
  }

  func refresh(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    let record = try operation.raw(kind, id)
    switch kind.name {
    case Payment.kind.name: try operation.refreshPaid(by: record)
    case Shipment.kind.name:
      if let order = record[Shipment.order].integer { try operation.refreshOrder(order) }
    default: return
    }
  }
}
