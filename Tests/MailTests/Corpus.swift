import Foundation

/// The letters of other projects that lie beside the repository; absent on most machines.
enum Corpus {
  /// The folder `shared/data/mail` next to the repository, if it is there.
  static let folder: URL? = {
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("shared/data/mail")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    print("skipped: shared/data/mail is not beside the repository")
    return nil
  }()

  /// All files under `path`, sorted, that end with one of `endings` (all where it is empty).
  static func files(_ path: String, _ endings: [String] = []) -> [URL] {
    guard let root = folder?.appendingPathComponent(path),
      let walk = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var files: [URL] = []
    for case let file as URL in walk {
      let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true, endings.isEmpty || endings.contains(where: { file.path.hasSuffix($0) }) {
        files.append(file)
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The bytes of a file; empty where it cannot be read.
  static func bytes(_ file: URL) -> [UInt8] {
    [UInt8]((try? Data(contentsOf: file)) ?? Data())
  }

  /// The text of a file.
  static func text(_ file: URL) -> String {
    String(decoding: bytes(file), as: UTF8.self)
  }
}
