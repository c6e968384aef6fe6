import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// The journal alone gives the records back: nothing is changed past it.
@Suite("Replaying the journal")
struct ReplayTests {
  static let kinds: [RecordKind] = [Lead.kind, Contact.kind, Company.kind]

  /// The records as the journal tells them, without those that were removed.
  static func replayed(_ scratch: ScratchStore) throws -> [String: [String: String]] {
    var records: [String: [String: String]] = [:]
    var removed: Set<String> = []
    for operation in try scratch.engine.all("SELECT id FROM operations ORDER BY id") {
      for change in try scratch.store.changes(of: operation.integer(0)).map(\.change) {
        let link = change.kind.reference(change.record)
        if change.field == "removed" {
          if change.after == "1" { removed.insert(link) } else { removed.remove(link) }
        } else {
          records[link, default: [:]][change.field] = change.after
        }
      }
    }
    return records.filter { !removed.contains($0.key) }
  }

  static func stored(_ scratch: ScratchStore) throws -> [String: [String: String]] {
    var records: [String: [String: String]] = [:]
    for kind in kinds + [User.kind] {
      for record in try scratch.store.all(Selection(kind, includesHidden: true)) {
        var values: [String: String] = [:]
        for field in kind.fields where field.isStored && field.name != "updated_at" {
          values[field.name] = record[field].stored
        }
        records[record.reference] = values
      }
    }
    return records
  }

  /// One random step: a change, or the undo of any operation so far.
  static func step(_ scratch: ScratchStore, _ dice: inout Dice) throws {
    let kind = try #require(kinds.randomElement(using: &dice))
    let last = try scratch.lastOperation
    let ids = try scratch.ids(kind, [])
    do {
      switch (Int.random(in: 0...9, using: &dice), ids.randomElement(using: &dice)) {
      case (0...2, _), (3...6, nil): try scratch.add(kind, draft(kind, &dice, isNew: true))
      case (3...6, let id?): try scratch.set(kind, id, draft(kind, &dice, isNew: false))
      case (7, let id?):
        try scratch.write { operation throws(Failure) in try operation.remove(kind, id) }
      default: try scratch.undo(Int64.random(in: 1...last, using: &dice))
      }
    } catch {
      #expect(error.id.hasPrefix("operation."), "\(error)")
    }
  }

  static func draft(_ kind: RecordKind, _ dice: inout Dice, isNew: Bool) -> Draft {
    var draft = Draft()
    for field in kind.fields where field.isSetByAdd && Bool.random(using: &dice) {
      switch field.type {
      case .text where field != Lead.name: draft[field] = .text(dice.text(8))
      case .phones:
        draft[field] = .list((0..<Int.random(in: 0...3, using: &dice)).map { "+7916000000\($0)" })
      case .phone: draft[field] = [Value.null, .text("+79160000001")].randomElement(using: &dice)
      case .emails: draft[field] = .list(["a@b.example", "c@d.example"].shuffled(using: &dice))
      case .tags: draft[field] = .list(["VIP", "пост."].filter { _ in Bool.random(using: &dice) })
      case .money: draft[field] = .integer(Int64.random(in: -5...5, using: &dice))
      case .day: draft[field] = .text("2026-11-2\(Int.random(in: 0...9, using: &dice))")
      default: break
      }
    }
    draft["name"] = isNew || Bool.random(using: &dice) ? .text(dice.text(8)) : nil
    if kind.name == "lead" {
      draft[Lead.status] = .text(["new", "working"].randomElement(using: &dice) ?? "new")
    }
    return draft
  }

  @Test(
    "After any operations, undos and redos, the journal and the records agree", arguments: 0..<20)
  func property(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 77)
    let scratch = try ScratchStore()
    for _ in 0..<60 { try Self.step(scratch, &dice) }
    let faults = try scratch.store.faults()
    #expect(faults == [], "\(faults)")
    let replayed = try Self.replayed(scratch)
    let stored = try Self.stored(scratch)
    #expect(Set(replayed.keys) == Set(stored.keys))
    for (link, values) in stored {
      let told = replayed[link] ?? [:]
      for (field, value) in values
      where told[field] != value && !(value.isEmpty && told[field] == nil) {
        Issue.record(
          "\(link).\(field): «\(value)» is not the journal's «\(told[field] ?? "nothing")»")
      }
      for (field, value) in told where values[field] == nil && !value.isEmpty {
        Issue.record("\(link).\(field): the journal's «\(value)» is lost")
      }
    }
  }

  @Test("Undoing everything, newest first, leaves nothing but the people", arguments: 0..<6)
  func allBack(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 777)
    let scratch = try ScratchStore()
    let start = try scratch.lastOperation
    let before = try Self.stored(scratch)
    for _ in 0..<25 {
      let kind = try #require(Self.kinds.randomElement(using: &dice))
      let ids = try scratch.ids(kind, [])
      if let id = ids.randomElement(using: &dice), Bool.random(using: &dice) {
        try scratch.set(kind, id, Self.draft(kind, &dice, isNew: false))
      } else {
        try scratch.add(kind, Self.draft(kind, &dice, isNew: true))
      }
    }
    for target in stride(from: try scratch.lastOperation, to: start, by: -1) {
      let results = try scratch.undo(target)
      #expect(results.allSatisfy { $0.outcome == .undone }, "\(target) \(results)")
    }
    #expect(try Self.stored(scratch) == before)
    #expect(try scratch.store.lastOperation() == nil || before.count == 4)
  }
}
