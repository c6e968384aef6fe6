import CRMDomain
import CRMStore
import SQL
import Wording

/// One stay of a record in a stage, as the journal tells it.
struct Visit {
  /// The key of the stage.
  let stage: String
  /// When the record came into it.
  let entered: Instant
  /// When it went on; nil while it stands there.
  var left: Instant?
  /// The reason that the record bore when the step was made.
  let reason: String?
  /// Who moved it here; nil for the program itself.
  let user: Int64?

  /// The stays that had begun before a moment, as they were then.
  static func all(_ visits: [Visit], before end: Instant) -> [Visit] {
    visits.filter { $0.entered < end }.map { visit in
      var visit = visit
      if visit.left.map({ $0 >= end }) ?? false { visit.left = nil }
      return visit
    }
  }
}

/// The way of one record through its stages, with what counts of the record today.
struct Passage {
  let id: Int64
  let owner: Int64?
  let stage: String
  let amount: Int64?
  let currency: String?
  let created: Instant
  let hasDeal: Bool
  let visits: [Visit]
}

/// The records of a report: leads, or the deals of one pipeline.
enum Track {
  case leads
  case deals(pipeline: String)

  var kind: RecordKind {
    if case .leads = self { Lead.kind } else { Deal.kind }
  }

  var pipeline: String {
    switch self {
    case .leads: Stage.leads
    case .deals(let pipeline): pipeline
    }
  }
}

/// Reads ways through stages out of the journal, record by record.
struct PassageReader {
  let store: Store

  init(_ store: Store) { self.store = store }

  /// Hands over the ways of all records of a track in a scope, or of those that have changed since a
  /// moment; removed records have none.
  ///
  /// Before an end, they are as they were then: without later steps, and with what the records held.
  func each(
    _ track: Track, _ scope: Scope, changedAfter moment: Instant? = nil, before end: Instant? = nil,
    _ body: (Passage) throws(Failure) -> Void
  ) throws(Failure) {
    let kinds = Dictionary(
      try store.stages(of: track.pipeline).map { ($0.key, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    var current: (id: Int64, row: Row)?
    var steps: [JournalStep] = []
    func finish() throws(Failure) {
      guard let row = current?.row, end.map({ row.integer(4) < $0.seconds }) ?? true else { return }
      try body(passage(row, steps, kinds, end))
    }
    try store.engine.each(try query(track, scope, moment, end)) { row throws(Failure) in
      if let known = current, known.id != row.integer(0) {
        try finish()
        steps = []
      }
      current = (row.integer(0), row)
      if row[6].integer != nil { steps.append(JournalStep(row, from: 6)) }
    }
    try finish()
  }

  /// The ways of the records of a request, as they were at the end of a period that is over.
  func each(
    _ request: ReportRequest, _ body: (Passage) throws(Failure) -> Void
  ) throws(Failure) {
    try each(
      request.track, request.scope, before: request.period.end(store.session), body)
  }

  private func query(
    _ track: Track, _ scope: Scope, _ moment: Instant?, _ end: Instant?
  ) throws(Failure) -> SQL {
    let past = try store.rows(of: track.kind, before: end)
    func value(_ column: String) -> SQL { past.value(column, "t", "was") }
    var owned = try scope.ended(end).condition(value("owner"), store)
    if let moment { owned = owned + " AND t.updated_at > \(moment.seconds)" }
    let record: SQL
    let ends: SQL
    let kind: SQL
    let condition: SQL
    switch track {
    case .leads:
      record = """
        t.id, \(value("status")), \(value("amount")), \(value("currency")), t.created_at,
        \(value("deal"))
        """
      ends = "\(value("converted_at")), \(value("converted_at"))"
      kind = "leads t LEFT JOIN changes c ON c.kind = 'lead' AND c.field IN ('status', 'reason')"
      condition = owned
    case .deals(let pipeline):
      record = """
        t.id, \(value("stage")), \(value("amount")), \(value("currency")), t.created_at, t.id
        """
      ends = "\(value("won_at")), \(value("closed_at"))"
      kind = "deals t LEFT JOIN changes c ON c.kind = 'deal' AND c.field IN ('stage', 'reason')"
      condition = "\(value("pipeline")) = \(pipeline) AND \(owned)"
    }
    return """
      SELECT \(record), \(JournalStep.columns), \(value("owner")), \(ends)
      FROM \(kind) AND c.record = t.id LEFT JOIN operations o ON o.id = c.operation
        \(past.join("was", to: "t"))
      WHERE \(value("removed")) = 0 AND \(condition) ORDER BY t.id, c.id
      """
  }

  private func passage(
    _ row: Row, _ steps: [JournalStep], _ kinds: [String: String], _ end: Instant?
  ) -> Passage {
    let past = PastTimes(row, steps.first?.operation, steps.first?.at)
    let moves = JournalStep.standing(steps.filter { !$0.isReason }, before: end)
    let reasons = JournalStep.standing(steps.filter(\.isReason), before: end)
    var visits: [Visit] = []
    var place = 0
    for move in moves {
      // A reason is journalled after the step that it explains, in the same operation.
      while place < reasons.count, reasons[place].operation <= move.operation { place += 1 }
      let at = past.time(of: move, isFirst: visits.isEmpty, kinds)
      if !visits.isEmpty { visits[visits.count - 1].left = at }
      guard let stage = move.after else { continue }
      visits.append(
        Visit(
          stage: stage, entered: at, left: nil,
          reason: place > 0 ? reasons[place - 1].after : nil, user: move.user))
    }
    if let end { visits = Visit.all(visits, before: end) }
    return Passage(
      id: row.integer(0), owner: row[12].integer,
      stage: end.flatMap { _ in visits.last?.stage } ?? row.text(1), amount: row[2].integer,
      currency: row[3].text,
      created: Instant(row.integer(4)), hasDeal: row[5].integer != nil, visits: visits)
  }
}
