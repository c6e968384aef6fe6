/// In which languages transcripts type each command.
struct Languages {
  /// Every command as its words.
  let commands: [[String]]

  /// The commands that no transcript types in one of the languages; `transcripts` are the lines of
  /// each.
  func missing(in transcripts: [[String]]) -> [String] {
    let lines = transcripts.flatMap(Self.typed)
    return ["en", "ru"].flatMap { language in
      let spoken = lines.filter { $0.language == language }.map(\.line)
      return CommandTree(commands: commands).untried(in: spoken).map { "\($0) in '\(language)'" }
    }
  }

  /// The lines that type commands, each with its language: that of `--lang`, or of the last `@env`.
  private static func typed(_ lines: [String]) -> [(language: String, line: String)] {
    var current = "en"
    var typed: [(String, String)] = []
    for line in lines {
      if line.hasPrefix("@env CRM_LANG=") { current = String(line.suffix(2)) }
      if line == "@unset CRM_LANG" { current = "en" }
      guard line.hasPrefix("$ ") else { continue }
      let own = ["en", "ru"].first { line.contains("--lang \($0)") }
      typed.append((own ?? current, line))
    }
    return typed
  }
}
