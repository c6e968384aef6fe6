import Glibc
public import Wording

/// Looking at, reading, writing and moving files; every failure names the path.
public enum Files {
  /// Whether anything is at `path`.
  public static func exists(_ path: String) -> Bool { facts(path) != nil }

  /// Whether a folder is at `path`.
  public static func isDirectory(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether a plain file is at `path`.
  public static func isRegular(_ path: String) -> Bool { kind(path) == S_IFREG }

  /// Bytes of the file.
  public static func size(_ path: String) throws(Failure) -> Int64 {
    Int64(try required(path).st_size)
  }

  /// When the content changed last, in UTC seconds.
  public static func modified(_ path: String) throws(Failure) -> Int64 {
    Int64(try required(path).st_mtim.tv_sec)
  }

  /// The permission bits, such as 0o600.
  public static func permissions(_ path: String) throws(Failure) -> UInt32 {
    try required(path).st_mode & 0o7777
  }

  /// Sets the permission bits.
  public static func setPermissions(_ path: String, _ bits: UInt32) throws(Failure) {
    try check(chmod(path, bits), path)
  }

  /// The one absolute name of what is at `path`, links followed.
  public static func resolved(_ path: String) throws(Failure) -> String {
    guard let pointer = realpath(path, nil) else { throw SystemError.failure(errno, path: path) }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The whole file; one of more than `limit` bytes is a failure, not a cut.
  public static func read(_ path: String, limit: Int = 1 << 30) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.failure(errno, path: path) }
    defer { close(descriptor) }
    var facts = stat()
    try check(fstat(descriptor, &facts), path)
    var bytes: [UInt8] = []
    var code = 0
    repeat {
      // A plain file says its size, and one more byte shows whether it grew meanwhile.
      let left = Swift.min(Int(facts.st_size), limit) - bytes.count + 1
      let room = Swift.min(Swift.max(left, 4096), 1 << 22)
      code = Descriptor.readSome(descriptor, room, into: &bytes)
    } while code > 0 && bytes.count <= limit
    if code < 0 { throw SystemError.failure(Int32(-code), path: path) }
    guard bytes.count <= limit else { throw tooLarge(path, limit) }
    return bytes
  }

  /// Makes the file whole or not at all; with `overwrite` false an existing one is a failure (73).
  public static func writeAtomically(
    _ path: String, _ bytes: [UInt8], overwrite: Bool = true, permissions: UInt32 = 0o666
  ) throws(Failure) {
    let file = try NewFile(path, overwrite: overwrite, permissions: permissions)
    file.output.write(bytes: bytes)
    try file.commit()
  }

  /// Makes the folder and all above it that are missing.
  public static func makeDirectories(_ path: String, permissions: UInt32 = 0o777) throws(Failure) {
    if isDirectory(path) { return }
    let parent = Paths.parent(path)
    if parent != path && parent != "." { try makeDirectories(parent, permissions: permissions) }
    if mkdir(path, permissions) == 0 { return }
    let code = errno
    // Another process may have made it in between.
    if code != EEXIST || !isDirectory(path) { throw SystemError.failure(code, path: path) }
  }

  /// Makes a fresh folder that only this account can enter, under `TMPDIR` or `/tmp`.
  public static func makeTemporaryFolder(
    _ environment: Environment, prefix: String
  ) throws(Failure) -> String {
    let path = Paths.join(
      Paths.temporary(environment), prefix + "." + Hexadecimal.text(Entropy.bytes(8)))
    try check(mkdir(path, 0o700), path)
    return path
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  public static func list(_ path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw SystemError.failure(errno, path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw SystemError.failure(errno, path: path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file; one that is not there is a failure (66).
  public static func remove(_ path: String) throws(Failure) {
    try check(unlink(path), path)
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  public static func removeTree(_ path: String) throws(Failure) {
    var facts = stat()
    try check(lstat(path, &facts), path)
    guard facts.st_mode & S_IFMT == S_IFDIR else { return try remove(path) }
    for name in try list(path) { try removeTree(Paths.join(path, name)) }
    try check(rmdir(path), path)
  }

  /// Moves a file within one file system, in place of what was at `target`.
  public static func rename(_ source: String, to target: String) throws(Failure) {
    try check(Glibc.rename(source, target), source)
    try syncDirectory(Paths.parent(target))
  }

  /// Gives a file its name, where no other file has it; one that is there is a failure (73).
  public static func placeNew(_ source: String, at target: String) throws(Failure) {
    // A link refuses a taken name where a rename would replace it.
    try check(link(source, target), target)
    unlink(source)
    try syncDirectory(Paths.parent(target))
  }

  /// Whether two names are those of one file.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    guard let one = facts(path), let two = facts(other) else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Makes the names in a folder survive a power cut.
  public static func syncDirectory(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.failure(errno, path: path) }
    defer { close(descriptor) }
    // Some file systems have no such call for folders; there is nothing more to be done there.
    if fsync(descriptor) != 0 && errno != EINVAL { throw SystemError.failure(errno, path: path) }
  }

  static func check(_ result: Int32, _ path: String) throws(Failure) {
    if result != 0 { throw SystemError.failure(errno, path: path) }
  }

  private static func facts(_ path: String) -> stat? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts : nil
  }

  private static func kind(_ path: String) -> UInt32? {
    facts(path).map { $0.st_mode & S_IFMT }
  }

  private static func required(_ path: String) throws(Failure) -> stat {
    var facts = stat()
    try check(stat(path, &facts), path)
    return facts
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Failure {
    Failure(
      .data, "file.too-large",
      Text("'\(path)': more than \(limit) bytes", "«\(path)»: больше \(limit) байт"))
  }
}
