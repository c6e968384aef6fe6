import Foundation

/// A fresh folder with an environment of its own, in which one transcript runs.
struct Sandbox {
  /// Where `crm` runs; relative file names are relative to it.
  let directory: String
  /// What `crm` sees at first.
  let environment: [String: String]

  private let root: URL

  /// The time that every transcript begins at: Monday, noon in Moscow.
  static let start = "2026-11-23T09:00:00Z"

  /// Makes the folder, its home and the environment.
  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-transcript-\(UUID().uuidString)").resolvingSymlinksInPath()
    let work = root.appendingPathComponent("work")
    let home = root.appendingPathComponent("home")
    for folder in [work, home] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    directory = work.path
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TMPDIR": root.path,
      "XDG_CONFIG_HOME": home.path + "/.config", "XDG_DATA_HOME": home.path + "/.local/share",
      "XDG_STATE_HOME": home.path + "/.local/state", "XDG_CACHE_HOME": home.path + "/.cache",
      "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1",
      "CRM_NOW": Self.start, "CRM_DB": work.path + "/crm.db", "CRM_USER": "olga",
    ]
  }

  /// The folders whose changing paths are shown as `$PWD` and `$HOME` in output.
  var places: [(name: String, path: String)] {
    [("PWD", directory), ("HOME", environment["HOME"] ?? directory)]
  }

  /// What `$NAME` stands for in a command line.
  func variables(_ environment: [String: String]) -> [String: String] {
    environment.merging(["PWD": directory]) { _, pwd in pwd }
  }

  /// The absolute path of `name`.
  func path(_ name: String) -> String {
    name.hasPrefix("/") ? name : directory + "/" + name
  }

  /// Reads a file whole.
  func read(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw TranscriptFault(line: 0, message: "there is no file '\(name)'")
    }
    return Array(data)
  }

  /// Writes a file, and makes its folder.
  func write(_ name: String, _ bytes: [UInt8], appends: Bool = false) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let before = appends ? (try? read(name)) ?? [] : []  // nothing to add to is the usual start
    try Data(before + bytes).write(to: url)
  }

  /// Copies a file or folder into the working folder under its own name.
  func adopt(_ url: URL) throws {
    try FileManager.default.copyItem(
      at: url, to: URL(fileURLWithPath: path(url.lastPathComponent)))
  }

  /// Removes the folder and all in it.
  func remove() {
    try? FileManager.default.removeItem(at: root)  // a leftover in the temporary folder is harmless
  }
}
