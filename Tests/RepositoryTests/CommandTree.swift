/// Where each command must be found: the command line is the path.
struct CommandTree {
  /// Every command as its words: `["deal", "item", "add"]`.
  let commands: [[String]]

  /// Words of the command line that are shortened, as they are written in the sources.
  private static let spelled = ["db": "database", "notspam": "not-spam"]

  /// Verbs that every kind of record has, with the files that hold them once for all kinds.
  static let generic = [
    "list": "Records/RecordList.swift", "show": "Records/RecordShow.swift",
    "add": "Records/RecordAdd.swift", "edit": "Records/RecordEdit.swift",
    "rm": "Records/RecordRemove.swift", "history": "Records/RecordHistory.swift",
    "duplicates": "Records/RecordDuplicates.swift", "merge": "Records/RecordMerge.swift",
    "link": "Records/RecordLink.swift", "unlink": "Records/RecordUnlink.swift",
    "links": "Records/RecordLinks.swift",
  ]

  /// The file that holds the command: `DealItemAdd.swift`.
  static func fileName(_ command: [String]) -> String {
    let words = command.flatMap { (spelled[$0] ?? $0).split(separator: "-") }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
  }

  /// Whether the files hold the command as a verb of all kinds.
  private static func isGeneric(_ command: [String], _ paths: [String]) -> Bool {
    guard command.count > 1, let verb = command.last, let file = generic[verb] else { return false }
    return paths.contains { $0.hasSuffix("/" + file) }
  }

  /// Commands without a file below `Sources/CRMCommands`: one with a noun must stand in the folder
  /// of its noun, or be a verb of all kinds.
  func withoutFile(among paths: [String]) -> [String] {
    commands.compactMap { command in
      var place = "/" + Self.fileName(command)
      if command.count > 1, let noun = command.first {
        place = "/" + Self.fileName([noun]).dropLast(".swift".count) + place
      }
      return paths.contains { $0.hasSuffix(place) } || Self.isGeneric(command, paths)
        ? nil : "crm \(command.joined(separator: " ")): no file \(place.dropFirst())"
    }
  }

  /// Commands that no transcript types; `lines` are the lines of all transcripts.
  func untried(in lines: [String]) -> [String] {
    let typed = lines.filter { $0.hasPrefix("$ ") }.map { line in
      line.split { " |'\"\\".contains($0) }.map(String.init)
    }
    return commands.filter { command in
      !typed.contains { words in
        words.indices.contains { words[$0] == "crm" && Self.calls(words[($0 + 1)...], command) }
      }
    }.map { "crm \($0.joined(separator: " ")): no transcript" }
  }

  /// Whether the words after `crm` call the command; global flags may stand between.
  private static func calls(_ words: ArraySlice<String>, _ command: [String]) -> Bool {
    var rest = command[...]
    for word in words {
      if word == "crm" { return false }
      if word == rest.first { rest.removeFirst() }
      if rest.isEmpty { return true }
    }
    return rest.isEmpty
  }
}
