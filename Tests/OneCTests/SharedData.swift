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
  ///
  /// `element` names a type of the schema that is the root of the file, where it is not the whole.
  static func lint(
    _ bytes: [UInt8], _ schema: String, element: String? = nil
  ) throws -> (code: Int32, told: String)? {
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
    let judge = file.appendingPathExtension("xsd")
    defer { try? FileManager.default.removeItem(at: judge) }  // nor is this one
    try Data(wrapper(schema, element).utf8).write(to: judge)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--noout", "--schema", judge.path, file.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }

  /// A schema that adds a root element to another one.
  private static func wrapper(_ schema: URL, _ element: String?) -> String {
    let root = element.map { "<xsd:element name=\"\($0)\" type=\"cml:\($0)\"/>" } ?? ""
    return """
      <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:cml="urn:1C.ru:commerceml_2"
        targetNamespace="urn:1C.ru:commerceml_2" elementFormDefault="qualified">
      <xsd:include schemaLocation="\(schema.absoluteString)"/>\(root)
      </xsd:schema>
      """
  }
}
