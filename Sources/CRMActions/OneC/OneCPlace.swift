import CRMDomain
import CRMStore
import OneC
import SQL
import Wording

/// Where a paper belongs: found by its key, by the number that we gave, by the customer's ИНН and КПП
/// where he has one open deal; never guessed.
struct OneCPlace {
  /// What was found.
  struct Found {
    /// The record that the paper is, where it came before.
    var known: Int64?
    /// The deal.
    var deal: Int64?
    /// The customer.
    var company: Int64?
    /// The paper that it is a part of.
    var parent: Int64?
    /// What the paper calls the customer.
    var party: String?
  }

  private let intake: OneCIntake
  private var store: Store { intake.store }

  init(_ intake: OneCIntake) {
    self.intake = intake
  }

  func find(_ paper: CommerceDocument, _ kind: RecordKind) throws(Failure) -> Found {
    var found = Found()
    found.party = paper.buyer.flatMap { $0.name.isEmpty ? nil : $0.name }
    found.known = try known(paper, kind)
    if let known = found.known {
      let record = try intake.operation.raw(kind, known)
      found.deal = record[Order.deal.name].integer
      found.company = record[Quote.company.name].integer
    }
    if found.company == nil, let buyer = paper.buyer {
      found.company = try company(inn: buyer.inn, kpp: buyer.kpp)
    }
    if found.deal == nil { found.deal = try deal(paper, found.company) }
    if found.known == nil, let deal = found.deal, Papers.isStaged(kind.name) {
      found.known = try ownPaper(paper, kind, deal)
    }
    if found.company == nil, let deal = found.deal {
      found.company = try intake.operation.raw(Deal.kind, deal)[Deal.company].integer
    }
    return found
  }

  /// The record with the key of the paper; one that was taken away may come back.
  func known(_ paper: CommerceDocument, _ kind: RecordKind) throws(Failure) -> Int64? {
    guard paper.id.hasPrefix(CommerceDocument.ownKeys) else {
      return paper.id.isEmpty ? nil : try known(paper.id, kind)
    }
    if let known = try known(paper.id, kind) { return known }
    let number = paper.number.isEmpty ? paper.ownNumber : paper.number
    guard let date = paper.date else {
      // A short answer names no day: it speaks of the only paper of its number.
      let start = paper.ownKeyOfNumber(number)
      return try store.engine.all(
        """
        SELECT id FROM \(name: kind.table) WHERE external_id >= \(start)
          AND external_id < \(start.dropLast() + "0") ORDER BY id LIMIT 2
        """
      ).only?.integer(0)
    }
    // What was taken in before papers without a key got one.
    return try store.engine.value(
      """
      SELECT MIN(id) FROM \(name: kind.table) WHERE external_id IS NULL AND "date" = \(date)
        AND number_key IN (\(Fold.key(paper.number)), \(Fold.key(paper.ownNumber)))
        AND source = \(OneCIntake.source)
      """
    ).integer
  }

  /// The record with a key; of a payment that two told of it may be the second one.
  func known(_ key: String, _ kind: RecordKind) throws(Failure) -> Int64? {
    let first = try store.engine.value(
      "SELECT MIN(id) FROM \(name: kind.table) WHERE external_id = \(key)"
    ).integer
    guard first == nil, kind.name == Payment.kind.name else { return first }
    return try store.engine.value("SELECT MIN(id) FROM payments WHERE second_id = \(key)").integer
  }

  /// The order of ours that 1С answers: the one of the deal that it does not know yet.
  private func ownPaper(
    _ paper: CommerceDocument, _ kind: RecordKind, _ deal: Int64
  ) throws(Failure) -> Int64? {
    let isSale = kind.name == Order.kind.name && OneCPlace.sale(paper.number) == deal
    let wanted: SQL = isSale ? "1 = 1" : "number_key = \(Fold.key(paper.number))"
    // Without a key of its own a paper may speak of one that has come with it.
    let isOpen: SQL =
      isSale && paper.id.hasPrefix(CommerceDocument.ownKeys) ? "1 = 1" : "external_id IS NULL"
    let rows = try store.engine.all(
      """
      SELECT id FROM \(name: kind.table) WHERE deal = \(deal) AND removed = 0
        AND \(isOpen) AND \(wanted) ORDER BY id LIMIT 2
      """)
    return rows.only?.integer(0)
  }

