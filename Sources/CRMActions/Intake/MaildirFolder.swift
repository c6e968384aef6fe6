import Platform
import Wording

/// The letters of a Maildir in the order of their names, which is that of their delivery.
///
/// The folder is only read: no flag is set, nothing is moved. A letter that a mail program renames
/// meanwhile (from `new` to `cur`, or by its flags) is found again by the part of its name that
/// never changes.
final class MaildirFolder {
  private let path: String
  private var files: [(key: String, path: String)]
  private var position = 0

  /// How many letters the folder held when it was opened.
  var count: Int { files.count }

  /// Lists the folder.
  init(_ path: String) throws(Failure) {
    self.path = path
    files = try MaildirFolder.list(path)
  }

  /// The next letter with its lasting name; nil at the end.
  func next() throws(Failure) -> (name: String, bytes: [UInt8])? {
    while position < files.count {
      let file = files[position]
      position += 1
      do {
        return (file.key, try Files.read(file.path, limit: LetterStream.limit))
      } catch {
        guard error.exit == .noInput else { throw error }
        // Renamed since the folder was listed, or deleted, which is nobody's loss.
        let now = try MaildirFolder.list(path).first { $0.key == file.key }
        if let now { return (now.key, try Files.read(now.path, limit: LetterStream.limit)) }
      }
    }
    return nil
  }

  private static func list(_ path: String) throws(Failure) -> [(key: String, path: String)] {
    let folders = ["new", "cur"].map { Paths.join(path, $0) }.filter(Files.isDirectory)
    guard !folders.isEmpty else { throw try refusal(path) }
    var files: [(key: String, path: String)] = []
    for folder in folders {
      for name in try Files.list(folder) where !name.hasPrefix(".") {
        files.append((key(name), Paths.join(folder, name)))
      }
    }
    return files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// The name without the flags after the colon.
  private static func key(_ name: String) -> String {
    String(name.prefix { $0 != ":" })
  }

  private static func refusal(_ path: String) throws(Failure) -> Failure {
    guard Files.exists(path) else {
      return Failure(
        .noInput, "file.missing", Text("there is no '\(path)'", "нет «\(path)»"))
    }
    return Failure(
      .noInput, "mail.no-maildir",
      Text("'\(path)' is not a Maildir", "«\(path)» – не Maildir"),
      hint: Text(
        "a Maildir holds the folders 'new' and 'cur'; name a file of letters with --mbox",
        "в Maildir есть папки new и cur; файл с письмами указывают через --mbox"))
  }
}
