import Foundation

/// The checked-out tree that these tests are about.
enum Repository {
  /// The top folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all files below `folder` that end in `suffix`, relative to the top, sorted.
  static func files(in folder: String, suffix: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    let names = found?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
  }

  /// The lines of a file, without their line breaks.
  static func lines(of path: String) throws -> [String] {
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
