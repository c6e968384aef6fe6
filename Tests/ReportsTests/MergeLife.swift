import CRMActions
import CRMDomain
import CRMStore
import SQL
import Wording

/// Leads, contacts, companies and deals that turn out to be one, at random.
struct MergeLife {
  private let office: Office
  private(set) var merged: [String: Int] = [:]

  init(_ office: Office) { self.office = office }

  mutating func step(_ dice: inout Dice) throws {
    office.now += Int64.random(in: 1..<6_000, using: &dice)
    let kind = Desk.merged.randomElement(using: &dice) ?? Lead.kind
    let ids = try office.engine.all(
      "SELECT id FROM \(name: kind.table) WHERE removed = 0 ORDER BY id"
    ).map { $0.integer(0) }
    guard let into = ids.randomElement(using: &dice), let from = ids.randomElement(using: &dice)
    else { return }
    // What has come further, or is one already, is refused.
    let desk = Desk(try office.store("dana"), dryRun: false)
    guard (try? desk.merge(kind, into: into, from: [from], MergeWishes())) != nil else { return }
    merged[kind.name, default: 0] += 1
  }
}
