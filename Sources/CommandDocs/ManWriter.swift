import CommandSpec
import Wording

/// Writes one manual page; each section has one source among the declarations.
struct ManWriter {
  private let model: Model
  private let date: String
  private let language: Language
  private var roff: Roff

  init(model: Model, date: String, language: Language) {
    self.model = model
    self.date = date
    self.language = language
    roff = Roff(language)
  }

  mutating func index() -> String {
    begin([], section: "1", summary: model.summary)
    synopsis([], Label.commandMark[language] + " … " + Label.flagsMark[language])
    description(model.details, summary: model.summary)
    for part in model.sections {
      head(part.title)
      for command in part.commands { entries(command, at: [command.name]) }
    }
    options(Text("GLOBAL OPTIONS", "ОБЩИЕ ФЛАГИ"), model.globals)
    notes(Label.environment, model.environment)
    exits(model.exits)
    examples(model.examples)
    let groups = model.commands.map { page([$0.name], "1") }
    seeAlso(groups + model.topics.map { page([$0.page], "\($0.section)") })
    return roff.text
  }

  mutating func page(of command: CommandModel, at path: [String]) -> String {
    begin(path, section: "1", summary: command.summary)
    synopsis(path, Synopsis.tail(command, language: language))
    description(command.details, summary: command.summary)
    notices(command)
    if command.isGroup {
      head(Label.commands)
      for child in command.commands { entries(child, at: path + [child.name]) }
    }
    options(Label.operands, command.parameters.filter { $0.kind == .operand })
    options(Text("OPTIONS", "ФЛАГИ"), command.parameters.filter { $0.kind != .operand })
    for group in command.exclusive {
      roff.macro("PP")
      roff.line(Roff.escape(Label.exclusive(group)[language]))
    }
    fields(command.fields)
    exits(command.exits)
    examples(command.examples)
    seeAlso(neighbours(of: path))
    return roff.text
  }

  mutating func page(of topic: Topic) -> String {
    begin([topic.page], section: "\(topic.section)", summary: topic.summary)
    head(Text("DESCRIPTION", "ОПИСАНИЕ"))
    roff.blocks(of: topic.body[language])
    seeAlso([page([], "1")])
    return roff.text
  }

  private func name(_ path: [String], _ separator: String) -> String {
    ([model.name] + path).joined(separator: separator)
  }

  private func page(_ path: [String], _ section: String) -> String {
    Roff.bold(name(path, "-")) + "(\(section))"
  }

  private mutating func head(_ title: Text) {
    roff.macro("SH", Roff.escape(title[language].uppercased()))
  }

  private mutating func begin(_ path: [String], section: String, summary: Text) {
    let title = Roff.escape(name(path, "-").uppercased())
    roff.macro("TH", title, section, date, Roff.escape(model.name))
    head(Text("NAME", "НАЗВАНИЕ"))
    roff.line(Roff.escape(name(path, "-")) + " \\- " + Roff.prose(summary[language]))
  }

  private mutating func synopsis(_ path: [String], _ tail: String) {
    head(Text("SYNOPSIS", "ОБЗОР"))
    roff.line(Roff.bold(name(path, " ")) + (tail.isEmpty ? "" : " " + Roff.escape(tail)))
  }

  private mutating func description(_ details: Text?, summary: Text) {
    head(Text("DESCRIPTION", "ОПИСАНИЕ"))
    roff.line(Roff.prose(summary[language]) + ".")
    guard let details else { return }
    roff.macro("PP")
    roff.blocks(of: details[language])
  }

  private mutating func notices(_ command: CommandModel) {
    if let effect = command.effect.flatMap(Label.effect) {
      roff.macro("PP")
      roff.line(Roff.escape(effect[language]))
    }
    if !command.aliases.isEmpty {
      roff.macro("PP")
      let names = command.aliases.map { Roff.bold($0) }.joined(separator: ", ")
      roff.line(Roff.escape(Label.aliases[language]) + ": " + names + ".")
    }
  }

  /// A line for a command, and for all commands under it.
  private mutating func entries(_ command: CommandModel, at path: [String]) {
    roff.item(Roff.bold(name(path, " ")), Roff.prose(command.summary[language]))
    for child in command.commands { entries(child, at: path + [child.name]) }
  }

  private mutating func options(_ title: Text, _ facts: [ParameterFacts]) {
    guard !facts.isEmpty else { return }
    head(title)
    for fact in facts {
      let lists = Label.listsChoices(fact)
      let about = fact.help + Label.suffix(fact, withChoices: !lists)
      roff.item(term(fact), Roff.prose(about[language]))
      if lists { choices(fact) }
    }
  }

  private mutating func choices(_ fact: ParameterFacts) {
    roff.macro("RS")
    for choice in fact.choices {
      roff.item(Roff.bold(choice.value), Roff.prose(choice.about?[language] ?? ""))
    }
    roff.macro("RE")
  }

  private func term(_ fact: ParameterFacts) -> String {
    guard fact.kind != .operand else { return Roff.italic(Synopsis.operand(fact)) }
    var names = fact.short.map { [Roff.bold("-\($0)")] } ?? []
    names.append(Roff.bold(fact.label))
    if fact.isNegatable { names.append(Roff.bold("--no-" + fact.name)) }
    let value = fact.kind == .option ? " " + Roff.italic(fact.valueName) : ""
    return names.joined(separator: ", ") + value
  }

  private mutating func notes(_ title: Text, _ notes: [Note]) {
    guard !notes.isEmpty else { return }
    head(title)
    for note in notes { roff.item(Roff.bold(note.name), Roff.prose(note.about[language])) }
  }

  private mutating func fields(_ fields: [FieldNote]) {
    guard !fields.isEmpty else { return }
    head(Label.fields)
    for field in fields { roff.item(Roff.bold(field.name), Roff.prose(field.about[language])) }
  }

  private mutating func exits(_ exits: [ExitCode]) {
    guard !exits.isEmpty else { return }
    head(Label.exits)
    for exit in exits {
      roff.item(Roff.bold(String(exit.rawValue)), Roff.escape(exit.meaning[language]))
    }
  }

  private mutating func examples(_ examples: [Example]) {
    guard !examples.isEmpty else { return }
    head(Label.examples)
    for (index, example) in examples.enumerated() {
      if index > 0 { roff.macro("PP") }
      roff.line(Roff.prose(example.about[language]) + ":")
      roff.verbatim([Roff.escape(example.line)])
    }
  }

  /// The index, the group that a page belongs to, and the other commands of that group.
  private func neighbours(of path: [String]) -> [String] {
    let parent = Array(path.dropLast())
    guard let group = model.command(at: parent) else { return [page([], "1")] }
    let others = group.commands.map { parent + [$0.name] }.filter { $0 != path }
    return [page([], "1"), page(parent, "1")] + others.map { page($0, "1") }
  }

  private mutating func seeAlso(_ pages: [String]) {
    head(Label.seeAlso)
    roff.line(pages.joined(separator: ",\n"))
  }
}
