/// Plays a transcript through a face and compares.
struct TranscriptRunner {
  /// One step, as it went.
  struct Result: Sendable {
    /// The step.
    let step: Transcript.Step
    /// Standard output against what was expected.
    let out: LineAlignment
    /// Standard error against what was expected.
    let err: LineAlignment
    /// The exit code that came back.
    let code: Int32
    /// Whether the step only ran for what it changes: its terminal could not be had.
    let isUnchecked: Bool

    /// Whether everything was as expected.
    var passes: Bool { isUnchecked || (out.isClean && err.isClean && code == step.code) }
  }

  /// What runs `crm`.
  let face: any Face
  /// Where it runs.
  let sandbox: Sandbox

  /// Plays all steps, also those after one that went wrong; throws only for faults of the
  /// transcript itself.
  func run(_ transcript: Transcript) throws -> [Result] {
    for file in transcript.files { try sandbox.write(file.name, Array(file.text.utf8)) }
    var environment = sandbox.environment
    var terminal = false
    var results: [Result] = []
    for event in transcript.events {
      switch event {
      case .directive(.now(let time)): environment["CRM_NOW"] = time
      case .directive(.set(let name, let value)): environment[name] = value
      case .directive(.unset(let name)): environment[name] = nil
      case .directive(.terminal(let isOne)): terminal = isOne
      case .step(let step):
        do {
          results.append(try run(step, environment: environment, terminal: terminal))
        } catch let fault as TranscriptFault {
          throw TranscriptFault(line: step.line, message: fault.message)
        } catch {
          throw TranscriptFault(line: step.line, message: "\(error)")
        }
      }
    }
    return results
  }

  private func run(
    _ step: Transcript.Step, environment: [String: String], terminal: Bool
  ) throws -> Result {
    let commands = try ShellWords.pipeline(
      step.command, variables: sandbox.variables(environment))
    var outcome = Outcome(code: 0, out: [], err: [])
    for (index, command) in commands.enumerated() {
      let isLast = index == commands.count - 1
      let next = try run(
        command, input: outcome.out, environment: environment,
        terminal: terminal && isLast && command.output == nil)
      // As with `set -o pipefail`: a failure before the last `|` must not hide.
      let code = next.code == 0 ? outcome.code : next.code
      outcome = Outcome(code: code, out: next.out, err: outcome.err + next.err)
    }
    return Result(
      step: step,
      out: LineAlignment(
        expected: step.out, actual: OutputLines.read(outcome.out, places: sandbox.places)),
      err: LineAlignment(
        expected: step.err, actual: OutputLines.read(outcome.err, places: sandbox.places)),
      code: outcome.code, isUnchecked: terminal && !face.canBeTerminal)
  }

  private func run(
    _ command: ShellCommand, input: [UInt8], environment: [String: String], terminal: Bool
  ) throws -> Outcome {
    let input = try command.input.map { try sandbox.read($0) } ?? input
    var environment = environment
    for (name, value) in command.assignments { environment[name] = value }
    let arguments = Array(command.words.dropFirst())
    var outcome: Outcome
    if command.words[0] == "crm" {
      outcome = try face.run(
        words: arguments, environment: environment, input: input, terminal: terminal,
        directory: sandbox.directory)
    } else if let builtin = Builtin(rawValue: command.words[0]) {
      outcome = try builtin.run(arguments, input: input, in: sandbox)
    } else {
      throw TranscriptFault(
        line: 0, message: "only crm, cat, echo, cp, rm and ls run here, not '\(command.words[0])'")
    }
    if let file = command.output {
      try sandbox.write(file, outcome.out, appends: command.appends)
      outcome.out = []
    }
    return outcome
  }
}
