import CRMCommands
import Testing

@Suite("declarations")
struct SpecTests {
  @Test("the declarations of all commands are sound")
  func sound() {
    let faults = Program.faults()
    #expect(faults.isEmpty, "\n\(faults.joined(separator: "\n"))")
  }
}
