import Mail
import Platform
import Wording

/// The letters of a Maildir, oldest first.
///
/// The folder is only read: no flag is set, nothing is moved. A letter that a mail program renames
/// meanwhile (from `new` to `cur`, or by its flags) is found again by the part of its name that
/// never changes.
final class MaildirFolder {
  private let path: String
  private var files: [String]
  private var position = 0

  /// How many letters the folder held when it was opened.
  var count: Int { files.count }

  /// The lasting names of its letters.
  var names: [String] { files.map(MaildirFolder.name) }

  /// Lists the folder.
  init(_ path: String) throws(Failure) {
    self.path = path
    files = try MaildirReader.list(path)
  }

  /// The next letter with its lasting name; nil at the end.
  func next() throws(Failure) -> (name: String, bytes: [UInt8])? {
    while position < files.count {
      let file = files[position]
      position += 1
      let name = MaildirFolder.name(file)
      do {
        return (name, try MaildirFolder.letter(file))
      } catch {
        guard error.exit == .noInput else { throw error }
        // Renamed since the folder was listed, or deleted, which is nobody's loss.
        let now = try MaildirReader.list(path).first { MaildirFolder.name($0) == name }
        if let now { return (name, try MaildirFolder.letter(now)) }
      }
    }
    return nil
  }

  /// The bytes of one letter. A pipe or a device is none: nobody may ever write into it, and the
  /// letters behind it would wait for ever.
  private static func letter(_ path: String) throws(Failure) -> [UInt8] {
    if Files.exists(path), !Files.isRegular(path), !Files.isDirectory(path) {
      throw PlainFile.notPlain(path)
    }
    return try Files.read(path, limit: LetterStream.limit)
  }

  /// The name without the flags after the colon.
  private static func name(_ path: String) -> String {
    String(Paths.lastComponent(path).prefix { $0 != ":" })
  }
}
