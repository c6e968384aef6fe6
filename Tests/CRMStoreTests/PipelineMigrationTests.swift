import CRMDomain
import SQL
import Testing
import Wording

@testable import CRMStore

@Suite("Pipelines of an older store")
struct PipelineMigrationTests {
  /// A store as the first schema left it.
  private func former() throws -> SQLiteConnection {
    let engine = try SQLiteConnection(path: ":memory:", access: .create)
    try Migrations.apply(to: engine, last: 1)
    for (place, stage) in ScratchStore.stages.enumerated() {
      try engine.run(
        """
        INSERT INTO stages (pipeline, "key", "position", kind, label_en, label_ru)
        VALUES (\(stage.pipeline), \(stage.key), \(place), \(stage.kind), \(stage.label.en),
          \(stage.label.ru))
        """)
    }
    try engine.run(#"INSERT INTO settings ("key", "value") VALUES ('pipeline', 'sales')"#)
    try engine.run(
      """
      INSERT INTO leads (name, name_key, status, created_at, updated_at)
      VALUES ('Acme', 'acme', 'working', 1, 1)
      """)
    return engine
  }

  @Test("A store of the first schema keeps its process")
  func migrates() throws {
    let engine = try former()
    let session = ScratchStore.session(ScratchStore.moscow, .en)
    let store = try Store(engine: engine, path: ":memory:", session: session, login: nil)
    #expect(try store.pipelines().map(\.key) == ["lead", "sales"])
    #expect(try store.standardPipeline()?.key == "sales")
    #expect(try store.pipelines().map(\.type) == ["manual", "controlled"])
    let won = try #require(try store.stage("won", of: "sales"))
    #expect(won.required == ["items", "contact"])
    #expect(try store.stage("analysis", of: "sales")?.required == [])
    #expect(try store.stages(of: "lead").map(\.key) == ["new", "working", "bad"])
    let working = try #require(try store.stage("working", of: "lead"))
    #expect(try store.population(of: working) == 1)
  }
}
