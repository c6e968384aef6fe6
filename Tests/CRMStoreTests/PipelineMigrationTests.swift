import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Migration 6")
struct PipelineMigrationTests {
  /// A store as the first schema left it.
  private func former() throws -> SQLiteConnection {
    let scratch = try ScratchStore()
    try scratch.deal("Pumps")
    try scratch.store.setSetting("pipeline", "sales")
    let engine = scratch.engine
    for table in ["stage_checks", "stage_points", "pipelines"] {
      try engine.run("DROP TABLE \(name: table)")
    }
    try engine.run("ALTER TABLE stages DROP COLUMN removed")
    try engine.run("ALTER TABLE stages DROP COLUMN required")
    try engine.setSchemaVersion(1)
    return engine
  }

  @Test("A store of the first schema keeps its process")
  func migrates() throws {
    let engine = try former()
    let session = ScratchStore.session(ScratchStore.moscow, .en)
    let store = try Store(engine: engine, path: ":memory:", session: session, login: "boss")
    #expect(try store.pipelines().map(\.key) == ["lead", "sales"])
    #expect(try store.standardPipeline()?.key == "sales")
    #expect(try store.pipelines().map(\.type) == ["manual", "controlled"])
    let won = try #require(try store.stage("won", of: "sales"))
    #expect(won.required == ["items", "contact"])
    #expect(try store.stage("analysis", of: "sales")?.required == [])
    #expect(try store.faults() == [])
  }
}
