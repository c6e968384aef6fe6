import CRMCommands
import Platform

/// Calls `Program.run` in this process, with a world made of what the transcript says.
struct InProcessFace: Face {
  /// The face.
  static let shared: (any Face)? = InProcessFace()

  var canBeTerminal: Bool { true }

  func run(
    words: [String], environment: [String: String], input: [UInt8], terminal: Bool,
    directory: String
  ) throws -> Outcome {
    let output = Output.memory(isTerminal: terminal)
    let errors = Output.memory()
    // The true clock: whoever forgets `CRM_NOW` is found by the two runs that differ.
    let world = World(
      environment: Environment(environment),
      streams: Streams(input: Input(bytes: input), output: output, errors: errors),
      clock: .system, identifiers: .seeded(1), directory: directory)
    let code = Program.run(arguments: words, world: world)
    return Outcome(code: code, out: output.collected(), err: errors.collected())
  }
}
