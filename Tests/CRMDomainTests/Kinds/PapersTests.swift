import CRMDomain
import Testing

@Suite("Papers of a deal")
struct PapersTests {
  @Test("have their names in the order of their kinds")
  func names() {
    #expect(Papers.names == Papers.all.map(\.name))
    #expect(Papers.all.filter { Papers.isStaged($0.name) }.map(\.name) == Papers.staged.map(\.name))
  }
}
