import CommandSpec
import Wording

/// Writes the parts of a page of help; a part is a block of lines, and empty lines part the blocks.
struct HelpWriter {
  private let model: Model
  private let language: Language
  private let width: Int

  /// Lines longer than 100 columns are hard to read, and below 40 nothing can be laid out.
  init(model: Model, language: Language, width: Int) {
    self.model = model
    self.language = language
    self.width = min(max(width, 40), 100)
  }

  func page(_ blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  func shortRoot() -> [[String]] {
    let name = model.name
    let more = Text(
      "More: '\(name) COMMAND -h', '\(name) help TOPIC'; everything: '\(name) --help'.",
      "Подробнее: «\(name) КОМАНДА -h», «\(name) help ТЕМА»; всё сразу: «\(name) --help».")
    return [sentence(model.summary), examples(rootExamples), usage([], rootTail)]
      + model.sections.map { titled($0.title, rows($0.commands)) }
      + [titled(Label.topics, topics), TextWrap.lines(more[language], width: width)]
  }

  func fullRoot() -> [[String]] {
    [sentence(model.summary), examples(rootExamples), usage([], rootTail)]
      + (model.details.map(prose) ?? [])
      + model.sections.map { titled($0.title, rows($0.commands)) }
      + [
        titled(Label.globalFlags, parameters(model.globals, isFull: true)),
        titled(Label.environment, notes(model.environment)), titled(Label.topics, topics),
        titled(Label.exits, model.exits.map { $0.row(language) }),
      ]
  }

  func shortPage(_ command: CommandModel, at path: [String]) -> [[String]] {
    let name = fullName(path)
    let more = Text("More: '\(name) --help'.", "Подробнее: «\(name) --help».")
    return opening(command, at: path)
      + lists(command, isFull: false) + [TextWrap.lines(more[language], width: width)]
  }

  func fullPage(_ command: CommandModel, at path: [String]) -> [[String]] {
    var blocks = opening(command, at: path)
    blocks += command.details.map(prose) ?? []
    if let effect = command.effect.flatMap(Label.effect) {
      blocks.append(TextWrap.lines(effect[language], width: width))
    }
    if !command.aliases.isEmpty {
      let names = command.aliases.joined(separator: ", ")
      blocks.append(TextWrap.lines(Label.aliases[language] + ": " + names, width: width))
    }
    blocks += lists(command, isFull: true)
    let hidden = command.parameters.filter(\.hidesGlobal).map(\.name)
    let globals = model.globals.filter { !hidden.contains($0.name) }
    blocks.append(titled(Label.globalFlags, parameters(globals, isFull: false)))
    let fields = command.fields.map { ($0.name, $0.about[language]) }
    blocks.append(titled(Label.fields, fields))
    blocks.append(titled(Label.exits, command.exits.map { $0.row(language) }))
    let parent = fullName(Array(path.dropLast()))
    blocks.append([Label.seeAlso[language] + ": \(parent) --help"])
    return blocks
  }

  func sentence(_ summary: Text) -> [String] {
    TextWrap.lines(Prose.plain(summary[language]) + ".", width: width)
  }

  func prose(_ text: Text) -> [[String]] {
    Prose.blocks(text[language]).map { block in
      switch block {
      case .paragraph(let words): TextWrap.lines(Prose.plain(words), width: width)
      case .verbatim(let lines): lines.map(Prose.plain)
      }
    }
  }

  private func opening(_ command: CommandModel, at path: [String]) -> [[String]] {
    let shown = command.isGroup ? Self.firstExamples(command.commands) : command.examples
    return [
      sentence(command.summary), examples(shown),
      usage(path, Synopsis.tail(command, language: language)),
    ]
  }

  private func lists(_ command: CommandModel, isFull: Bool) -> [[String]] {
    let operands = command.parameters.filter { $0.kind == .operand }
    let flags = command.parameters.filter { $0.kind != .operand }
    let exclusive = command.exclusive.flatMap {
      TextWrap.lines(Label.exclusive($0)[language], width: width)
    }
    return [
      titled(Label.commands, rows(command.commands)),
      titled(Label.operands, parameters(operands, isFull: isFull)),
      titled(Label.flags, parameters(flags, isFull: isFull)), isFull ? exclusive : [],
    ]
  }

  private func fullName(_ path: [String]) -> String {
    ([model.name] + path).joined(separator: " ")
  }

  private var rootTail: String {
    Label.commandMark[language] + " … " + Label.flagsMark[language]
  }

  private var rootExamples: [Example] {
    model.examples.isEmpty ? Self.firstExamples(model.commands) : model.examples
  }

  private var topics: [(String, String)] {
    model.topics.map { ($0.name, Prose.plain($0.summary[language])) }
  }

  /// The first example of each of the first two commands that have one.
  private static func firstExamples(_ commands: [CommandModel]) -> [Example] {
    let found = commands.lazy.compactMap { command in
      command.isGroup ? firstExamples(command.commands).first : command.examples.first
    }
    return Array(found.prefix(2))
  }

  private func usage(_ path: [String], _ tail: String) -> [String] {
    let head = Label.usage[language] + ": "
    let name = fullName(path) + " "
    let indent = min(TextWrap.width(of: head + name), width / 2)
    let margin = String(repeating: " ", count: indent)
    let lines = TextWrap.lines(tail, width: width - indent)
    guard let first = lines.first else { return [head + fullName(path)] }
    return [head + name + first] + lines.dropFirst().map { margin + $0 }
  }

  private func examples(_ examples: [Example]) -> [String] {
    TextWrap.table(examples.map { ($0.line, Prose.plain($0.about[language])) }, width: width)
  }

  private func rows(_ commands: [CommandModel]) -> [(String, String)] {
    commands.map { ($0.name, Prose.plain($0.summary[language])) }
  }

  private func notes(_ notes: [Note]) -> [(String, String)] {
    notes.map { ($0.name, Prose.plain($0.about[language])) }
  }

  private func parameters(_ facts: [ParameterFacts], isFull: Bool) -> [(String, String)] {
    facts.flatMap { fact in
      let lists = isFull && Label.listsChoices(fact)
      let about = fact.help + Label.suffix(fact, withChoices: !lists)
      let row = (Synopsis.term(fact), Prose.plain(about[language]))
      return lists ? [row] + choices(fact) : [row]
    }
  }

  private func choices(_ fact: ParameterFacts) -> [(String, String)] {
    let margin = fact.kind == .operand ? "  " : "      "
    return fact.choices.map { (margin + $0.value, $0.about?[language] ?? "") }
  }

  private func titled(_ title: Text, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [title[language] + ":"] + TextWrap.table(rows, width: width)
  }
}
