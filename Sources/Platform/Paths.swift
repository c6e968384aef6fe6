import Glibc

/// Joining and taking apart paths, and the folders of the XDG Base Directory Specification.
public enum Paths {
  /// `XDG_DATA_HOME`, else `~/.local/share`. A relative value is ignored, as the specification says.
  public static func dataHome(_ environment: Environment) -> String {
    absolute(environment["XDG_DATA_HOME"]) ?? join(home(environment), ".local/share")
  }

  /// `XDG_CONFIG_HOME`, else `~/.config`.
  public static func configHome(_ environment: Environment) -> String {
    absolute(environment["XDG_CONFIG_HOME"]) ?? join(home(environment), ".config")
  }

  /// `XDG_STATE_HOME`, else `~/.local/state`.
  public static func stateHome(_ environment: Environment) -> String {
    absolute(environment["XDG_STATE_HOME"]) ?? join(home(environment), ".local/state")
  }

  /// `XDG_CACHE_HOME`, else `~/.cache`.
  public static func cacheHome(_ environment: Environment) -> String {
    absolute(environment["XDG_CACHE_HOME"]) ?? join(home(environment), ".cache")
  }

  /// `TMPDIR` where it is absolute, else `/tmp`.
  public static func temporary(_ environment: Environment) -> String {
    absolute(environment["TMPDIR"]) ?? "/tmp"
  }

  /// `HOME` where it is absolute, else the one of the account, else `/`.
  public static func home(_ environment: Environment) -> String {
    absolute(environment["HOME"]) ?? User.home(User.effectiveUID) ?? "/"
  }

  /// The path with a leading `~` or `~/` replaced by the home folder.
  public static func expanded(_ path: String, _ environment: Environment) -> String {
    if path == "~" { return home(environment) }
    return path.hasPrefix("~/") ? join(home(environment), String(path.dropFirst(2))) : path
  }

  /// `name` under `folder`; an absolute `name` stands for itself.
  public static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty { return name }
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that holds `path`: `.` for a bare name, `/` for a name at the top.
  public static func parent(_ path: String) -> String {
    let bytes = trimmed(path)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = trimmed(String(decoding: bytes[..<slash], as: UTF8.self))
    return folder.isEmpty ? "/" : String(decoding: folder, as: UTF8.self)
  }

  /// The name after the last slash; trailing slashes do not count.
  public static func lastComponent(_ path: String) -> String {
    let bytes = trimmed(path)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }

  /// What follows the last dot of the name, in lower case; empty where there is none.
  public static func fileExtension(_ path: String) -> String {
    let name = lastComponent(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A path from the root, by the current folder.
  public static func fromRoot(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let pointer = getcwd(nil, 0) else { return path }
    defer { free(pointer) }
    return join(String(cString: pointer), path)
  }

  private static func absolute(_ value: String?) -> String? {
    guard let value, value.hasPrefix("/") else { return nil }
    return value
  }

  private static func trimmed(_ path: String) -> [UInt8] {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes
  }
}
