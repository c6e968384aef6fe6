import Glibc

/// Reading and writing a file descriptor where short counts and interruptions are dealt with.
enum Descriptor {
  /// Writes all bytes; the `errno` of the first failure, or 0.
  static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        // The other end made the descriptor non-blocking: wait until it takes more.
        if let code = wait(descriptor, Int16(POLLOUT)) { return code }
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Reads up to the size of `buffer`: the count, 0 at the end, or a negated `errno`.
  static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EAGAIN {
        if let code = wait(descriptor, Int16(POLLIN)) { return -Int(code) }
      } else if errno != EINTR || Signals.interrupted {
        return -Int(errno)
      }
    }
  }

  private static func wait(_ descriptor: Int32, _ events: Int16) -> Int32? {
    var one = pollfd(fd: descriptor, events: events, revents: 0)
    if poll(&one, 1, -1) < 0 && errno != EINTR { return errno }
    return nil
  }
}
