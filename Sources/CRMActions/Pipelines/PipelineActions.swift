public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Changing the pipelines themselves, and moving deals from one to another (F158–F160, F165).
extension Desk {
  /// Adds a pipeline with the stages of another one.
  public func addPipeline(_ draft: Draft, like model: Pipeline) throws(Failure) -> Int64 {
    try changeProcess { operation throws(Failure) in
      let id = try operation.addPipeline(draft)
      let key = draft[PipelineRecord.key]?.text ?? ""
      for stage in try store.stages(of: model.key) {
        try operation.addStage(stage.draft(in: key), at: .after(stage))
      }
      return id
    }
  }

  /// Changes names, type and default of a pipeline.
  public func editPipeline(_ pipeline: Pipeline, _ draft: Draft) throws(Failure) -> Bool {
    try changeProcess { operation throws(Failure) in
      try Completeness.demand(
        PipelineRecord.kind, draft, current: try operation.raw(PipelineRecord.kind, pipeline.id),
        store)
      return try operation.setPipeline(pipeline.id, draft)
    }
  }

  /// Takes a pipeline away; its deals move to the like stages of the one named.
  public func removePipeline(_ pipeline: Pipeline, movingTo other: Pipeline?) throws(Failure) {
    try changeProcess { operation throws(Failure) in
      guard pipeline.key != Stage.leads, !pipeline.isStandard else {
        throw Pipeline.stays(pipeline)
      }
      try operation.removePipeline(pipeline, movingTo: other)
    }
  }

  /// Moves deals into another pipeline: to its first stage, or to the one named.
  public func moveDeals(
    _ ids: [Int64], into pipeline: Pipeline, stage word: String?
  ) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids { try operation.moveDeal(id, into: pipeline, stage: word) }
    }
  }
}

extension Operation {
  /// Adds a pipeline without stages; one of that key that was taken away comes back.
  func addPipeline(_ draft: Draft) throws(Failure) -> Int64 {
    let key = draft[PipelineRecord.key]?.text ?? ""
    try ProcessCheck.demandKey(key)
    try Completeness.demand(PipelineRecord.kind, draft, current: nil, store)
    let known = try store.pipeline(key) ?? Pipeline.papers.first { $0.key == key }
    if let known { throw Pipeline.exists(known) }
    var draft = draft
    draft[PipelineRecord.position] = .integer(Int64(try store.pipelines().count))
    let former = try store.engine.value(#"SELECT id FROM pipelines WHERE "key" = \#(key)"#).integer
    guard let former else {
      let standard = draft[PipelineRecord.standard]
      draft[PipelineRecord.standard] = .integer(0)
      let id = try add(PipelineRecord.kind, draft)
      if let standard { try setPipeline(id, [PipelineRecord.standard: standard]) }
      return id
    }
    try restore(PipelineRecord.kind, former)
    try setPipeline(former, draft)
    return former
  }

  /// Changes a pipeline; one that becomes the default takes the place of the former.
  @discardableResult
  func setPipeline(_ id: Int64, _ draft: Draft) throws(Failure) -> Bool {
    if draft[PipelineRecord.standard] == .integer(1) {
      for other in try store.pipelines() where other.isStandard && other.id != id {
        try set(PipelineRecord.kind, other.id, [PipelineRecord.standard: .integer(0)])
      }
    }
    return try set(PipelineRecord.kind, id, draft)
  }

  /// Takes a pipeline away with its stages.
  func removePipeline(_ pipeline: Pipeline, movingTo other: Pipeline?) throws(Failure) {
    let stages = try store.stages(of: pipeline.key)
    if other == nil {
      var count = 0
      for stage in stages { count += try store.population(of: stage) }
      guard count == 0 else { throw Pipeline.inUse(pipeline, count) }
    }
    for stage in stages {
      let target = try other.map { other throws(Failure) in try like(stage, in: other) }
      try removeStage(stage, movingTo: target)
    }
    try remove(PipelineRecord.kind, pipeline.id)
  }

  /// The stage of another pipeline that means the same: of the same key, else of the same kind.
  private func like(_ stage: Stage, in pipeline: Pipeline) throws(Failure) -> Stage {
    let stages = try store.stages(of: pipeline.key)
    if let same = stages.first(where: { $0.key == stage.key && $0.kind == stage.kind }) {
      return same
    }
    let found = stages.first { $0.kind == stage.kind } ?? stages.first { $0.kind == "initial" }
    guard let found else { throw Pipeline.noBeginning(pipeline) }
    return found
  }

  func moveDeal(
    _ id: Int64, into pipeline: Pipeline, stage word: String?
  ) throws(Failure) {
    let deal = try present(Deal.kind, id)
    try store.demandChange(deal)
    let name = deal[Deal.pipeline].text ?? ""
    let from = try store.stage(deal[Deal.stage].text ?? "", of: name)
    guard let from, !["done", "lost"].contains(from.kind) else { throw Pipeline.closed(id) }
    guard let first = try store.stage(kind: "initial", of: pipeline.key) else {
      throw Pipeline.noBeginning(pipeline)
    }
    if name != pipeline.key {
      var draft: Draft = [Deal.pipeline: .text(pipeline.key), Deal.stage: .text(first.key)]
      // A deal that was controlled as its pipeline says is so in the new one as well.
      if deal[Deal.type].text == (try store.pipeline(name)?.type) {
        draft[Deal.type] = .text(pipeline.type)
      }
      draft[Deal.wonAt] = .null
      try set(Deal.kind, id, draft)
    }
    guard let word else { return }
    try moveDeal(id, StageRequest(stage: word, reason: nil, isForced: false, wakeOn: nil))
  }
}

extension Stage {
  /// The same stage for another pipeline.
  func draft(in pipeline: String) -> Draft {
    [
      StageRecord.pipeline: .text(pipeline), StageRecord.key: .text(key),
      StageRecord.kind_: .text(kind), StageRecord.labelEN: .text(label.en),
      StageRecord.labelRU: .text(label.ru), StageRecord.required: .list(required),
    ]
  }
}
