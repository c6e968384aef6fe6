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
      return Text(
        "did you mean '\(group.name) \(child.name)'?", "возможно, «\(group.name) \(child.name)»?")
    }
    return nil
  }

  func unknownFlag(_ name: String) -> Failure {
    let names = local.longNames + global.longNames + ["help", "version"]
    return Failure.unknownFlag(
      "--" + name, of: fullName,
      hint: Suggestion.hint(for: name, among: names, prefix: "--"))
  }

  func unknownShort(_ letter: Character) -> Failure {
    let shorts = (local.facts + global.facts).compactMap(\.short).map(String.init) + ["h"]
    let meant = KeyboardLayout.latin(String(letter))
    let near =
      shorts.contains(meant) ? Text("did you mean '-\(meant)'?", "возможно, «-\(meant)»?") : nil
    return Failure.unknownFlag("-\(letter)", of: fullName, hint: near)
  }
}
