import Glibc
import Synchronization
public import Wording

/// An advisory lock on a file that one process at a time holds; it goes with the process.
public final class FileLock: Sendable {
  private let descriptor: Mutex<Int32>

  private init(_ descriptor: Int32) {
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  /// Takes the lock at `path`, making the file; nil where another process holds it.
  public static func tryLock(_ path: String) throws(Failure) -> FileLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw SystemError.failure(errno, path: path) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw SystemError.failure(code, path: path)
    }
    return FileLock(descriptor)
  }

  /// Gives the lock back; a second call does nothing.
  public func release() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
    }
  }
}
