import Glibc
public import Wording

/// Which account runs the program, and which one owns a file.
public enum User {
  /// The account whose rights the process has.
  public static var effectiveUID: UInt32 { geteuid() }

  /// The name of the account that runs the process, by the account database.
  ///
  /// `LOGNAME` and `USER`, which anybody may set, are believed only where the account has no name
  /// there, as in a container; then the number is the last resort.
  public static func loginName(_ environment: Environment) -> String {
    entry(effectiveUID)?.name ?? environment.nonEmpty("LOGNAME") ?? environment.nonEmpty("USER")
      ?? String(effectiveUID)
  }

  /// Who called `sudo`, where `SUDO_USER` and `SUDO_UID` are both set and name the same account.
  ///
  /// Only to be believed where the process runs under an account that people reach through `sudo`.
  public static func sudoCaller(_ environment: Environment) -> String? {
    guard let name = environment.nonEmpty("SUDO_USER"), let number = environment["SUDO_UID"],
      let uid = UInt32(number)
    else { return nil }
    return entry(uid)?.name == name ? name : nil
  }

  /// The number of the account that owns the file at `path`.
  public static func ownerUID(_ path: String) throws(Failure) -> UInt32 {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw SystemError.failure(errno, path: path) }
    return facts.st_uid
  }

  static func home(_ uid: UInt32) -> String? {
    guard let home = entry(uid)?.home, home.hasPrefix("/") else { return nil }
    return home
  }

  private static func entry(_ uid: UInt32) -> (name: String, home: String)? {
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    // 16 KiB holds any entry of a sane system; a longer one counts as absent.
    var room = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(uid, &record, &room, room.count, &found) == 0, found != nil,
      let name = record.pw_name, let home = record.pw_dir
    else { return nil }
    return (String(cString: name), String(cString: home))
  }
}
