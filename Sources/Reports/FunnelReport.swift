import CRMDomain
public import CRMStore
public import Wording

/// How leads and deals went through their stages: counted from the journal, so that a step that was
/// undone does not count, and summed by what the records hold today (F308, Z2).
public struct FunnelReport: Sendable {
  /// The pipeline of the deals.
  public let pipeline: String
  /// The currency of the sums.
  public let currency: String
  /// The leads that came in during the period.
  public let received: Int
  /// How many of these have become deals by now.
  public let withDeal: Int
  /// The statuses of leads, in order.
  public let leads: [FunnelStep]
  /// The stages of the deals, in order.
  public let deals: [FunnelStep]

  /// Counts the records of a scope in a period; without a pipeline in the one that new deals enter.
  public static func make(
    _ store: Store, period: Period = .always, scope: Scope = .all, pipeline word: String? = nil
  ) throws(Failure) -> FunnelReport {
    let pipeline = try pipelineName(word, store)
    let reader = PassageReader(store)
    let end = period.end(store.session)
    var leads = FunnelTally(try store.stages(of: Stage.leads), period, store.session)
    var received = 0
    var withDeal = 0
    try reader.each(.leads, scope, before: end) { passage in
      leads.add(passage)
      guard period.contains(passage.created) else { return }
      received += 1
      if passage.hasDeal { withDeal += 1 }
    }
    var deals = FunnelTally(try store.stages(of: pipeline), period, store.session)
    try reader.each(.deals(pipeline: pipeline), scope, before: end) { deals.add($0) }
    return FunnelReport(
      pipeline: pipeline, currency: store.session.currency, received: received,
      withDeal: withDeal, leads: leads.leadSteps(withDeal, of: received),
      deals: deals.dealSteps())
  }

  static func pipelineName(_ word: String?, _ store: Store) throws(Failure) -> String {
    if let word { return try store.dealPipeline(named: word).key }
    let known = try store.pipelines().filter { $0.key != Stage.leads }
    guard let standard = try store.standardPipeline() ?? known.first else {
      throw Failure(
        .data, "pipeline.none",
        Text("this store has no pipeline", "в этом хранилище нет воронок"))
    }
    return standard.key
  }
}
