import Foundation

/// Runs real programs for the tests.
enum Shell {
  /// Where a program is, or nil after saying that a test is skipped for lack of it.
  static func find(_ program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      let path = "\(folder)/\(program)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    print("skipped: \(program) is not installed")
    return nil
  }

  /// What a program printed on both outputs, and its exit code; `bin` in the folder is on its path.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, input: String = ""
  ) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let system = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": folder.path + "/bin:" + system, "HOME": folder.path, "LC_ALL": "C.UTF-8",
      "TERM": "dumb", "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_DATA_HOME": folder.path + "/data",
    ]
    let output = Pipe()
    let feed = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = feed
    try process.run()
    feed.fileHandleForWriting.write(Data(input.utf8))
    try feed.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}

/// A folder with a `crm` that answers `__complete` with awkward values, and files to complete.
struct Bench: ~Copyable {
  let folder: URL

  init(scripts: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-docs-\(UUID().uuidString)")
    let bin = folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("out folder"), withIntermediateDirectories: true)
    try write("", to: "out file.txt")
    for (name, text) in scripts { try write(text, to: name) }
    // Written by a child: a copy of our own descriptor, held for a moment by a program that another
    // test just started, would make the script «busy».
    let install = "cat > bin/crm; chmod +x bin/crm"
    _ = try Shell.run("/bin/sh", ["-c", install], in: folder, input: Self.fake)
  }

  deinit {
    // A folder left behind in the temporary one does no harm.
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Notes what it was asked in `asked`, and offers values that a shell could break.
  private static let fake = #"""
    #!/bin/sh
    if [ "$2" = --language ]; then echo "${CRM_LANG:-en}"; exit; fi
    printf '<%s>' "$@" > "$HOME/asked"
    printf '%s\t%s\n' "ann o'hara" 'Ann: seller' 'Анна Смирнова' 'head of sales' \
      'team:south' 'a colon' 'ivan' 'plain' 'say "$HOME"' 'quotes' 'deal/7' 'a slash'
    echo 'an error' >&2
    """#
}
