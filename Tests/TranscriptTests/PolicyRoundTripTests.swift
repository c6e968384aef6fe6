import Foundation
import Testing

/// The policy goes out as a file and comes in again.
@Suite("policy files")
struct PolicyRoundTripTests {
  private final class Shop {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    deinit { sandbox.remove() }

    @discardableResult
    func crm(_ words: [String], input: String = "") throws -> String {
      let outcome = try run(words, input)
      let said = String(decoding: outcome.err, as: UTF8.self)
      #expect(outcome.code == 0, "crm \(words.joined(separator: " ")): \(said)")
      return String(decoding: outcome.out, as: UTF8.self)
    }

    func run(_ words: [String], _ input: String) throws -> Outcome {
      try InProcessFace().run(
        words: words, environment: sandbox.environment, input: Array(input.utf8), terminal: false,
        directory: sandbox.directory)
    }
  }

  private static let pieces = [
    "Ромашка", "a", "\"", "'", "'''", "\"\"\"", "\\", "\\n", "\t", "#", "=", "[[x]]", "]", "{", "é",
    "🙂", ",", " ", "\u{1}", "\u{85}", "\u{FEFF}",
  ]

  private static func word(_ dice: inout Dice) -> String {
    "Я"
      + (0..<Int.random(in: 0...7, using: &dice)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }.joined() + "."
  }

  @Test(
    "a policy of any texts makes another store equal, and applying it again changes nothing",
    arguments: 0..<6)
  func roundTrip(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let shop = try Shop()
    try shop.crm(["init", "--preset", seed.isMultiple(of: 2) ? "sales" : "telemarketing"])
    let stage = seed.isMultiple(of: 2) ? "analysis" : "needs"
    for sort in ["check", "question", "advantage", "objection"] {
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        let answer = sort == "objection" ? ["--answer", Self.word(&dice)] : []
        try shop.crm(["config", "stage", sort, stage, Self.word(&dice)] + answer)
      }
    }
    try shop.crm(["config", "stage", "edit", stage, "label_ru=\(Self.word(&dice))"])
    try shop.crm(
      ["rule", "add", "mine", "-", "--summary", Self.word(&dice), "--disabled"],
      input:
        "# \(Self.word(&dice).filter { $0 != "\"" && !$0.isNewline })\nwhen lead added\nset need='x'\n\n"
    )
    let file = try shop.crm(["config", "export"])
    #expect(try shop.crm(["config", "apply", "-", "-n"], input: file).isEmpty)
    let other = try Shop()
    try other.crm(["init"])
    try other.crm(["config", "apply", "-"], input: file)
    #expect(try other.crm(["config", "export"]) == file)
    #expect(try other.crm(["db", "check"]).isEmpty)
  }

  @Test(
    "half a file, and one with any line broken, is refused and changes nothing", arguments: 0..<40)
  func broken(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let shop = try Shop()
    try shop.crm(["init"])
    let file = try shop.crm(["config", "export"])
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = Int.random(in: 0..<lines.count, using: &dice)
    lines[place] =
      String(
        lines[place].prefix(Int.random(in: 0...lines[place].count, using: &dice))) + "\u{1}["
    let outcome = try shop.run(["config", "apply", "-"], lines.joined(separator: "\n"))
    let said = String(decoding: outcome.err, as: UTF8.self)
    #expect(outcome.code == 65, "\(said)")
    #expect(said.contains("line "), "\(said)")
    #expect(try shop.crm(["config", "export"]) == file)
  }
}
