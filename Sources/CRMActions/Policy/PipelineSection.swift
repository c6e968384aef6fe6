import CRMDomain
public import CRMStore
import SQL
public import Wording

/// The pipelines with their stages, and what is required and at hand there.
public struct PipelineSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[pipeline]]`.
  public let key = "pipeline"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Pipelines. 'lead' holds the statuses of leads. type: controlled refuses a step that lacks what
      its stage requires, manual warns, free asks nothing. default: deals enter it that name none.
      Stages stand in their order. kind of a status: initial, open, qualified, waiting, failed,
      converted; of a stage: initial, open, won, done, lost. required: fields to be filled before the
      stage is entered ("phone|email": either). checks: to be ticked before it is left.
      """,
      """
      Воронки. «lead» – статусы лидов. type: controlled не пускает на стадию без обязательного, manual
      предупреждает, free ничего не требует. default: сюда попадают сделки без указанной воронки.
      Стадии идут по порядку. kind статуса: initial, open, qualified, waiting, failed, converted;
      стадии: initial, open, won, done, lost. required: поля, без которых на стадию не войти
      («phone|email» – любое из двух). checks: пункты, которые отмечают до ухода со стадии.
      """)
  }

  /// One pipeline as the document says it.
  struct Wanted {
    let pipeline: Pipeline
    let stages: [WantedStage]
    let fields: PolicyFields
  }

  /// One stage as the document says it.
  struct WantedStage {
    let stage: Stage
    let points: [(sort: String, text: String, answer: String?)]
    let fields: PolicyFields
  }

  static let lists = [
    ("check", "checks"), ("question", "questions"), ("advantage", "advantages"),
  ]

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    var tables: [PolicyTable] = []
    for pipeline in try store.pipelines() {
      var table = PolicyTable()
      table.put("key", pipeline.key)
      table.put("label_en", pipeline.label.en)
      table.put("label_ru", pipeline.label.ru)
      table.put("type", pipeline.type)
      if pipeline.isStandard { table.put("default", true) }
      var stages: [PolicyTable] = []
      for stage in try store.stages(of: pipeline.key) {
        stages.append(try self.table(stage, store))
      }
      table.put("stage", stages)
      tables.append(table)
    }
    return tables
  }

  private func table(_ stage: Stage, _ store: Store) throws(Failure) -> PolicyTable {
    var table = PolicyTable()
    table.put("key", stage.key)
    table.put("kind", stage.kind)
    table.put("label_en", stage.label.en)
    table.put("label_ru", stage.label.ru)
    table.put("required", stage.required)
    let points = try store.points(of: stage)
    for (sort, key) in PipelineSection.lists {
      table.put(key, points.filter { $0.sort == sort }.map(\.text))
    }
    let objections = points.filter { $0.sort == "objection" }.map { point in
      var objection = PolicyTable()
      objection.put("text", point.text)
      objection.put("answer", point.answer)
      return objection
    }
    table.put("objection", objections)
    return table
  }

  /// What the document says, read whole before anything is changed.
  func wanted(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(
        table, key, keys: ["key", "label_en", "label_ru", "type", "default", "stage"])
      let name = try fields.text("key")
      do { try ProcessCheck.demandKey(name) } catch { throw fields.located(error, "key") }
      guard !wanted.contains(where: { $0.pipeline.key == name }) else {
        throw fields.failure(
          "key", line: table["key"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указана дважды"))
      }
      let pipeline = Pipeline(
        key: name, label: Text(try fields.text("label_en"), try fields.text("label_ru")),
        type: try fields.choice("type", of: Deal.types.entries.map(\.key)),
        isStandard: try fields.flag("default", or: false))
      var stages: [WantedStage] = []
      for inner in try fields.tables("stage") {
        let stage = try self.stage(inner, in: name, store)
        guard !stages.contains(where: { $0.stage.key == stage.stage.key }) else {
          throw stage.fields.failure(
            "key", line: inner["key"]?.line,
            Text("'\(stage.stage.key)' stands there twice", "«\(stage.stage.key)» указана дважды"))
        }
        stages.append(stage)
      }
      wanted.append(Wanted(pipeline: pipeline, stages: stages, fields: fields))
    }
    return wanted
  }

  private func stage(
    _ table: PolicyTable, in pipeline: String, _ store: Store
  ) throws(Failure) -> WantedStage {
    let fields = try PolicyFields(
      table, "pipeline.stage",
      keys: ["key", "kind", "label_en", "label_ru", "required"]
        + PipelineSection.lists.map(\.1) + ["objection"])
    let name = try fields.text("key")
    do { try ProcessCheck.demandKey(name) } catch { throw fields.located(error, "key") }
    let required = try fields.texts("required")
    let kind = try store.kind(pipeline == Stage.leads ? Lead.kind : Deal.kind)
    for requirement in required {
      do { try StepCheck.demandKnown(requirement, kind) } catch {
        throw fields.located(error, "required")
      }
    }
    var points: [(sort: String, text: String, answer: String?)] = []
    for (sort, key) in PipelineSection.lists {
      points += try fields.texts(key).map { (sort, $0, nil) }
    }
    for inner in try fields.tables("objection") {
      let objection = try PolicyFields(inner, "pipeline.stage.objection", keys: ["text", "answer"])
      points.append(
        ("objection", try objection.text("text"), try objection.optionalText("answer")))
    }
    let stage = Stage(
      pipeline: pipeline, key: name,
      kind: try fields.choice("kind", of: ProcessCheck.kinds(pipeline)),
      label: Text(try fields.text("label_en"), try fields.text("label_ru")), required: required)
    return WantedStage(stage: stage, points: points, fields: fields)
  }
}
