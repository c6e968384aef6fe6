import CommandSpec
import Wording

/// The parts of a completion script that have the same shape in every shell: `case` tables from a
/// place and a word to an action. What differs is handed in.
struct CompletionScript {
  /// How a shell writes an arm of its `case`; the patterns are quoted already.
  let arm: (_ patterns: [String], _ action: String) -> String
  /// How a shell quotes a literal pattern.
  let quote: (String) -> String
  /// How a shell writes a pattern that begins with a literal and ends in anything.
  let quotePrefix: (String) -> String
  /// How a shell writes a pattern that begins with a literal and holds another.
  let quoteAround: (_ beginning: String, _ mark: String) -> String
  /// How a shell writes a word of a command.
  let quoteWord: (String) -> String
  /// How a shell moves to a place.
  let enter: (String) -> String
  /// How a shell moves from a group to a place with its first operand, unless it left the group before.
  let enterByOperand: (_ group: String, _ place: String) -> String
  /// The names of the shell's functions for candidates, files, folders, and asking the program.
  let offerer: String
  let files: String
  let folders: String
  let ask: String

  let table: CompletionTable

  /// Offers candidates: a word and what it means in each language, and so on.
  func offer(_ candidates: [CompletionTable.Candidate]) -> String {
    let words = candidates.flatMap { [$0.word, $0.about.en, $0.about.ru] }
    return ([offerer] + words.map(quoteWord)).joined(separator: " ")
  }

  /// Words that lead from a place to the next.
  func entering() -> String {
    table.places.filter { !$0.entries.isEmpty }
      .map { arm($0.entries.map(quote), enter($0.name)) }.joined() + shortcuts()
  }

  /// Operands that lead to a command whose word is left out.
  private func shortcuts() -> String {
    table.places.map { place in
      guard let (group, mark) = place.shortcut else { return "" }
      return arm([quoteAround(group + " ", mark)], enterByOperand(group, place.name))
    }.joined()
  }

  /// Options that take a value; the action is to return success.
  func takingValues(_ success: String) -> String {
    let places = [("", table.globals)] + table.places.map { ($0.name, $0.parameters) }
    return places.map { table.valueSpellings($0.1, at: $0.0).map(quote) }
      .filter { !$0.isEmpty }.map { arm($0, success) }.joined()
  }

  /// The words that lead on from each place.
  func commands() -> String {
    table.places.filter { !$0.children.isEmpty }
      .map { arm([quote($0.name)], offer($0.children)) }.joined()
  }

  /// The flags of each place.
  func flags() -> String {
    table.places.map { ($0.name, table.flags($0.parameters)) }.filter { !$0.1.isEmpty }
      .map { arm([quote($0.0)], offer($0.1)) }.joined()
  }

  /// The flags of every place.
  func globalFlags() -> String { offer(table.flags(table.globals)) }

  /// Values of options and operands: `crm lead list --owner`, `crm lead show @1`.
  func values() -> String {
    table.places.map { place in
      var text = ""
      for fact in place.parameters where fact.kind == .option {
        guard let action = action(fact) else { continue }
        text += arm(table.spellings(fact, at: place.name).map(quote), action)
      }
      let operands = place.parameters.filter { $0.kind == .operand }
      if let (group, _) = place.shortcut, let action = operands.first.flatMap(action) {
        text += arm([quote(group + " @1")], action)
      }
      for (index, fact) in operands.enumerated() {
        guard let action = action(fact) else { continue }
        let key = place.name + " @"
        text += arm([fact.isRepeated ? quotePrefix(key) : quote(key + String(index + 1))], action)
      }
      return text
    }.joined()
  }

  /// Values of global options.
  func globalValues() -> String {
    table.globals.filter { $0.kind == .option }.map { fact in
      guard let action = action(fact) else { return "" }
      return arm(table.spellings(fact, at: "").map(quote), action)
    }.joined()
  }

  private func action(_ facts: ParameterFacts) -> String? {
    switch table.offer(facts) {
    case .none: nil
    case .choices(let choices): offer(table.candidates(choices))
    case .file: files
    case .directory: folders
    case .ask: ask
    }
  }
}
