import CRMCommands
import Foundation
import Testing
import Wording

@Suite("generated files")
struct GeneratedFilesTests {
  /// Every generated folder, with the generator that the program itself uses.
  static let folders: [GeneratedFiles] = [
    GeneratedFiles(folder: "man", refresh: "crm __generate .") { Program.manual(.en) },
    GeneratedFiles(folder: "man/ru", refresh: "crm __generate .") { Program.manual(.ru) },
    GeneratedFiles(folder: "completions", refresh: "crm __generate .") { Program.completions() },
  ]

  @Test("are up to date", arguments: folders)
  func fresh(_ files: GeneratedFiles) throws {
    let differences = try files.differences()
    #expect(
      differences.isEmpty,
      "\n\(differences.joined(separator: "\n"))\nrefresh them with: \(files.refresh)")
  }

  @Test("missing, stale and left-over files are told")
  func comparing() throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-generated-\(UUID().uuidString)")
    let folder = root.appendingPathComponent("man")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }  // a leftover there is harmless
    for (name, text) in [("same.1", "a\n"), ("stale.1", "a\nb\n"), ("old.1", ""), (".keep", "")] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let files = GeneratedFiles(folder: "man", refresh: "crm") {
      ["same.1": "a\n", "stale.1": "a\nc\n", "new.1": ""]
    }
    #expect(
      try files.differences(under: root) == [
        "man/new.1 is missing", "man/old.1 is out of use",
        "man/stale.1 is out of date from line 2",
      ])
    #expect(try files.differences(under: folder).count == 3)
    // The folder of another language has a check of its own.
    let other = folder.appendingPathComponent("ru")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    #expect(try files.differences(under: root).count == 3)
  }
}
