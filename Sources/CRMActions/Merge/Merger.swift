import CRMDomain
import CRMStore
import SQL
import Wording

/// Does what a plan of a merge says.
struct Merger {
  let operation: Operation
  let plan: MergePlan
  private var store: Store { operation.store }
  private var kind: RecordKind { plan.kind }
  private var into: Int64 { plan.into.id }

  init(_ operation: Operation, _ plan: MergePlan) {
    self.operation = operation
    self.plan = plan
  }

  func run() throws(Failure) {
    let goods = kind.name == Deal.kind.name ? try store.goods(of: [into]) : []
    let owner = plan.draft["owner"]?.integer
    try setValues(owner: owner)
    for record in plan.from {
      let moved = try operation.repoint(kind, from: record.id, to: into)
      try operation.retire(kind, record.id, into: into)
      try declineRepeated(moved)
    }
    try operation.tidyTies(kind, into)
    if kind.name == Company.kind.name { try operation.breakCircle(into) }
    if kind.name == Deal.kind.name { try unite(goods) }
    if kind.name == Lead.kind.name { try passOn() }
    if let owner, [Lead.kind.name, Deal.kind.name].contains(kind.name) {
      try operation.assign(kind, into, to: owner)
    }
  }

  private func setValues(owner: Int64?) throws(Failure) {
    var draft = plan.draft
    // With goods the sum is computed from them; the owner is changed with the tasks in his hands.
    if kind.name == Deal.kind.name, try hasGoods() { draft[Deal.amount] = nil }
    if [Lead.kind.name, Deal.kind.name].contains(kind.name) { draft["owner"] = nil }
    try Completeness.demand(kind, draft, current: plan.into, store)
    try operation.set(kind, into, draft)
  }

  private func hasGoods() throws(Failure) -> Bool {
    try !store.goods(of: [into] + plan.from.map(\.id)).isEmpty
  }

  /// The same task twice on one record is one task too many.
  private func declineRepeated(
    _ moved: [(kind: RecordKind, id: Int64)]
  ) throws(Failure) {
    let link = kind.reference(into)
    for (other, id) in moved where other.name == FollowUp.kind.name {
      let task = try operation.raw(FollowUp.kind, id)
      guard task[FollowUp.status].text == "open" else { continue }
      let same = try store.engine.value(
        """
        SELECT MIN(id) FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
          AND id <> \(id) AND kind = \(task[FollowUp.kind_].text)
          AND title_key = \(Fold.key(task.title))
        """
      ).integer
      guard let same else { continue }
      let outcome = Text("the same as task \(same)", "то же, что задача \(same)")
      try operation.set(
        FollowUp.kind, id,
        [
          FollowUp.status: .text("declined"), FollowUp.doneAt: .integer(operation.now.seconds),
          FollowUp.outcome: .text(outcome[try store.ownLanguage()]),
        ])
    }
  }

  /// Lines that both deals had stand there once; the sum follows from what is left.
  private func unite(_ before: [GoodsLine]) throws(Failure) {
    let all = try store.goods(of: [into])
    let known = Set(before.map(\.id))
    let more = all.filter { !known.contains($0.id) }
    guard !more.isEmpty else { return }
    let repeated = Set(GoodsLine.repeated(more, in: before).map(\.id))
    var position = Int64(before.count)
    for line in more {
      if repeated.contains(line.id) {
        try operation.remove(Item.kind, line.id)
      } else {
        position += 1
        try operation.set(Item.kind, line.id, [Item.position: .integer(position)])
      }
    }
    try operation.refreshAmount(of: into)
  }

  /// What came to a converted lead goes on with its deal, as at the conversion.
  private func passOn() throws(Failure) {
    let lead = try operation.raw(Lead.kind, into)
    guard plan.into["status_kind"].text == "converted" else { return }
    try operation.passOn(
      lead: into, contact: lead[Lead.contact].integer, deal: lead[Lead.deal].integer,
      sparing: true)
  }
}

/// A line of goods, as far as it tells whether two are the same.
struct GoodsLine: Sendable {
  let id: Int64
  let amount: Int64
  private let facts: [String]

  init(_ row: Row) {
    id = row.integer(0)
    amount = row.integer(1)
    facts = (2..<row.count).map { row[$0].text ?? String(row.integer($0)) }
  }

  /// The lines that stand among the known ones already, each of which stands for one only.
  static func repeated(_ lines: [GoodsLine], in known: [GoodsLine]) -> [GoodsLine] {
    var rest = known.map(\.facts)
    return lines.filter { line in
      guard let place = rest.firstIndex(of: line.facts) else { return false }
      rest.remove(at: place)
      return true
    }
  }
}

extension Store {
  /// The goods of deals, in the order of the deals and their lines.
  func goods(of deals: [Int64]) throws(Failure) -> [GoodsLine] {
    var lines: [GoodsLine] = []
    for deal in deals {
      lines += try engine.all(
        """
        SELECT id, amount, COALESCE(sku_key, ''), name_key, quantity, price, currency, discount,
          vat_rate
        FROM items WHERE deal = \(deal) AND removed = 0 ORDER BY "position", id
        """
      ).map(GoodsLine.init)
    }
    return lines
  }
}
