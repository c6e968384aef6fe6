import CRMDomain
public import CRMStore
public import Wording

extension PipelineSection {
  /// Makes the pipelines of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let store = operation.store
    let wanted = try wanted(tables, store)
    var order: [Int64] = []
    for one in wanted { order.append(try put(one, operation)) }
    for one in wanted where one.pipeline.isStandard {
      guard let made = try store.pipeline(one.pipeline.key) else { continue }
      try operation.setPipeline(made.id, [PipelineRecord.standard: .integer(1)])
    }
    for pipeline in try store.pipelines()
    where !wanted.contains(where: { $0.pipeline.key == pipeline.key }) {
      guard pipeline.key != Stage.leads else { throw Pipeline.stays(pipeline) }
      try operation.removePipeline(pipeline, movingTo: nil)
    }
    try operation.reorder(PipelineRecord.kind, order)
  }

  private func put(_ wanted: Wanted, _ operation: Operation) throws(Failure) -> Int64 {
    let store = operation.store
    let pipeline = wanted.pipeline
    let draft: Draft = [
      PipelineRecord.key: .text(pipeline.key), PipelineRecord.labelEN: .text(pipeline.label.en),
      PipelineRecord.labelRU: .text(pipeline.label.ru), PipelineRecord.type: .text(pipeline.type),
    ]
    let known = try store.pipeline(pipeline.key)
    let id = if let known { known.id } else { try operation.addPipeline(draft) }
    var whole = draft
    if !pipeline.isStandard { whole[PipelineRecord.standard] = .integer(0) }
    try operation.setPipeline(id, whole)
    try PipelineSection.put(wanted.stages, of: pipeline.key, wanted.fields, "stage", operation)
    return id
  }

  /// Makes the stages of a pipeline, or the statuses of a paper, those of the document.
  static func put(
    _ stages: [WantedStage], of pipeline: String, _ fields: PolicyFields, _ key: String,
    _ operation: Operation
  ) throws(Failure) {
    var order: [Int64] = []
    for stage in stages { order.append(try put(stage, operation)) }
    for stage in try operation.store.stages(of: pipeline) where !order.contains(stage.id) {
      do { try operation.removeStage(stage, movingTo: nil) } catch {
        throw fields.located(error, key)
      }
    }
    try operation.reorder(StageRecord.kind, order)
  }

  private static func put(_ wanted: WantedStage, _ operation: Operation) throws(Failure) -> Int64 {
    let store = operation.store
    let stage = wanted.stage
    let known = try store.stage(stage.key, of: stage.pipeline)
    let id: Int64
    if let known, !known.isRemoved {
      if known.kind != stage.kind {
        do { try operation.demandRekindable(known) } catch {
          throw wanted.fields.located(error, "kind")
        }
      }
      id = known.id
      try operation.set(StageRecord.kind, id, stage.draft(in: stage.pipeline))
    } else {
      id = try operation.addStage(stage.draft(in: stage.pipeline), at: .usual)
    }
    try operation.putPoints(wanted.points, on: id)
    return id
  }
}
