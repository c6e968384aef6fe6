public import CommandSpec
public import Wording

/// The declarations as JSON, for programs that write wrappers, menus or tests.
public enum SpecDump {
  /// The command line as one JSON object with `name`, `summary`, `parameters` and `commands`, or
  /// the part of it at `path`; empty where nothing is there. Keys may be added, never renamed.
  public static func json(_ model: Model, _ language: Language, path: [String] = []) -> String {
    let writer = DumpWriter(language: language)
    if path.isEmpty { return writer.tree(model).text + "\n" }
    guard let command = model.command(at: path) else { return "" }
    return writer.command(command).text + "\n"
  }
}

/// Turns the parts of a model into JSON.
private struct DumpWriter {
  let language: Language

  func tree(_ model: Model) -> JSONText {
    .object([
      ("name", .string(model.name)), ("summary", text(model.summary)),
      ("details", text(model.details)), ("examples", examples(model.examples)),
      ("parameters", .array(model.globals.map(parameter))),
      ("commands", .array(model.commands.map(command))),
      ("exits", exits(model.exits)),
      ("environment", .array(model.environment.map { named($0.name, $0.about) })),
      ("topics", .array(model.topics.map(topic))),
    ])
  }

  func command(_ command: CommandModel) -> JSONText {
    .object([
      ("name", .string(command.name)), ("aliases", strings(command.aliases)),
      ("summary", text(command.summary)), ("details", text(command.details)),
      ("effect", command.effect.map { .string($0.rawValue) } ?? .null),
      ("parameters", .array(command.parameters.map(parameter))),
      ("exclusive", .array(command.exclusive.map(strings))),
      ("fields", .array(command.fields.map { named($0.name, $0.about) })),
      ("examples", examples(command.examples)), ("exits", exits(command.exits)),
      ("commands", .array(command.commands.map(self.command))),
    ])
  }

  private func parameter(_ facts: ParameterFacts) -> JSONText {
    .object([
      ("kind", .string(facts.kind.rawValue)), ("name", .string(facts.name)),
      ("short", facts.short.map { .string(String($0)) } ?? .null),
      ("value", facts.valueName.isEmpty ? .null : .string(facts.valueName)),
      ("summary", text(facts.help)),
      ("choices", .array(facts.choices.map { named($0.value, $0.about) })),
      ("default", facts.defaultWord.map(JSONText.string) ?? .null),
      ("minimum", .int(facts.minimum)), ("repeated", .bool(facts.isRepeated)),
      ("negatable", .bool(facts.isNegatable)), ("completion", completion(facts.completion)),
    ])
  }

  private func completion(_ completion: Completion) -> JSONText {
    switch completion {
    case .none: .null
    case .choices(let choices): .array(choices.map { named($0.value, $0.about) })
    case .file: .string("file")
    case .directory: .string("directory")
    case .ask(let name): .string("ask:" + name)
    }
  }

  private func topic(_ topic: Topic) -> JSONText {
    .object([
      ("name", .string(topic.name)), ("summary", text(topic.summary)), ("body", text(topic.body)),
    ])
  }

  private func examples(_ examples: [Example]) -> JSONText {
    .array(examples.map { .object([("line", .string($0.line)), ("summary", text($0.about))]) })
  }

  private func exits(_ exits: [ExitCode]) -> JSONText {
    .array(
      exits.map { exit in
        .object([("code", .int(Int(exit.rawValue))), ("summary", text(exit.meaning))])
      })
  }

  private func named(_ name: String, _ about: Text?) -> JSONText {
    .object([("name", .string(name)), ("summary", text(about))])
  }

  private func strings(_ strings: [String]) -> JSONText { .array(strings.map(JSONText.string)) }

  private func text(_ text: Text?) -> JSONText {
    text.map { .string(Prose.plain($0[language])) } ?? .null
  }
}
