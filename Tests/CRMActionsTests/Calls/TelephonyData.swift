import Foundation

/// The files of exchanges that lie beside the repository; absent on most machines.
enum TelephonyData {
  /// The folder `shared/data/telephony` next to the repository, if it is there.
  static let folder: URL? = {
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("shared/data/telephony")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    print("skipped: shared/data/telephony is not beside the repository")
    return nil
  }()

  /// The bytes of a file; nil where the folder is not there.
  static func bytes(_ path: String) -> [UInt8]? {
    folder.flatMap { try? Data(contentsOf: $0.appendingPathComponent(path)) }.map { [UInt8]($0) }
  }

  /// The lines of a table by the names in its header.
  static func table(_ path: String) -> [[String: String]] {
    guard let bytes = bytes(path) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The names of the requests in a folder, in order.
  static func files(_ path: String) -> [String] {
    guard let folder else { return [] }
    let place = folder.appendingPathComponent(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".http") }.sorted()
  }

  /// The notices of a service in the order of their files: the body of each, or the query of a GET.
  static func notices(_ service: String) -> [(name: String, body: [UInt8])] {
    guard let folder else { return [] }
    let place = folder.appendingPathComponent("webhooks/\(service)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".http") }.sorted().compactMap { name in
      guard let bytes = bytes("webhooks/\(service)/\(name)") else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.components(separatedBy: "\r\n\r\n").flatMap {
        $0.components(separatedBy: "\n\n")
      }
      let body = parts.dropFirst().joined(separator: "\n").trimmingCharacters(
        in: .whitespacesAndNewlines)
      guard body.isEmpty else { return (name, Array(body.utf8)) }
      let target = text.split(separator: " ").dropFirst().first ?? ""
      let query = target.split(separator: "?").dropFirst().first ?? ""
      return (name, Array(query.utf8))
    }
  }
}
