import CRMCommands
import CommandSpec
import Testing

@Suite("declarations")
struct SpecTests {
  @Test("the declarations of all commands are sound")
  func sound() {
    let faults = Program.faults()
    #expect(faults.isEmpty, "\n\(faults.joined(separator: "\n"))")
  }

  @Test("every report takes the flags of every report")
  func reports() {
    let reports = Program.model().commands.first { $0.name == "report" }?.commands ?? []
    #expect(reports.count >= 16)
    let flags = ["period", "by", "owner", "compare", "as-of", "explain", "html", "mail"]
    for report in reports {
      let names = Set(report.parameters.map(\.name))
      let missing = flags.filter { !names.contains($0) }
      #expect(missing.isEmpty, "report \(report.name): \(missing.joined(separator: ", "))")
    }
  }
}
