import Foundation

/// Real files of 1С that lie beside the repository; absent on most machines.
enum SharedData {
  /// The folder `shared/data/1c` next to the repository, if it is there.
  static let folder: URL? = {
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("shared/data/1c")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    print("skipped: shared/data/1c is not beside the repository")
    return nil
  }()

  /// All files under a folder of it that end so, sorted.
  static func files(_ path: String, _ ending: String) -> [URL] {
    guard let root = folder?.appendingPathComponent(path),
      let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    else { return [] }
    var files: [URL] = []
    for case let file as URL in walk where file.path.hasSuffix(ending) { files.append(file) }
    return files.sorted { $0.path < $1.path }
  }

  /// The bytes of a file.
  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  /// What `xmllint` says of bytes and a schema; nil where the program or the schema is missing.
  static func lint(_ bytes: [UInt8], _ schema: String) throws -> (code: Int32, told: String)? {
    let program = "/usr/bin/xmllint"
    guard let schema = folder?.appendingPathComponent("xsd/\(schema)"),
      FileManager.default.isExecutableFile(atPath: program)
    else {
      print("skipped: xmllint or shared/data/1c is missing")
      return nil
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-\(UUID().uuidString).xml")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }  // a leftover there is harmless
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--noout", "--schema", schema.path, file.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
