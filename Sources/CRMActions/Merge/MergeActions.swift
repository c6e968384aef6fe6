public import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// The kinds whose records may be merged.
  public static let merged: [RecordKind] = [Lead.kind, Contact.kind, Company.kind, Deal.kind]

  /// What a merge would do; nothing is changed.
  public func planMerge(
    _ kind: RecordKind, into: Int64, from: [Int64], _ wishes: MergeWishes
  ) throws(Failure) -> MergePlan {
    try MergePlanner(store, kind, wishes).plan(into: into, from: from)
  }

  /// Makes one record of several: the first stays and takes over values and everything that points
  /// at the others, which go.
  public func merge(
    _ kind: RecordKind, into: Int64, from: [Int64], _ wishes: MergeWishes
  ) throws(Failure) -> MergePlan {
    try change { operation throws(Failure) in
      // Planned anew inside the transaction: what was shown may have changed since.
      let plan = try planMerge(kind, into: into, from: from, wishes)
      try Merger(operation, plan).run()
      return plan
    }
  }
}

/// Looks at the records of a merge: whether they may become one, and what comes of it.
struct MergePlanner {
  let store: Store
  let kind: RecordKind
  let wishes: MergeWishes

  init(_ store: Store, _ kind: RecordKind, _ wishes: MergeWishes) {
    self.store = store
    self.kind = kind
    self.wishes = wishes
  }

  func plan(into: Int64, from: [Int64]) throws(Failure) -> MergePlan {
    try demandOthers(into, from)
    let stays = try record(into)
    var goes: [Record] = []
    for id in from { goes.append(try record(id)) }
    try demandStates(stays, goes)
    try demandOneCurrency(stays, goes)
    var choices = try MergeValues(into: stays, from: goes, wishes: wishes).choices()
    if kind.name == Deal.kind.name { try addUp(stays, goes, &choices) }
    return MergePlan(
      kind: kind, into: stays, from: goes, choices: choices, moves: try moves(into, from))
  }

  private func demandOthers(_ into: Int64, _ from: [Int64]) throws(Failure) {
    guard !from.contains(into), Set(from).count == from.count else {
      let twice = from.contains(into) ? into : from.first { id in from.count { $0 == id } > 1 } ?? 0
      throw Failure(
        .data, "merge.self",
        Text(
          "\(kind.called(twice).en) cannot be merged with itself",
          "нельзя объединить \(kind.object(twice).ru) с собой"),
        hint: Text(
          "name the record that stays, then others: 'crm \(kind.name) merge \(into) …'",
          "укажите остающуюся запись, затем другие: 'crm \(kind.name) merge \(into) …'"))
    }
  }

  private func record(_ id: Int64) throws(Failure) -> Record {
    // Read whole, and then only by those who may change it.
    let record = try store.unrestricted { () throws(Failure) in try store.record(kind, id) }
    try store.demandChange(record)
    return record
  }

  // MARK: How far they have come

  /// A record that came to more is not merged into one that came to less.
  private func demandStates(_ stays: Record, _ goes: [Record]) throws(Failure) {
    guard [Lead.kind.name, Deal.kind.name].contains(kind.name) else { return }
    for record in goes where rank(record) > rank(stays) {
      let label = kind.name == Lead.kind.name ? Lead.statusLabel : Deal.stageLabel
      let (mine, theirs) = (stays[label].text ?? "", record[label].text ?? "")
      throw Failure(
        .data, "merge.backwards",
        Text(
          "\(kind.called(record.id).en) is «\(theirs)», "
            + "\(kind.called(stays.id).en) is only «\(mine)»",
          "\(kind.called(record.id).ru) – «\(theirs)», "
            + "а \(kind.called(stays.id).ru) – лишь «\(mine)»"),
        hint: Text(
          "merge the other way: 'crm \(kind.name) merge \(record.id) \(stays.id)'",
          "объедините наоборот: 'crm \(kind.name) merge \(record.id) \(stays.id)'"))
    }
  }

  private func rank(_ record: Record) -> Int {
    switch record[kind.name == Lead.kind.name ? "status_kind" : "stage_kind"].text {
    case "failed", "lost": 0
    case "converted", "won": 2
    case "done": 3
    default: 1
    }
  }

  private func demandOneCurrency(_ stays: Record, _ goes: [Record]) throws(Failure) {
    guard kind.name == Deal.kind.name, !stays[Deal.amount].isEmpty else { return }
    for record in goes where !record[Deal.amount].isEmpty {
      guard record[Deal.currency] != stays[Deal.currency] else { continue }
      let (mine, theirs) = (stays[Deal.currency].text ?? "", record[Deal.currency].text ?? "")
      throw Failure(
        .data, "merge.currencies",
        Text(
          "deal \(stays.id) is in \(mine), deal \(record.id) in \(theirs)",
          "сделка \(stays.id) – в \(mine), сделка \(record.id) – в \(theirs)"),
        hint: Text("bring them to one currency first", "сначала приведите их к одной валюте"))
    }
  }

  // MARK: What moves

  private func moves(_ into: Int64, _ from: [Int64]) throws(Failure) -> [MergePlan.Move] {
    var moved: [String: Set<Int64>] = [:]
    for pointer in Pointer.all(at: kind) {
      for id in from {
        let ids = try store.pointing(by: pointer, at: Link(kind.name, id))
        moved[pointer.kind.name, default: []].formUnion(ids)
      }
    }
    moved[kind.name]?.subtract([into] + from)
    var moves: [MergePlan.Move] = []
    for other in Kinds.all {
      guard let ids = moved[other.name], !ids.isEmpty else { continue }
      let living = try store.living(other, ids)
      if living > 0 { moves.append(MergePlan.Move(kind: other, count: living)) }
    }
    return moves
  }

  // MARK: The sum of deals

  /// With goods, the sum is theirs: those of the deal that stays, and what the others add to them.
  private func addUp(
    _ stays: Record, _ goes: [Record], _ choices: inout [MergePlan.Choice]
  ) throws(Failure) {
    var lines = try store.goods(of: [stays.id])
    let more = try store.goods(of: goes.map(\.id))
    guard !lines.isEmpty || !more.isEmpty else { return }
    if wishes.values[Deal.amount] != nil { throw Operation.amountFromGoods(stays.id) }
    let twice = Set(GoodsLine.repeated(more, in: lines).map(\.id))
    lines += more.filter { !twice.contains($0.id) }
    let sum = lines.reduce(Int64(0)) { $0 &+ $1.amount }
    choices.removeAll { $0.field == Deal.amount }
    let isChange = stays[Deal.amount] != .integer(sum)
    guard isChange else { return }
    choices.append(
      MergePlan.Choice(
        field: Deal.amount, value: .integer(sum), source: nil, isChange: isChange,
        dropped: []))
  }
}

extension Store {
  /// How many of the records were not removed.
  func living(_ kind: RecordKind, _ ids: Set<Int64>) throws(Failure) -> Int {
    var count = 0
    for id in ids {
      let query: SQL = "SELECT 1 FROM \(name: kind.table) WHERE id = \(id) AND removed = 0"
      if try engine.first(query) != nil { count += 1 }
    }
    return count
  }
}
