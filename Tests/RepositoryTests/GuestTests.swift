import Foundation
import Testing

/// Through `sudo` the program has rights that its caller has not: what he names is opened by one
/// function alone, which knows that.
@Suite("guests")
struct GuestTests {
  @Test("no command opens a file that was typed by itself")
  func files() throws {
    let allowed: Set<String> = ["App.swift", "Guests.swift", "Settings.swift", "World.swift"]
    var offenders: [String] = []
    for path in Repository.files(in: "Sources/CRMCommands", suffix: ".swift") {
      if allowed.contains(String(path.split(separator: "/").last ?? "")) { continue }
      for (index, line) in try Repository.lines(of: path).enumerated()
      where line.contains("world.path(") {
        offenders.append("\(path):\(index + 1): app.file(…) opens what a person names")
      }
    }
    #expect(offenders.isEmpty, "\n\(offenders.joined(separator: "\n"))")
  }
}
