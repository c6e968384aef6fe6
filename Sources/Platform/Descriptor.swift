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

  /// Adds what one read gives, at most `limit` bytes, to `bytes`: the count, 0 at the end, or a
  /// negated `errno`.
  static func readSome(_ descriptor: Int32, _ limit: Int, into bytes: inout [UInt8]) -> Int {
    // Through a buffer that nobody fills with zeros first, as for small files that costs the most.
    withUnsafeTemporaryAllocation(byteCount: limit, alignment: 16) { buffer in
      let count = readSome(descriptor, buffer)
      if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
  }

  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int
  {
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
