import Wording

/// What is said of words that nothing answers to.
extension Parser {
  func unknownCommand(_ word: String, among nodes: [Node<Context>]) -> Failure {
    unknownCommand(word, after: path, among: nodes, topics: [])
  }

  func unknownCommand(
    _ word: String, after path: [String], among nodes: [Node<Context>], topics: [String]
  ) -> Failure {
    let leading = path.map { $0 + " " }.joined()
    let builtIn = path.isEmpty ? [BuiltIn.help, BuiltIn.version] : []
    let names = nodes.filter { !$0.hidden }.flatMap { [$0.name] + $0.aliases } + builtIn + topics
    let hint =
      swapped(word, among: nodes)
      ?? (path.isEmpty ? nested(word, among: nodes) : nil)
      ?? Suggestion.hint(for: word, among: names, prefix: leading)
    return Failure.unknownCommand(
      leading + word, hint: hint ?? .seeHelp(([tree.name] + path).joined(separator: " ")))
  }

  /// `add lead` for `lead add`: the next word is a group that has this verb.
  private func swapped(_ word: String, among nodes: [Node<Context>]) -> Text? {
    guard path.isEmpty, position < words.count else { return nil }
    let next = words[position]
    for case .group(let group) in nodes where group.name == next || group.aliases.contains(next) {
      guard let child = group.children().answering(to: word) else { return nil }
      return Suggestion.hint(["\(group.name) \(child.name)"])
    }
    return nil
  }

  /// `item` for `deal item`: a noun that stands under others alone; three of them at most.
  private func nested(_ word: String, among nodes: [Node<Context>]) -> Text? {
    let found = nodes.flatMap { outer in
      outer.children.filter { $0.isGroup && $0.answers(to: word) }.map {
        "\(outer.name) \($0.name)"
      }
    }
    return Suggestion.hint(Array(found.prefix(3)))
  }

  func unknownFlag(_ name: String) -> Failure {
    let names = local.longNames + global.longNames + ["help", "version"]
    return Failure.unknownFlag(
      "--" + name, of: fullName,
      hint: fieldHint(name) ?? Suggestion.hint(for: name, among: names, prefix: "--")
        ?? setHint(name))
  }

  /// What to write where a flag is meant that only the data know.
  private func setHint(_ name: String) -> Text? {
    let option = local.facts.first {
      $0.completion == .fieldWords && $0.valueName.contains("=")
    }
    guard let option else { return nil }
    let word = "\(option.label) \(fieldName(name))=…"
    return Text(
      "see '\(fullName) --help'; an added field is set by '\(word)'",
      "см. '\(fullName) --help'; добавленное поле задаёт «\(word)»")
  }

  /// What to write where a flag is meant that is a word of the kind `field=value` here.
  private func fieldHint(_ name: String) -> Text? {
    guard case .command(let command) = place,
      local.facts.contains(where: { $0.kind == .operand && $0.takesFieldWords })
    else { return nil }
    let field = fieldName(name)
    guard command.fields.contains(where: { $0.name == field }) else { return nil }
    return Text("write '\(field)=…'", "пишите «\(field)=…»")
  }

  private func fieldName(_ flag: String) -> String { String(flag.map { $0 == "-" ? "_" : $0 }) }

  func unknownShort(_ letter: Character) -> Failure {
    let shorts = (local.facts + global.facts).compactMap(\.short).map(String.init) + ["h"]
    let meant = KeyboardLayout.latin(String(letter))
    let near =
      shorts.contains(meant) ? Text("did you mean '-\(meant)'?", "возможно, «-\(meant)»?") : nil
    return Failure.unknownFlag("-\(letter)", of: fullName, hint: near)
  }
}
