import CommandSpec
import Wording

/// The places of a command line as the completion scripts look at them: for each, the words that
/// lead on, the flags, and what may be offered as values.
///
/// A place is named by its words, as `crm lead list`.
struct CompletionTable {
  /// A word to offer, and what it means.
  struct Candidate {
    let word: String
    let about: Text
  }

  /// A group or command.
  struct Place {
    let name: String
    /// All ways to get here in one step: the parent's name and each word that leads on.
    let entries: [String]
    /// Where its word may be left out: the group, and the mark of its first operand.
    let shortcut: (group: String, mark: String)?
    let children: [Candidate]
    let parameters: [ParameterFacts]
  }

  let program: String
  let places: [Place]
  let globals: [ParameterFacts]
  let topics: [Candidate]

  init(_ model: Model) {
    program = model.name
    globals = model.globals
    topics = model.topics.map { Self.candidate($0.name, $0.summary) }
    var places = [
      Place(
        name: model.name, entries: [], shortcut: nil,
        children: Self.children(model.commands),
        parameters: [])
    ]
    func walk(_ commands: [CommandModel], under parent: String, _ shortcut: Shortcut? = nil) {
      for command in commands {
        let name = parent + " " + command.name
        let words = [command.name] + command.aliases
        places.append(
          Place(
            name: name, entries: words.map { parent + " " + $0 },
            shortcut: shortcut.flatMap { $0.command == command.name ? (parent, $0.mark) : nil },
            children: Self.children(command.commands), parameters: command.parameters))
        walk(command.commands, under: name, command.shortcut)
      }
    }
    walk(model.commands, under: model.name)
    self.places = places
  }

  /// The long flags among `parameters`, with their `--no-` forms.
  func flags(_ parameters: [ParameterFacts]) -> [Candidate] {
    parameters.filter { $0.kind != .operand }.flatMap { fact in
      let names = fact.isNegatable ? [fact.name, "no-" + fact.name] : [fact.name]
      return names.map { Self.candidate("--" + $0, fact.help) }
    }
  }

  /// What may be offered for the value of a parameter.
  func offer(_ facts: ParameterFacts) -> Completion {
    facts.choices.isEmpty ? facts.completion : .choices(facts.choices)
  }

  /// The words of a closed set.
  func candidates(_ choices: [Choice]) -> [Candidate] {
    choices.map { Self.candidate($0.value, $0.about ?? Text(verbatim: "")) }
  }

  /// All spellings of all options that take a value, with `place` before each unless it is empty.
  func valueSpellings(_ parameters: [ParameterFacts], at place: String) -> [String] {
    parameters.filter { $0.kind == .option }.flatMap { spellings($0, at: place) }
  }

  /// The spellings of one option, with `place` before each unless it is empty.
  func spellings(_ facts: ParameterFacts, at place: String) -> [String] {
    let names = [facts.label] + (facts.short.map { ["-\($0)"] } ?? [])
    return names.map { place.isEmpty ? $0 : place + " " + $0 }
  }

  private static func children(_ commands: [CommandModel]) -> [Candidate] {
    commands.map { candidate($0.name, $0.summary) }
  }

  private static func candidate(_ word: String, _ about: Text) -> Candidate {
    let about = Text(
      ShellQuoting.oneLine(Prose.plain(about.en)), ShellQuoting.oneLine(Prose.plain(about.ru)))
    return Candidate(word: word, about: about)
  }
}
