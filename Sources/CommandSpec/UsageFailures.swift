public import Wording

extension Failure {
  /// A word outside a closed set, with the nearest member or the whole set as the hint.
  public static func unknownValue(_ word: String, among values: [String]) -> Failure {
    let list = values.prefix(20).joined(separator: ", ") + (values.count > 20 ? ", …" : "")
    return Failure(
      .usage, "usage.unknown-value",
      Text("there is no value ", "нет значения ") + .quoted(word),
      hint: Suggestion.hint(for: word, among: values)
        ?? Text("choose from: \(list)", "выберите из: \(list)"))
  }

  static func notWholeNumber(_ word: String) -> Failure {
    Failure(
      .usage, "usage.not-a-number",
      .quoted(word) + Text(" is not a whole number", " – не целое число"))
  }

  static func unknownCommand(_ words: String, hint: Text) -> Failure {
    Failure(
      .usage, "usage.unknown-command",
      Text("there is no command ", "нет команды ") + .quoted(words), hint: hint)
  }

  static func unknownFlag(_ flag: String, of command: String, hint: Text?) -> Failure {
    Failure(
      .usage, "usage.unknown-flag",
      Text("'\(command)' has no flag ", "у «\(command)» нет флага ") + .quoted(flag),
      hint: hint ?? .seeHelp(command))
  }

  static func unexpectedValue(of flag: String) -> Failure {
    Failure(
      .usage, "usage.unexpected-value",
      Text("the flag ", "флаг ") + .quoted(flag) + Text(" takes no value", " не принимает значения")
    )
  }

  static func missingValue(of flag: String, named value: String) -> Failure {
    Failure(
      .usage, "usage.missing-value",
      Text("the flag ", "флагу ") + .quoted(flag) + Text(" needs a value", " нужно значение"),
      hint: flag.hasPrefix("--")
        ? Text("write '\(flag)=\(value)'", "напишите «\(flag)=\(value)»") : nil)
  }

  static func missing(_ fact: ParameterFacts, for command: String) -> Failure {
    let what = fact.kind == .operand ? fact.name : "\(fact.label) \(fact.valueName)"
    let times =
      fact.minimum > 1
      ? Text(" at least \(fact.minimum) times", " не менее \(fact.minimum) раз")
      : Text(verbatim: "")
    let id = fact.kind == .operand ? "usage.missing-operand" : "usage.missing-flag"
    return Failure(
      .usage, id,
      Text("'\(command)' needs \(what)", "для «\(command)» нужно указать \(what)") + times,
      hint: .seeHelp(command))
  }

  static func tooMany(_ word: String, for command: String) -> Failure {
    Failure(
      .usage, "usage.extra-operand",
      Text("'\(command)' does not take ", "«\(command)» не принимает ") + .quoted(word),
      hint: .seeHelp(command))
  }

  /// Flags that were given together and cannot be.
  public static func exclusive(_ flags: [String]) -> Failure {
    let english = flags.map { "'\($0)'" }.joined(separator: " and ")
    let russian = flags.map { "«\($0)»" }.joined(separator: " и ")
    return Failure(
      .usage, "usage.exclusive",
      Text("\(english) cannot be given together", "\(russian) нельзя указывать вместе"))
  }
}

extension Text {
  /// A word of the command line in the quotes of each language, cut where it is too long to read.
  static func quoted(_ word: String) -> Text {
    let longest = 80
    let short = word.prefix(longest)
    let shown = short.endIndex < word.endIndex ? short + "…" : short
    return Text("'\(shown)'", "«\(shown)»")
  }

  static func seeHelp(_ command: String) -> Text {
    Text("see '\(command) --help'", "см. «\(command) --help»")
  }
}
