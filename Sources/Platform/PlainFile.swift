import Glibc
public import Wording

/// A plain file opened for reading as somebody handed it over: no link, device, pipe or folder, and the
/// same from the first byte to the last.
public final class PlainFile {
  /// Where it is.
  public let path: String
  /// How many bytes it had when it was opened.
  public let size: Int64
  private let descriptor: Int32
  private let facts: stat
  private var count: Int64 = 0

  /// Opens the file; what is none is refused without waiting for it.
  public init(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if descriptor < 0 {
      var facts = stat()
      let isLink = lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
      throw isLink ? PlainFile.notPlain(path) : SystemError.failure(errno, path: path)
    }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw SystemError.failure(code, path: path)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      if facts.st_mode & S_IFMT == S_IFDIR { throw SystemError.failure(EISDIR, path: path) }
      throw PlainFile.notPlain(path)
    }
    self.path = path
    self.descriptor = descriptor
    self.facts = facts
    size = Int64(facts.st_size)
  }

  deinit { close(descriptor) }

  /// Whether it is the file at `other`, under whatever name.
  public func isSame(as other: String) -> Bool {
    var theirs = stat()
    guard stat(other, &theirs) == 0 else { return false }
    return theirs.st_dev == facts.st_dev && theirs.st_ino == facts.st_ino
  }

  /// The next piece; nil at the end. A file that is written meanwhile is a failure.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    let got = Descriptor.readSome(descriptor, 1 << 16, into: &bytes)
    if got < 0 { throw SystemError.failure(Int32(-got), path: path) }
    count += Int64(got)
    guard got == 0 else {
      if count > size { throw changing }
      return bytes
    }
    var later = stat()
    try Files.check(fstat(descriptor, &later), path)
    let isSame =
      count == size && later.st_size == facts.st_size
      && later.st_mtim.tv_sec == facts.st_mtim.tv_sec
      && later.st_mtim.tv_nsec == facts.st_mtim.tv_nsec
    guard isSame else { throw changing }
    return nil
  }

  private var changing: Failure {
    Failure(
      .data, "file.changing",
      Text(
        "'\(path)' was written while it was read", "«\(path)» изменился во время чтения"),
      hint: Text("try again when it is finished", "повторите, когда запись закончится"))
  }

  /// What is said of a link, a device or a pipe where a file is wanted.
  public static func notPlain(_ path: String) -> Failure {
    Failure(
      .data, "file.not-plain",
      Text(
        "'\(path)' is a link, a device or a pipe, not a plain file",
        "«\(path)» – ссылка, устройство или канал, а не обычный файл"),
      hint: Text(
        "name the file itself, or give its content by standard input",
        "укажите сам файл или передайте содержимое на стандартный ввод"))
  }
}
