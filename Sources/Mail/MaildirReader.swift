import Platform
public import Wording

/// Finds the letters of a Maildir: the folders `new` and `cur`; `tmp` holds what is still written.
public enum MaildirReader {
  /// The paths of all letters under `path`, oldest delivery first.
  ///
  /// A name begins with the second of delivery, so that the order of names is that of arrival; names
  /// that begin with a dot are not letters. A folder without `new` and `cur` is no Maildir (65).
  public static func list(_ path: String) throws(Failure) -> [String] {
    var found: [(time: Int, name: String, path: String)] = []
    var isMaildir = false
    for part in ["new", "cur"] {
      let folder = path.hasSuffix("/") ? path + part : path + "/" + part
      guard Files.isDirectory(folder) else { continue }
      isMaildir = true
      for name in try Files.list(folder) where !name.hasPrefix(".") {
        found.append((deliveryTime(name), name, folder + "/" + name))
      }
    }
    if !isMaildir { throw notMaildir(path) }
    found.sort { ($0.time, $0.name) < ($1.time, $1.name) }
    return found.map(\.path)
  }

  /// Whether a folder looks like a Maildir.
  public static func isMaildir(_ path: String) -> Bool {
    Files.isDirectory(path + "/new") || Files.isDirectory(path + "/cur")
  }

  /// The number with which a name begins: the second of delivery; 0 where there is none.
  private static func deliveryTime(_ name: String) -> Int {
    Int(name.prefix { $0.isASCII && $0.isNumber }) ?? 0
  }

  private static func notMaildir(_ path: String) -> Failure {
    if !Files.exists(path) {
      return Failure(
        .noInput, "file.not-found",
        Text("folder '\(path)' does not exist", "папки «\(path)» нет"))
    }
    return Failure(
      .data, "maildir.not-one",
      Text("'\(path)' is not a Maildir", "«\(path)» — не Maildir"),
      hint: Text(
        "a Maildir holds the folders new and cur", "в Maildir есть папки new и cur"))
  }
}
