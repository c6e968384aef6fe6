import Foundation
import Testing

/// Holds the arrows of the design: who may import whom.
@Suite("layering")
struct LayeringTests {
  /// What each target may import; `Package.swift` must say the same.
  static let arrows: [String: Set<String>] = [
    "Wording": [],
    "Platform": ["CZlib", "Wording"],
    "CommandSpec": ["Wording"],
    "CommandDocs": ["CommandSpec", "Wording"],
    "Rendering": ["CQRCode", "Wording"],
    "SQL": ["CSQLite", "CStemmer", "Wording"],
    "CRMDomain": ["Wording"],
    "CRMStore": ["SQL", "CRMDomain", "Wording"],
    "Mail": ["CCurl", "Platform", "Wording"],
    "Telephony": ["CRMDomain", "Wording"],
    "OneC": ["CExpat", "CZlib", "CRMDomain", "Platform", "Wording"],
    "Web": ["CCurl", "Platform", "Wording"],
    "Reports": ["CRMStore", "SQL", "CRMDomain", "Wording"],
    "CRMActions": [
      "CRMStore", "SQL", "CRMDomain", "Mail", "OneC", "Telephony", "Web", "Reports", "Platform",
      "Wording",
    ],
    "CRMCommands": [
      "CRMActions", "CRMStore", "CRMDomain", "Mail", "OneC", "Telephony", "Web", "Reports",
      "CommandSpec", "CommandDocs", "Rendering", "Platform", "Wording", "TOMLKit",
    ],
    "crm": ["CRMCommands"],
  ]

  /// Modules of the system and who may import them; the standard library is free for all.
  static let system: [String: Set<String>] = [
    "Glibc": ["Platform", "crm"],
    "FoundationEssentials": [],
    "Swift": Set(arrows.keys),
    "Synchronization": Set(arrows.keys),
  ]

  @Test("every import is allowed")
  func imports() throws {
    var offenders: [String] = []
    for path in Repository.files(in: "Sources", suffix: ".swift") {
      let target = String(path.split(separator: "/")[1])
      guard let allowed = Self.arrows[target] else {
        offenders.append("\(path): the table of arrows does not know the target '\(target)'")
        continue
      }
      for (index, line) in try Repository.lines(of: path).enumerated() {
        guard let module = ImportLine.module(line) else { continue }
        if !allowed.contains(module), Self.system[module]?.contains(target) != true {
          offenders.append("\(path):\(index + 1): \(target) may not import \(module)")
        }
      }
    }
    #expect(offenders.isEmpty, "\n\(offenders.joined(separator: "\n"))")
  }

  @Test("the manifest draws the same arrows")
  func manifest() throws {
    let text = try Repository.lines(of: "Package.swift").joined(separator: "\n")
    #expect(Self.arrows(inManifest: text) == Self.arrows)
  }

  @Test("arrows only go down")
  func acyclic() {
    var rest = Self.arrows
    while let lowest = rest.first(where: { $0.value.isDisjoint(with: rest.keys) }) {
      rest[lowest.key] = nil
    }
    #expect(rest.isEmpty, "these import each other: \(rest.keys.sorted())")
  }

  static let importLines: [(String, String?)] = [
    ("import Mail", "Mail"), ("public import Wording", "Wording"),
    ("import struct CRMDomain.Money", "CRMDomain"), ("@testable import SQL", "SQL"),
    ("@preconcurrency package import Glibc", "Glibc"),
    ("  import Foundation  // why", "Foundation"),
    ("// import Mail", nil), ("importing Mail", nil), ("let import = 1", nil), ("", nil),
  ]

  @Test("reading import lines", arguments: importLines)
  func reads(_ line: String, _ module: String?) {
    #expect(ImportLine.module(line) == module)
  }

  /// Reads `part("Name", ["A", "B"])` and the executable out of the manifest's text.
  static func arrows(inManifest text: String) -> [String: Set<String>] {
    var arrows: [String: Set<String>] = [:]
    for call in ["part(", ".executableTarget("] {
      for piece in text.components(separatedBy: call).dropFirst() {
        let names = strings(inCall: piece)
        guard let target = names.first else { continue }
        arrows[target] = Set(names.dropFirst())
      }
    }
    return arrows
  }

  /// The string literals up to the parenthesis that closes the call.
  private static func strings(inCall text: String) -> [String] {
    var depth = 1
    var names: [String] = []
    for (index, piece) in text.components(separatedBy: "\"").enumerated() {
      if index % 2 == 1 {
        names.append(piece)
        continue
      }
      for character in piece where "()".contains(character) {
        depth += character == "(" ? 1 : -1
        if depth == 0 { return names }
      }
    }
    return names
  }
}
