import CommandSpec
import Wording

/// The fixed words of pages of help and manual pages.
enum Label {
  static let usage = Text("Usage", "Использование")
  static let examples = Text("Examples", "Примеры")
  static let commands = Text("Commands", "Команды")
  static let operands = Text("Operands", "Операнды")
  static let flags = Text("Flags", "Флаги")
  static let globalFlags = Text("Global flags", "Общие флаги")
  static let fields = Text("Fields of the output", "Поля вывода")
  static let exits = Text("Exit status", "Код завершения")
  static let environment = Text("Environment", "Переменные окружения")
  static let topics = Text("Topics", "Темы справки")
  static let seeAlso = Text("See also", "См. также")
  static let aliases = Text("Also called", "Другие имена")

  static let flagsMark = Text("[flags]", "[флаги]")
  static let commandMark = Text("COMMAND", "КОМАНДА")

  /// What a command does to the world, as a sentence.
  static func effect(_ effect: Effect) -> Text? {
    switch effect {
    case .nothing: nil
    case .reads: Text("Only reads, changes nothing.", "Только читает, ничего не меняет.")
    case .writes: Text("Changes records.", "Изменяет записи.")
    case .destroys:
      Text("Removes what cannot be brought back.", "Удаляет то, что нельзя вернуть.")
    case .sends:
      Text("Sends messages to people or other systems.", "Отправляет сообщения людям или системам.")
    }
  }

  /// That at most one of `flags` may be given.
  static func exclusive(_ flags: [String]) -> Text {
    let names = flags.map { "--" + $0 }.joined(separator: ", ")
    return Text("At most one of \(names).", "Не более одного из \(names).")
  }

  /// What the generator adds to a parameter's own help: choices, default, repetition.
  ///
  /// `withChoices` is false where the choices are listed on lines of their own.
  static func suffix(_ facts: ParameterFacts, withChoices: Bool) -> Text {
    var parts: [Text] = []
    if withChoices, !facts.choices.isEmpty {
      let values = facts.choices.map(\.value).joined(separator: ", ")
      parts.append(Text("one of: \(values)", "одно из: \(values)"))
    }
    if let word = facts.defaultWord, !word.isEmpty {
      parts.append(Text("default: \(word)", "по умолчанию: \(word)"))
    }
    if facts.kind == .option, facts.isRepeated {
      parts.append(Text("may be repeated", "можно повторять"))
    }
    if parts.isEmpty { return Text(verbatim: "") }
    return Text(verbatim: " (") + parts.joined(separator: "; ") + Text(verbatim: ")")
  }

  /// Whether the choices of a parameter need a line each.
  static func listsChoices(_ facts: ParameterFacts) -> Bool {
    facts.choices.contains { $0.about != nil }
  }
}

extension ExitCode {
  /// The number and what it means.
  func row(_ language: Language) -> (String, String) { (String(rawValue), meaning[language]) }
}
