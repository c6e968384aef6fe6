import CRMDomain
public import CRMStore
import SQL
public import Wording

extension FunnelReport {
  /// Hands over the records behind a figure: `received`, `with_deal`, or a stage with the figure after
  /// a colon (`invoiced:standing`), without it those that reached the stage. `lead/` before a status,
  /// or a pipeline's name before a stage, tells apart what is called alike.
  public static func explain(
    _ word: String, _ store: Store, period: Period = .always, scope: Scope = .all,
    pipeline: String? = nil, _ body: (Evidence) throws(Failure) -> Void
  ) throws(Failure) {
    let pipeline = try pipelineName(pipeline, store)
    let question = try FunnelQuestion.read(word, pipeline, store)
    let stages = try store.stages(of: question.pipeline)
    let places = FunnelTally.places(stages)
    let isLeads = question.pipeline == Stage.leads
    let track = isLeads ? Track.leads : .deals(pipeline: question.pipeline)
    let end = period.end(store.session)
    try PassageReader(store).each(track, scope, before: end) { passage throws(Failure) in
      let verdict = FunnelVerdict(passage, stages, places, period)
      guard let at = question.moment(passage, verdict, period, store.session.currency) else {
        return
      }
      try body(try evidence(passage.id, isLeads ? Lead.kind : Deal.kind, word, at, store))
    }
  }

  private static func evidence(
    _ id: Int64, _ kind: RecordKind, _ word: String, _ at: Instant, _ store: Store
  ) throws(Failure) -> Evidence {
    let row = try store.engine.first(
      """
      SELECT t.\(name: kind.title), u.login, t.amount, t.currency
      FROM \(name: kind.table) t LEFT JOIN users u ON u.id = t.owner WHERE t.id = \(id)
      """)
    return Evidence(
      what: word, kind: kind, id: id, login: row?[1].text, title: row?.text(0) ?? "", at: at,
      amount: row?[2].integer, currency: row?[3].text, seconds: nil)
  }
}

/// Which figure of a funnel is asked about.
struct FunnelQuestion {
  enum Figure: String, CaseIterable {
    case reached, sum, conversion, standing
    case standingSum = "standing_sum"
    case leftOut = "left_out"
    case meanTime = "mean_time"
    case medianTime = "median_time"
    case lost
    case lostFrom = "lost_from"
    case reasons, received
    case withDeal = "with_deal"

    /// Figures that stand for themselves, without a stage.
    static let whole: [Figure] = [.received, .withDeal]
  }

  let pipeline: String
  /// The place of the stage; nil for a figure of all leads.
  let place: Int?
  let figure: Figure

  static func read(
    _ word: String, _ pipeline: String, _ store: Store
  ) throws(Failure) -> FunnelQuestion {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = parts.first else { throw unknown(word) }
    if let figure = Figure(rawValue: name), Figure.whole.contains(figure), parts.count == 1 {
      return FunnelQuestion(pipeline: Stage.leads, place: nil, figure: figure)
    }
    guard let figure = Figure(rawValue: parts.count > 1 ? parts[1] : "reached"),
      !Figure.whole.contains(figure)
    else { throw unknown(word) }
    let stage = try stage(name, pipeline, store)
    let place = try store.stages(of: stage.pipeline).firstIndex(of: stage)
    return FunnelQuestion(pipeline: stage.pipeline, place: place, figure: figure)
  }

  private static func stage(
    _ name: String, _ pipeline: String, _ store: Store
  ) throws(Failure) -> Stage {
    let pair = name.split(separator: "/", maxSplits: 1).map(String.init)
    if pair.count == 2 { return try store.stage(named: pair[1], of: pair[0]) }
    do {
      return try store.stage(named: name, of: pipeline)
    } catch {
      // A status of leads may be meant; where it is none either, the stages of deals are the hint.
      guard let status = try? store.stage(named: name, of: Stage.leads) else { throw error }
      return status
    }
  }

  private static func unknown(_ word: String) -> Failure {
    let known = Figure.allCases.map(\.rawValue).joined(separator: ", ")
    return Failure(
      .usage, "explain.unknown",
      Text("the funnel has no figure '\(word)'", "в воронке нет показателя «\(word)»"),
      hint: Text(
        "STAGE or STAGE:FIGURE, as invoiced:standing; figures: \(known)",
        "СТАДИЯ или СТАДИЯ:ПОКАЗАТЕЛЬ, например invoiced:standing; показатели: \(known)"))
  }

  /// When a record came to count for the figure; nil where it does not.
  func moment(
    _ passage: Passage, _ verdict: FunnelVerdict, _ period: Period, _ currency: String
  ) -> Instant? {
    guard let place else {
      guard period.contains(passage.created) else { return nil }
      return figure == .received || passage.hasDeal ? passage.created : nil
    }
    let standing = verdict.standing == place ? passage.visits.last?.entered ?? passage.created : nil
    switch figure {
    case .standing, .standingSum: return standing
    case .leftOut:
      let isForeign = passage.amount != nil && passage.currency ?? currency != currency
      return isForeign ? verdict.reached[place] ?? standing : nil
    case .lost:
      return verdict.losses.values.filter { $0.source == place }.map(\.at).min()
    case .lostFrom, .reasons: return verdict.losses[place]?.at
    default: return verdict.reached[place]
    }
  }
}
