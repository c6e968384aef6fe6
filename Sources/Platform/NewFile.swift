import Glibc
public import Wording

/// A file in the making: nobody sees it under its name before `commit`, and a crash leaves the old one.
///
/// What is no plain file (a terminal, a pipe, `/dev/null`) is written straight, never replaced.
public final class NewFile {
  /// Where the content goes.
  public let output: Output
  private let path: String
  private let temporary: String?
  private let overwrite: Bool
  private var descriptor: Int32

  /// Begins a file at `path`; the permissions are cut by the umask, an existing file keeps its own.
  public init(_ path: String, overwrite: Bool = false, permissions: UInt32 = 0o666) throws(Failure)
  {
    var facts = stat()
    let present = stat(path, &facts) == 0
    let isPlain = facts.st_mode & S_IFMT == S_IFREG
    self.overwrite = overwrite
    if present && !isPlain {
      self.path = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      if present && !overwrite { throw SystemError.failure(EEXIST, path: path) }
      // A link goes on pointing at the file that is replaced.
      let target = present ? NewFile.resolved(path) : path
      let unique = ".\(Paths.lastComponent(target)).\(Hexadecimal.text(Entropy.bytes(6))).new"
      let beside = Paths.join(Paths.parent(target), unique)
      self.path = target
      temporary = beside
      descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    }
    output = Output(descriptor: descriptor, path: path)
    if descriptor < 0 { throw SystemError.failure(errno, path: path) }
    if present && isPlain { fchmod(descriptor, facts.st_mode & 0o7777) }
  }

  deinit { cancel() }

  /// Puts the file under its name, on disk with all its bytes.
  public func commit() throws(Failure) {
    try output.flush()
    if output.brokenPipe { return cancel() }
    guard let temporary else { return cancel() }
    try Files.check(fsync(descriptor), path)
    if overwrite {
      try Files.check(rename(temporary, path), path)
    } else {
      // A link refuses a taken name where a rename would replace it.
      try Files.check(link(temporary, path), path)
      unlink(temporary)
    }
    close(descriptor)
    descriptor = -1
    try Files.syncDirectory(Paths.parent(path))
  }

  /// Gives up: the temporary file goes, what was under the name stays.
  public func cancel() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let temporary { unlink(temporary) }
  }

  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
