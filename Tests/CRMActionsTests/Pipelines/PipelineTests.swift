import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Pipelines as data")
struct PipelineTests {
  static func stage(_ key: String, kind: String = "open", in pipeline: String = "sales") -> Draft {
    [
      StageRecord.pipeline: .text(pipeline), StageRecord.key: .text(key),
      StageRecord.kind_: .text(kind), StageRecord.labelEN: .text("Stage \(key)"),
      StageRecord.labelRU: .text("Стадия \(key)"),
    ]
  }

  static func spares(_ scratch: ScratchDesk, type: String = "manual") throws -> Pipeline {
    let model = try #require(try scratch.store.standardPipeline())
    _ = try scratch.desk.addPipeline(
      [
        PipelineRecord.key: .text("zip"), PipelineRecord.labelEN: .text("Equipment and spares"),
        PipelineRecord.labelRU: .text("Оборудование и ЗИП"), PipelineRecord.type: .text(type),
        PipelineRecord.standard: .integer(0),
      ], like: model)
    return try #require(try scratch.store.pipeline("zip"))
  }

  func keys(_ scratch: ScratchDesk, _ pipeline: String = "sales") throws -> [String] {
    try scratch.store.stages(of: pipeline).map(\.key)
  }

  @Test("Stages are added, moved and named; undo takes each back")
  func stages() throws {
    let scratch = try ScratchDesk()
    let before = try keys(scratch)
    _ = try scratch.desk.addStage(Self.stage("measure"), at: .usual)
    #expect(
      try keys(scratch)
        == ["analysis", "invoiced", "negotiation", "measure", "won", "shipped", "lost"])
    let measure = try scratch.store.stage(named: "стадия measure", of: "sales")
    let analysis = try scratch.store.stage(named: "analysis", of: "sales")
    try scratch.desk.moveStage(measure, to: .after(analysis))
    #expect(try keys(scratch).prefix(3) == ["analysis", "measure", "invoiced"])
    _ = try scratch.desk.editStage(measure, [StageRecord.labelRU: .text("Замер")])
    #expect(try scratch.store.stage(named: "Замер", of: "sales").key == "measure")
    for _ in 0..<3 { _ = try scratch.desk.undo(nil) }
    #expect(try keys(scratch) == before)
    #expect(try scratch.store.faults() == [])
    _ = try scratch.desk.addStage(Self.stage("measure"), at: .before(analysis))
    #expect(try keys(scratch).first == "measure")
    #expect(try scratch.store.faults() == [])
  }

  @Test("What records stand on, or the process cannot do without, stays")
  func stranding() throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=Pumps", "type=free")
    try scratch.move(deal, "negotiation")
    func refused(_ key: String, to other: String? = nil) throws -> String? {
      let stage = try scratch.store.stage(named: key, of: "sales")
      let target = try other.map { try scratch.store.stage(named: $0, of: "sales") }
      return failure { () throws(Failure) in
        try scratch.desk.removeStage(stage, movingTo: target)
      }?.id
    }
    #expect(try refused("negotiation") == "stage.in-use")
    #expect(try refused("negotiation", to: "lost") == "stage.unlike")
    #expect(try refused("invoiced") == "stage.in-rule")
    #expect(try refused("won") == "stage.in-rule")
    for key in ["analysis", "shipped", "lost"] { #expect(try refused(key) != nil, "\(key)") }
    let before = try scratch.dump()
    #expect(try refused("negotiation", to: "analysis") == nil)
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("analysis"))
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("negotiation"))
    let after = try scratch.dump()
    let tables = ["stages ", "stage_points ", "pipelines "]
    for table in tables {
      #expect(before.filter { $0.hasPrefix(table) } == after.filter { $0.hasPrefix(table) })
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test("An undo never takes a stage from under a record")
  func undoKeeps() throws {
    let scratch = try ScratchDesk()
    _ = try scratch.desk.addStage(Self.stage("measure"), at: .usual)
    let added = try #require(scratch.desk.lastOperation)
    let deal = try scratch.add(Deal.kind, "title=Pumps", "type=free")
    try scratch.move(deal, "measure")
    let results = try scratch.desk.undo(added).1
    #expect(results.first { $0.link.kind == "stage" && $0.outcome == .kept } != nil)
    #expect(try keys(scratch).contains("measure"))
  }

  @Test("Several pipelines stand side by side; deals move between them and come back")
  func several() throws {
    let scratch = try ScratchDesk()
    let zip = try Self.spares(scratch)
    let deal = try scratch.add(Deal.kind, "title=Pumps", "pipeline=Оборудование и ЗИП")
    #expect(try scratch.record(Deal.kind, deal)[Deal.type] == .text("manual"))
    let other = try scratch.add(Deal.kind, "title=Pipes")
    #expect(try scratch.record(Deal.kind, other)[Deal.pipeline] == .text("sales"))
    try scratch.desk.moveDeals([other], into: zip, stage: "negotiation")
    let moved = try scratch.record(Deal.kind, other)
    #expect(moved[Deal.pipeline] == .text("zip"))
    #expect(moved[Deal.stage] == .text("negotiation"))
    #expect(moved[Deal.type] == .text("manual"))
    #expect(scratch.desk.lastWarnings.count == 1)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Deal.kind, other)[Deal.pipeline] == .text("sales"))
    let sales = try #require(try scratch.store.pipeline("sales"))
    #expect(
      failure { () throws(Failure) in try scratch.desk.removePipeline(zip, movingTo: nil) }?.id
        == "pipeline.in-use")
    #expect(
      failure { () throws(Failure) in try scratch.desk.removePipeline(sales, movingTo: zip) }?.id
        == "pipeline.default")
    try scratch.desk.removePipeline(zip, movingTo: sales)
    #expect(try scratch.record(Deal.kind, deal)[Deal.pipeline] == .text("sales"))
    _ = try Self.spares(scratch)
    #expect(try keys(scratch, "zip") == keys(scratch))
    #expect(try scratch.store.faults() == [])
  }

  @Test("A new default takes the place of the former")
  func standard() throws {
    let scratch = try ScratchDesk()
    let zip = try Self.spares(scratch)
    _ = try scratch.desk.editPipeline(zip, [PipelineRecord.standard: .integer(1)])
    #expect(try scratch.store.pipelines().filter(\.isStandard).map(\.key) == ["zip"])
    let now = try #require(try scratch.store.pipeline("zip"))
    let refused = failure { () throws(Failure) in
      try scratch.desk.editPipeline(now, [PipelineRecord.standard: .integer(0)])
    }
    #expect(refused?.id == "pipeline.no-default")
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.store.pipelines().filter(\.isStandard).map(\.key) == ["sales"])
  }

  @Test("Only an administrator changes the process", arguments: ["ivan", "olga"])
  func access(_ login: String) throws {
    let scratch = try ScratchDesk()
    try scratch.act(as: login)
    let stage = try scratch.store.stage(named: "negotiation", of: "sales")
    var refused: [Failure?] = []
    refused.append(
      failure { () throws(Failure) in try scratch.desk.addStage(Self.stage("x"), at: .usual) })
    refused.append(
      failure { () throws(Failure) in try scratch.desk.removeStage(stage, movingTo: nil) })
    refused.append(failure { () throws(Failure) in try scratch.desk.require(stage, ["category"]) })
    refused.append(failure { () throws(Failure) in try scratch.desk.policy() })
    refused.append(failure { () throws(Failure) in try scratch.desk.apply(PolicyDocument()) })
    #expect(refused.allSatisfy { $0?.exit == .noPermission })
  }

  @Test(
    "A key is one word of small letters",
    arguments: ["", "Замер", "two words", "UP", "a/b", String(repeating: "x", count: 41)])
  func badKeys(_ key: String) throws {
    let scratch = try ScratchDesk()
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.addStage(Self.stage(key), at: .usual)
      }?.exit == .usage)
  }

  @Test("Statuses of leads are of their own kinds")
  func kinds() throws {
    let scratch = try ScratchDesk()
    let refused = failure { () throws(Failure) in
      try scratch.desk.addStage(Self.stage("x", kind: "won", in: "lead"), at: .usual)
    }
    #expect(refused?.id == "stage.kind")
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.addStage(Self.stage("new", in: "lead"), at: .usual)
      }?.id == "stage.exists")
  }
}
