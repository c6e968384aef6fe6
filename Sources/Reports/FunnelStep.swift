public import CRMDomain
public import CRMStore

/// How many records something holds for: a stage they were lost from, a reason they were lost for.
public struct Count: Sendable, Equatable {
  /// The key of the stage, or the reason in words.
  public let name: String
  /// How many records.
  public let records: Int

  /// Names a count.
  public init(name: String, records: Int) {
    self.name = name
    self.records = records
  }
}

/// One stage of a funnel with its figures.
public struct FunnelStep: Sendable {
  /// The stage.
  public let stage: Stage
  /// The records that came into it during the period, each once.
  public let reached: Int
  /// Their sum today, in minor units of the store's currency.
  public let sum: Int64
  /// The records that stand in it now, whenever they came.
  public let standing: Int
  /// The sum of those, in minor units of the store's currency.
  public let standingSum: Int64
  /// The records among `reached` and `standing` whose amount is in another currency and in no sum.
  public let leftOut: Int
  /// The share of those that reached the step before; for the status of converted leads, the share of
  /// the leads that came in. Nil for the first step, and where steps were passed over, so that more
  /// records came in than the step before had.
  public let conversion: Percent?
  /// The mean length of the stays that began in the period, those not over counted until now; nil
  /// where the way ends.
  public let meanStay: Span?
  /// The median length of the same stays.
  public let medianStay: Span?
  /// The records that were lost from here during the period.
  public let lost: Int
  /// Of a stage that loses records: from where they came, most often first.
  public let lostFrom: [Count]
  /// Of a stage that loses records: why they were lost, most often first.
  public let reasons: [Count]

  /// Whether records are lost here.
  public var isLoss: Bool { FunnelStep.isLoss(stage) }

  static func isLoss(_ stage: Stage) -> Bool { ["lost", "failed"].contains(stage.kind) }

  /// Whether the way ends here, so that a stay has no length worth knowing.
  static func isEnd(_ stage: Stage) -> Bool {
    isLoss(stage) || ["done", "converted"].contains(stage.kind)
  }
}
