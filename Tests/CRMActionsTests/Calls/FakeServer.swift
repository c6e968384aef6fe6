import Foundation
import Glibc
import Synchronization

/// A server on this machine that says what a test wants, one connection after another.
final class FakeServer: Sendable {
  /// One connection of it.
  struct Talk {
    let descriptor: Int32

    /// Bytes up to and with a mark; what there is where the other side ends before.
    func read(until mark: String) -> String {
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while Glibc.recv(descriptor, &byte, 1, 0) == 1 {
        bytes.append(byte)
        if bytes.count >= mark.utf8.count, bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
          break
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// So many bytes.
    func read(count: Int) -> String {
      var bytes = [UInt8](repeating: 0, count: count)
      let read = count == 0 ? 0 : Glibc.recv(descriptor, &bytes, count, Int32(MSG_WAITALL))
      return String(decoding: bytes.prefix(max(0, read)), as: UTF8.self)
    }

    func say(_ words: String) {
      let bytes = Array(words.utf8)
      _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The head and the body of a request of HTTP.
    func request() -> (head: String, body: String) {
      let head = read(until: "\r\n\r\n")
      let length = head.split(separator: "\r\n").first {
        $0.lowercased().hasPrefix("content-length:")
      }.flatMap { Int($0.split(separator: ":")[1].drop { $0 == " " }) }
      return (head, read(count: length ?? 0))
    }

    /// An answer of HTTP.
    func answer(_ status: String, _ body: String) {
      say(
        "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\n"
          + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    }
  }

  let port: UInt16
  private let listener: Int32
  private let log = Mutex<[String]>([])

  /// What was told by `note`, in order.
  var heard: [String] { log.withLock { $0 } }

  /// Serves until the test ends; `talk` may note what it hears.
  init(_ talk: @escaping @Sendable (Talk, _ note: (String) -> Void) -> Void) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(descriptor, address, length)
        _ = listen(descriptor, 8)
        _ = getsockname(descriptor, address, &length)
      }
    }
    listener = descriptor
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in
      while true {
        let one = accept(descriptor, nil, nil)
        guard one >= 0 else { break }
        talk(Talk(descriptor: one)) { words in self.log.withLock { $0.append(words) } }
        close(one)
      }
      close(descriptor)
    }
  }

  /// Takes no more connections. Only the thread that takes them closes the socket: its number would
  /// else soon be another's, who would lose his connections to a talk that goes on here.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }
}
