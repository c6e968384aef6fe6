import CRMDomain
import CRMStore

/// What one record counts for in a funnel: the same for the sums and for the records behind them.
struct FunnelVerdict {
  /// Where the record came in during the period, with the first time in each place.
  var reached: [Int: Instant] = [:]
  /// The stays that began in the period.
  var stays: [(place: Int, visit: Visit)] = []
  /// Where it was lost during the period, from where, why and when.
  var losses: [Int: (source: Int?, reason: String?, at: Instant)] = [:]
  /// Where it stands now.
  var standing: Int?

  init(_ passage: Passage, _ stages: [Stage], _ places: [String: Int], _ period: Period) {
    var source: Int?
    for visit in passage.visits {
      guard let place = places[visit.stage] else { continue }
      let isLoss = FunnelStep.isLoss(stages[place])
      if !isLoss { source = place }
      guard period.contains(visit.entered) else { continue }
      if reached[place] == nil { reached[place] = visit.entered }
      stays.append((place, visit))
      if isLoss { losses[place] = (source, visit.reason, visit.entered) }
    }
    standing = places[passage.stage]
  }
}

/// Adds up the ways of records through the stages of one pipeline.
struct FunnelTally {
  private let period: Period
  private let now: Instant
  private let currency: String
  private let stages: [Stage]
  private let places: [String: Int]
  private var tallies: [StageTally]

  init(_ stages: [Stage], _ period: Period, _ session: Session) {
    self.period = period
    self.stages = stages
    now = period.moment(session)
    currency = session.currency
    tallies = stages.map(StageTally.init)
    places = FunnelTally.places(stages)
  }

  static func places(_ stages: [Stage]) -> [String: Int] {
    Dictionary(
      stages.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Counts one record.
  mutating func add(_ passage: Passage) {
    let verdict = FunnelVerdict(passage, stages, places, period)
    for (place, visit) in verdict.stays { tallies[place].addStay(visit, now: now) }
    if let standing = verdict.standing, verdict.reached[standing] == nil {
      tallies[standing].add(passage, reached: false, currency: currency)
    }
    for place in verdict.reached.keys {
      tallies[place].add(passage, reached: true, currency: currency)
    }
    for (place, loss) in verdict.losses {
      tallies[place].addLoss(from: loss.source.map { stages[$0].key }, reason: loss.reason)
    }
    // Lost twice from one stage, in two ways, it is one record that was lost from there.
    for source in Set(verdict.losses.values.compactMap(\.source)) { tallies[source].addLeaving() }
  }

  /// The figures of deals: each step that is no loss is compared with the one before it.
  func dealSteps() -> [FunnelStep] {
    var previous: Int?
    return tallies.map { tally in
      var conversion: Percent?
      if !FunnelStep.isLoss(tally.stage) {
        conversion = previous.flatMap { FunnelTally.share(tally.reachedCount, of: $0) }
        previous = tally.reachedCount
      }
      return tally.step(conversion: conversion, order: order)
    }
  }

  /// The figures of leads: that of the converted ones is the share that became deals.
  func leadSteps(_ withDeal: Int, of received: Int) -> [FunnelStep] {
    tallies.map { tally in
      let isGoal = tally.stage.kind == "converted"
      return tally.step(
        conversion: isGoal ? FunnelTally.share(withDeal, of: received) : nil, order: order)
    }
  }

  private var order: [String] { stages.map(\.key) }

  /// A share in hundredths of a per cent, half a hundredth rounded up; nil above the whole.
  static func share(_ part: Int, of whole: Int) -> Percent? {
    guard whole > 0, part <= whole else { return nil }
    return Percent(hundredths: (Int64(part) * 20_000 + Int64(whole)) / (Int64(whole) * 2))
  }
}
