public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// One line of the checklist of a lead or a deal.
public struct ChecklistLine: Sendable {
  /// The place in the list, from 1 on.
  public let number: Int
  /// The point.
  public let point: Point
  /// The tick, where somebody made one.
  public let tick: Int64?
  /// When it was ticked.
  public let at: Instant?
  /// The login of who ticked it.
  public let user: String?
}

/// The points of the stage that a record stands on (F319).
extension Desk {
  /// The stage that a lead or deal stands on.
  public func stage(of record: Record) throws(Failure) -> Stage {
    let isLead = record.kind.name == Lead.kind.name
    let key = record[isLead ? Lead.status : Deal.stage].text ?? ""
    let pipeline = isLead ? Stage.leads : record[Deal.pipeline].text ?? ""
    guard let stage = try store.stage(key, of: pipeline) else {
      throw .bug("\(record.reference) has no stage")
    }
    return stage
  }

  /// The checklist of the record's present stage.
  public func checklist(_ kind: RecordKind, _ id: Int64) throws(Failure) -> [ChecklistLine] {
    let record = try store.record(kind, id)
    try store.demandWhole(record)
    let rows = try store.engine.all(
      """
      SELECT c.point, c.id, c.created_at, u.login FROM stage_checks c
        LEFT JOIN users u ON u.id = c."user"
      WHERE c.\(name: kind.name) = \(id) AND c.removed = 0
      """)
    let points = try store.points(of: try stage(of: record)).filter { $0.sort == "check" }
    return points.enumerated().map { index, point in
      let row = rows.first { $0.integer(0) == point.id }
      return ChecklistLine(
        number: index + 1, point: point, tick: row?.integer(1),
        at: row.map { Instant($0.integer(2)) }, user: row?[3].text)
    }
  }

  /// Ticks points of the present stage, or takes the ticks back; named by place or text.
  public func tick(
    _ kind: RecordKind, _ id: Int64, _ words: [String], isOff: Bool
  ) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      try store.demandChange(try operation.present(kind, id))
      let lines = try checklist(kind, id)
      var done: [Int64] = []
      var seen: Set<Int64> = []
      for word in words {
        let point = try Point.named(word, among: lines.map(\.point))
        guard seen.insert(point.id).inserted else { continue }
        let tick = lines.first { $0.point.id == point.id }?.tick
        if isOff, let tick {
          try operation.remove(StageCheck.kind, tick)
          done.append(tick)
        } else if !isOff, tick == nil {
          var draft: Draft = [
            StageCheck.point: .integer(point.id), StageCheck.text: .text(point.text),
            StageCheck.user: .optional(store.actor?.id),
          ]
          draft[kind.name] = .integer(id)
          done.append(try operation.add(StageCheck.kind, draft))
        }
      }
      return done
    }
  }
}
