/// A program of a few verbs for the engine's own tests; not `crm`.
struct FakeFace: Face {
  let canBeTerminal: Bool

  func run(
    words: [String], environment: [String: String], input: [UInt8], terminal: Bool,
    directory: String
  ) throws -> Outcome {
    var outcome = Outcome(code: 0, out: [], err: [])
    let rest = words.dropFirst()
    switch words.first {
    case "say": outcome.out = rest.flatMap { Array(($0 + "\n").utf8) }
    case "raw": outcome.out = Array(rest.joined(separator: " ").utf8)
    case "warn": outcome.err = Array((rest.joined(separator: " ") + "\n").utf8)
    case "fail": outcome = Outcome(code: Int32(rest.first ?? "") ?? 1, out: [], err: [])
    case "upper": outcome.out = input.map { (97...122).contains($0) ? $0 - 32 : $0 }
    case "get": outcome.out = Array(((environment[rest.first ?? ""] ?? "-") + "\n").utf8)
    case "where": outcome.out = Array((directory + "/x " + (terminal ? "tty" : "pipe") + "\n").utf8)
    default: outcome = Outcome(code: 64, out: [], err: Array("fake: no such verb\n".utf8))
    }
    return outcome
  }
}
