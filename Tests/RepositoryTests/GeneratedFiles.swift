import Foundation

/// A folder of files that are generated from the commands' declarations and committed.
struct GeneratedFiles {
  /// The folder, from the top: `man`.
  let folder: String
  /// What refreshes it, for the message: a command to type.
  let refresh: String
  /// Generates the files: name and text.
  let generate: @Sendable () throws -> [String: String]

  /// How the folder differs from what is generated now, one sentence a file.
  func differences(under root: URL = Repository.root) throws -> [String] {
    let generated = try generate()
    let place = root.appendingPathComponent(folder)
    let listed = try? FileManager.default.contentsOfDirectory(
      at: place, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    // Without the folder every file is missing, which is said below.
    let found = Set(
      (listed ?? []).filter { !$0.hasDirectoryPath }.map(\.lastPathComponent))
    var differences = generated.keys.filter { !found.contains($0) }.map {
      "\(folder)/\($0) is missing"
    }
    differences += found.filter { generated[$0] == nil }.map { "\(folder)/\($0) is out of use" }
    for name in found {
      guard let expected = generated[name] else { continue }
      let actual = try Data(contentsOf: place.appendingPathComponent(name))
      if let line = Self.firstDifference(Array(expected.utf8), Array(actual)) {
        differences.append("\(folder)/\(name) is out of date from line \(line)")
      }
    }
    return differences.sorted()
  }

  /// The first line that differs, from 1; nil when there is none.
  private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard left != right else { return nil }
    let common = zip(left, right).prefix { $0 == $1 }
    return common.count { $0.0 == UInt8(ascii: "\n") } + 1
  }
}
