import CRMDomain
import CRMStore
import SQL
import Telephony
public import Wording

/// Where the calls of the store and the records of an exchange do not say the same.
public struct CallDifference: Sendable, Equatable {
  /// What is wrong.
  public enum Sort: String, Sendable {
    /// The exchange has it, the store does not.
    case missing
    /// Both have it, and say different things.
    case different
    /// The store has it, the exchange does not, in the time that its file covers.
    case extra
  }

  /// What is wrong.
  public let sort: Sort
  /// The exchange's identifier of the call.
  public let externalID: String
  /// The call of the store.
  public let call: Int64?
  /// When it began.
  public let startedAt: Int64
  /// What differs, as `outcome: missed / answered`.
  public let text: String
  /// The same as a person reads it.
  public let about: Text
}

extension Desk {
  /// Compares the records of an exchange with the calls of the store; writes nothing.
  public func reconcileCalls(
    _ sources: [LegSource], _ setup: ExchangeSetup
  ) throws(Failure) -> [CallDifference] {
    try CallReconciliation(try CallIntake(self, setup), store).run(sources)
  }
}

private struct CallReconciliation {
  let intake: CallIntake
  let store: Store

  init(_ intake: CallIntake, _ store: Store) {
    self.intake = intake
    self.store = store
  }

  func run(_ sources: [LegSource]) throws(Failure) -> [CallDifference] {
    var rows: [String: [String: CallLeg]] = [:]
    try intake.read(sources) { legs in
      for leg in legs { rows[leg.call, default: [:]][leg.key] = leg }
    }
    var differences: [CallDifference] = []
    var span: (first: Int64, last: Int64)?
    for (call, legs) in rows.sorted(by: { $0.key < $1.key }) {
      var all = legs
      for row in try intake.stored(call) { all[row.key] = row }
      guard let summary = CallSummary(Array(all.values), intake.rules) else { continue }
      span = (
        min(span?.first ?? .max, summary.start), max(span?.last ?? .min, summary.start)
      )
      if let found = try compare(summary, call) { differences.append(found) }
    }
    if let span { differences += try extra(span.first...span.last, Set(rows.keys)) }
    return differences.sorted { ($0.startedAt, $0.externalID) < ($1.startedAt, $1.externalID) }
  }

  private func compare(
    _ summary: CallSummary, _ call: String
  ) throws(Failure) -> CallDifference? {
    let row = try store.engine.first(
      """
      SELECT id, outcome, direction, COALESCE(talk_time, 0), started_at, removed FROM calls
      WHERE source = \(intake.setup.source) AND external_id = \(call)
      """)
    guard let row else {
      if intake.settles(summary, store.session.now.seconds) != nil { return nil }
      return CallDifference(
        sort: .missing, externalID: call, call: nil, startedAt: summary.start,
        text: "\(summary.direction) \(summary.outcome) \(summary.number)",
        about: told(summary.direction, summary.outcome, summary.number))
    }
    // What a person removed is not missed.
    guard row.integer(5) == 0 else { return nil }
    var parts: [String] = []
    var told: [Text] = []
    func compare(_ name: String, _ ours: String, _ theirs: String) {
      guard ours != theirs else { return }
      parts.append("\(name): \(ours) / \(theirs)")
      told.append(words(name, ours, theirs))
    }
    compare("outcome", row.text(1), summary.outcome)
    compare("direction", row.text(2), summary.direction)
    compare("talk_time", String(row.integer(3)), String(summary.talk))
    compare("started_at", String(row.integer(4)), String(summary.start))
    guard !parts.isEmpty else { return nil }
    return CallDifference(
      sort: .different, externalID: call, call: row.integer(0), startedAt: summary.start,
      text: parts.joined(separator: ", "), about: told.joined(separator: ", "))
  }

  /// A call as a person reads it: «входящий, без ответа, +79161234567».
  private func told(_ direction: String, _ outcome: String, _ number: String) -> Text {
    [Call.directions.label(direction), Call.outcomes.label(outcome), Text(verbatim: number)]
      .joined(separator: ", ")
  }

  /// What the store and the exchange say of a field.
  private func words(_ name: String, _ ours: String, _ theirs: String) -> Text {
    guard let field = Call.kind.field(name) else { return Text(verbatim: "\(ours) / \(theirs)") }
    func word(_ value: String) -> Text {
      if case .choice(let dictionary) = field.type { return dictionary.label(value) }
      if field == Call.talkTime { return Span(seconds: Int64(value) ?? 0).compact }
      return Text(verbatim: value)
    }
    return field.label + Text(verbatim: ": ") + word(ours) + Text(verbatim: " / ") + word(theirs)
  }

  private func extra(
    _ span: ClosedRange<Int64>, _ known: Set<String>
  ) throws(Failure) -> [CallDifference] {
    let rows = try store.engine.all(
      """
      SELECT id, external_id, started_at, direction, outcome, COALESCE(number, '') FROM calls
      WHERE source = \(intake.setup.source) AND external_id IS NOT NULL AND removed = 0
        AND started_at BETWEEN \(span.lowerBound) AND \(span.upperBound) ORDER BY id
      """)
    return rows.filter { !known.contains($0.text(1)) }.map { row in
      CallDifference(
        sort: .extra, externalID: row.text(1), call: row.integer(0), startedAt: row.integer(2),
        text: "\(row.text(3)) \(row.text(4)) \(row.text(5))",
        about: told(row.text(3), row.text(4), row.text(5)))
    }
  }
}
