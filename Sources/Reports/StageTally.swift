import CRMDomain
import CRMStore

/// Adds up what happened in one stage.
struct StageTally {
  let stage: Stage
  private var reached = 0
  private var sum: Int64 = 0
  private var standing = 0
  private var standingSum: Int64 = 0
  private var leftOut = 0
  private var stays: [Int64] = []
  private var lost = 0
  private var lostFrom: [String: Int] = [:]
  private var reasons: [String: (spelling: String, records: Int)] = [:]

  init(_ stage: Stage) {
    self.stage = stage
  }

  /// How many records reached the stage.
  var reachedCount: Int { reached }

  /// Counts one record that reached the stage, or stands in it, or both.
  mutating func add(_ passage: Passage, reached isReached: Bool, currency: String) {
    let isStanding = passage.stage == stage.key
    guard isReached || isStanding else { return }
    let isForeign = passage.amount != nil && passage.currency ?? currency != currency
    if isForeign { leftOut += 1 }
    let amount = isForeign ? 0 : passage.amount ?? 0
    if isReached {
      reached += 1
      sum = Tally.saturated(sum, amount)
    }
    if isStanding {
      standing += 1
      standingSum = Tally.saturated(standingSum, amount)
    }
  }

  /// Counts one stay, until `now` where it is not over.
  mutating func addStay(_ visit: Visit, now: Instant) {
    guard !FunnelStep.isEnd(stage) else { return }
    stays.append(max(0, (visit.left ?? now).seconds(since: visit.entered)))
  }

  /// Counts one record that was lost here, by where it came from and why.
  mutating func addLoss(from source: String?, reason: String?) {
    if let source { lostFrom[source, default: 0] += 1 }
    guard let reason, !reason.isEmpty else { return }
    reasons[Fold.key(reason), default: (reason, 0)].records += 1
  }

  /// Counts one record that was lost from here.
  mutating func addLeaving() {
    lost += 1
  }

  /// The figures, `base` being how many records the conversion is a share of.
  func step(conversion: Percent?, order: [String]) -> FunnelStep {
    let sources = order.compactMap { key in
      lostFrom[key].map { Count(name: key, records: $0) }
    }
    let why = reasons.values.map { Count(name: $0.spelling, records: $0.records) }
    return FunnelStep(
      stage: stage, reached: reached, sum: sum, standing: standing, standingSum: standingSum,
      leftOut: leftOut, conversion: conversion, meanStay: mean(), medianStay: median(), lost: lost,
      lostFrom: StageTally.ranked(sources), reasons: StageTally.ranked(why.sorted(by: byName)))
  }

  private func byName(_ left: Count, _ right: Count) -> Bool { left.name < right.name }

  /// Most often first; what is equally frequent keeps its order.
  private static func ranked(_ counts: [Count]) -> [Count] {
    counts.enumerated().sorted {
      ($1.element.records, $0.offset) < ($0.element.records, $1.offset)
    }.map(\.element)
  }

  private func mean() -> Span? {
    guard !stays.isEmpty else { return nil }
    let total = stays.reduce(Int64(0), Tally.saturated)
    return Span(seconds: total / Int64(stays.count))
  }

  private func median() -> Span? {
    guard !stays.isEmpty else { return nil }
    let sorted = stays.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return Span(seconds: sorted[middle]) }
    return Span(seconds: sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2)
  }
}
