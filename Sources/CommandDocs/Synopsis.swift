import CommandSpec
import Wording

/// How parameters are written in usage lines and in lists of flags.
enum Synopsis {
  /// What follows a command's name: `--phone PHONE [flags] LEAD [NOTE]`.
  static func tail(_ command: CommandModel, language: Language) -> String {
    if command.isGroup { return Label.commandMark[language] + " …" }
    let options = command.parameters.filter { $0.kind != .operand }
    var words = options.filter { $0.minimum > 0 }.map { "\($0.label) \($0.valueName)" }
    if options.contains(where: { $0.minimum == 0 }) { words.append(Label.flagsMark[language]) }
    words += command.parameters.filter { $0.kind == .operand }.map(operand)
    return words.joined(separator: " ")
  }

  /// An operand: `LEAD`, `[NOTE]`, `LEAD…`, `[LEAD…]`.
  static func operand(_ facts: ParameterFacts) -> String {
    let name = facts.isRepeated ? facts.name + "…" : facts.name
    return facts.minimum == 0 ? "[\(name)]" : name
  }

  /// All spellings of a parameter: `-L, --limit N`, `    --[no-]all`, `LEAD…`.
  static func term(_ facts: ParameterFacts) -> String {
    if facts.kind == .operand { return operand(facts) }
    let short = facts.short.map { "-\($0), " } ?? "    "
    let value = facts.kind == .option ? " " + facts.valueName : ""
    return short + "--" + (facts.isNegatable ? "[no-]" : "") + facts.name + value
  }
}
