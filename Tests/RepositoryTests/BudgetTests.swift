import Foundation
import Testing

/// Holds the sizes that keep the sources readable.
@Suite("budgets")
struct BudgetTests {
  /// Lines of a file, of a function, and of a file that is one command.
  static let limits = (file: 450, function: 60, command: 120)

  /// Paths that may be longer: generated files, and migrations, which are frozen once released.
  static let frozen = ["Sources/CRMStore/Schema/"]

  private static let paths = ["Sources", "Tests"].flatMap {
    Repository.files(in: $0, suffix: ".swift")
  }

  private static func isFrozen(_ path: String) -> Bool {
    frozen.contains { path.hasPrefix($0) }
  }

  @Test("no file is too long")
  func files() throws {
    var offenders: [String] = []
    for path in Self.paths where !Self.isFrozen(path) {
      let count = try Repository.lines(of: path).count
      let isCommand =
        path.hasPrefix("Sources/CRMCommands/") && path.split(separator: "/").count > 3
        && !path.hasPrefix("Sources/CRMCommands/Output/")
      let limit = isCommand ? Self.limits.command : Self.limits.file
      if count > limit { offenders.append("\(path): \(count) lines, \(limit) are allowed") }
    }
    #expect(offenders.isEmpty, "\n\(offenders.joined(separator: "\n"))")
  }

  @Test("no function is too long")
  func functions() throws {
    var offenders: [String] = []
    for path in Self.paths where !Self.isFrozen(path) {
      for function in FunctionLength.functions(in: try Repository.lines(of: path))
      where function.length > Self.limits.function {
        offenders.append(
          "\(path):\(function.line): \(function.length) lines: \(function.declaration)")
      }
    }
    #expect(offenders.isEmpty, "\n\(offenders.joined(separator: "\n"))")
  }

  @Test("lengths are counted right")
  func counting() {
    let source = """
      protocol Shape {
        func area() -> Int
        var sides: Int { get }
      }
      struct Square: Shape {
        public init?(
          side: Int,
          name: String
        ) {
          self.side = side
        }
        let side: Int
        var text = "var x {"
        func area() -> Int { side * side }
        @Test("x", arguments: [1])
        private static func long<T>(_ value: T)
          throws -> T
        {
          func inner() {
            print(1)
          }
          return value
        }
        var sides: Int {
          4
        }
      }
      """
    let found = FunctionLength.functions(in: source.components(separatedBy: "\n"))
    #expect(found.map(\.line) == [6, 16, 19, 24])
    #expect(found.map(\.length) == [6, 8, 3, 3])
  }
}
