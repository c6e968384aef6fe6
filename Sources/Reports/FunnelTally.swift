import CRMDomain
import CRMStore

/// Adds up the ways of records through the stages of one pipeline.
struct FunnelTally {
  private let period: Period
  private let now: Instant
  private let currency: String
  private let places: [String: Int]
  private var tallies: [StageTally]

  init(_ stages: [Stage], _ period: Period, _ session: Session) {
    self.period = period
    now = session.now
    currency = session.currency
    tallies = stages.map(StageTally.init)
    places = Dictionary(
      stages.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Counts one record.
  mutating func add(_ passage: Passage) {
    var reached = Set<Int>()
    var losses: [Int: (source: String?, reason: String?)] = [:]
    var source: String?
    for visit in passage.visits {
      guard let place = places[visit.stage] else { continue }
      let isLoss = FunnelStep.isLoss(tallies[place].stage)
      if !isLoss { source = visit.stage }
      guard period.contains(visit.entered) else { continue }
      reached.insert(place)
      tallies[place].addStay(visit, now: now)
      if isLoss { losses[place] = (source, visit.reason) }
    }
    if let standing = places[passage.stage], !reached.contains(standing) {
      tallies[standing].add(passage, reached: false, currency: currency)
    }
    for place in reached { tallies[place].add(passage, reached: true, currency: currency) }
    for (place, loss) in losses {
      tallies[place].addLoss(from: loss.source, reason: loss.reason)
      if let left = loss.source.flatMap({ places[$0] }) { tallies[left].addLeaving() }
    }
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

  private var order: [String] { tallies.map(\.stage.key) }

  /// A share in hundredths of a per cent, half a hundredth rounded up; nil above the whole.
  static func share(_ part: Int, of whole: Int) -> Percent? {
    guard whole > 0, part <= whole else { return nil }
    return Percent(hundredths: (Int64(part) * 20_000 + Int64(whole)) / (Int64(whole) * 2))
  }
}