  private func deal(_ paper: CommerceDocument, _ company: Int64?) throws(Failure) -> Int64? {
    for word in [paper.number, paper.fact("НомерНаСайте") ?? ""] {
      if let deal = OneCPlace.sale(word), try customer(of: deal) != nil { return deal }
    }
    for word in [paper.base, paper.comment] {
      guard let deal = OneCPlace.sale(word), let customer = try customer(of: deal) else { continue }
      // What a person wrote does not count against the customer that the paper names.
      let inn = paper.buyer?.inn ?? ""
      return inn.isEmpty || customer.isEmpty || customer == inn ? deal : nil
    }
    guard let company else { return nil }
    return try openDeals(of: company).only
  }

  /// The ИНН of the customer of a deal, empty where that is not known; nil where there is no deal.
  private func customer(of deal: Int64) throws(Failure) -> String? {
    try store.engine.value(
      """
      SELECT COALESCE(c.inn, '') FROM deals d LEFT JOIN companies c ON c.id = d.company
      WHERE d.id = \(deal) AND d.removed = 0
      """
    ).text
  }

  /// The deal in a number of ours: `CRM-7`, wherever it stands as a word of its own.
  static func sale(_ text: String) -> Int64? {
    let mark = Array("CRM-".unicodeScalars)
    let letters = Array(text.unicodeScalars)
    guard letters.count > mark.count else { return nil }
    for place in 0..<(letters.count - mark.count) where letters[place...].starts(with: mark) {
      let rest = letters[(place + mark.count)...]
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let isBegun = place == 0 || !isOfWord(letters[place - 1])
      guard isBegun, !(rest.dropFirst(digits.count).first.map(isOfWord) ?? false) else { continue }
      if let deal = Int64(String(String.UnicodeScalarView(digits))) { return deal }
    }
    return nil
  }

  private static func isOfWord(_ letter: Unicode.Scalar) -> Bool {
    letter == "_" || letter == "-" || letter.properties.isAlphabetic
      || letter.properties.numericType != nil
  }

  /// The customer: ИНН with КПП, or the only one of that ИНН.
  func company(inn: String, kpp: String) throws(Failure) -> Int64? {
    guard !inn.isEmpty else { return nil }
    let rows = try store.engine.all(
      "SELECT id, kpp FROM companies WHERE inn = \(inn) AND removed = 0 ORDER BY id")
    if !kpp.isEmpty {
      let exact = rows.filter { $0[1].text == kpp }
      if let one = exact.only { return one.integer(0) }
      // A branch that we do not know is another customer.
      return rows.filter { $0[1].text == nil }.only?.integer(0)
    }
    return rows.only?.integer(0)
  }

  func openDeals(of company: Int64) throws(Failure) -> [Int64] {
    try store.engine.all(
      """
      SELECT d.id FROM deals d JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
      WHERE d.company = \(company) AND d.removed = 0 AND s.kind IN ('initial', 'open', 'won')
      ORDER BY d.id
      """
    ).map { $0.integer(0) }
  }
}

extension OneCIntake {
  /// A task to say which deal a paper belongs to, for who sees it.
  func ask(_ kind: RecordKind, _ id: Int64, _ place: OneCPlace.Found) throws(Failure) {
    let record = try operation.raw(kind, id)
    let who =
      (place.party ?? record[Payment.payer.name].text).map { Text(" of \($0)", " – \($0)") }
      ?? Text("", "")
    let title =
      Text("Which deal is ", "К какой сделке относится ") + kind.noun.form(for: 1)
      + Text(verbatim: " «\(record.title)»") + who + Text("?", "?")
    let words = title[try store.ownLanguage()]
    guard try store.openTask(title: words, on: kind.reference(id)) == nil else { return }
    try operation.addTask(
      words, "choose", on: kind.reference(id), for: try chooser(place.company),
      due: operation.now.adding(seconds: 86_400))
  }

  /// Who can see papers without a deal: the head, a senior, an administrator.
  private func chooser(_ company: Int64?) throws(Failure) -> Int64? {
    for roles in [[Role.senior], [.head], [.admin]] {
      if let user = try store.users(roles: roles).first { return user.id }
    }
    return nil
  }
}
