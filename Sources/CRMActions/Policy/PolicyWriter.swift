import Wording

/// Writes the policy as TOML: the same policy is always the same text, line by line.
struct PolicyWriter {
  let language: Language

  func text(_ document: PolicyDocument) -> String {
    var lines = comment(PolicyWriter.head) + comment(PolicyWriter.promise)
    // A section without tables is said before the first table: nothing but tables follows one.
    for (key, tables) in document.sections where tables.isEmpty { lines.append("\(key) = []") }
    for section in PolicySections.all {
      guard let tables = document.tables(section.key), !tables.isEmpty else { continue }
      lines.append("")
      lines += comment(section.about)
      for table in tables { lines += self.lines(table, path: [section.key]) }
    }
    return (lines + [""] + comment(PolicyWriter.end)).joined(separator: "\n") + "\n"
  }

  /// Whether a text promises a last line that it does not have: it was cut off on its way.
  static func isCut(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    return Language.allCases.contains { language in
      lines.contains("# \(promise[language])"[...]) && !lines.contains("# \(end[language])"[...])
    }
  }

  private static let head = Text(
    """
    The policy of a store: 'crm config export' writes it, 'crm config apply FILE' makes a store equal
    to it, with -n it shows the difference, 'crm config lint FILE' looks for mistakes.
    A section that is left out stays as it is; one that is there is taken as a whole.
    """,
    """
    Политика хранилища: её записывает 'crm config export', 'crm config apply ФАЙЛ' приводит хранилище
    в соответствие с ней, с -n показывает разницу, 'crm config lint ФАЙЛ' ищет ошибки.
    Пропущенный раздел остаётся как есть; указанный заменяется целиком.
    """)

  private static let promise = Text(
    "The last line tells that the file is whole.",
    "Последняя строка говорит, что файл цел.")

  private static let end = Text("The policy ends here.", "Конец политики.")

  private func comment(_ text: Text) -> [String] {
    text[language].split(separator: "\n").map { "# \($0)" }
  }

  private func lines(_ table: PolicyTable, path: [String]) -> [String] {
    let indent = String(repeating: "  ", count: path.count - 1)
    var lines = ["", "\(indent)[[\(path.joined(separator: "."))]]"]
    for (key, value) in table.entries where !holdsTables(value) {
      lines.append("\(indent)\(key) = \(written(value, indent))")
    }
    for (key, value) in table.entries where holdsTables(value) {
      for inner in PolicyFields.tables(value) ?? [] {
        lines += self.lines(inner, path: path + [key])
      }
    }
    return lines
  }

  private func holdsTables(_ value: PolicyValue) -> Bool {
    guard case .list(let members) = value.content else { return false }
    return members.contains(where: \.isTable)
  }

  private func written(_ value: PolicyValue, _ indent: String) -> String {
    switch value.content {
    case .text(let text): return PolicyWriter.quoted(text)
    case .integer(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .table: return "{}"
    case .list(let members):
      let parts = members.map { written($0, indent) }
      let line = "[" + parts.joined(separator: ", ") + "]"
      guard line.count > 60, parts.count > 1 else { return line }
      // One a line: a change of one is a change of one line.
      return "[\n" + parts.map { "\(indent)  \($0),\n" }.joined() + "\(indent)]"
    }
  }

  /// Several lines stand as they are where nothing in them needs an escape.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t"
    }
    let isLong = text.unicodeScalars.contains("\n")
    if isLong, isPlain, !text.contains("'''"), !text.hasSuffix("'") {
      return "'''\n\(text)'''"
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
