import CCurl
import Wording

/// Bytes to and from a server: the library has connected, checked the certificate and logged in.
final class NetworkStream: ByteStream {
  private let connection: Connection

  /// Connects and logs in.
  init(_ access: ServerAccess) throws(Failure) {
    connection = try Connection(access)
    connection.set(CURLOPT_CONNECT_ONLY, 1)
    var talk = crm_curl_talk()
    let code = crm_curl_perform(connection.handle, &talk)
    guard code == 0 else { throw connection.failure(code, talk.heard) }
  }

  /// Sends all bytes.
  func send(_ bytes: [UInt8]) throws(Failure) {
    var done = 0
    while done < bytes.count {
      var count = 0
      let code = bytes.withUnsafeBytes {
        crm_curl_send(
          connection.handle, $0.baseAddress?.advanced(by: done), $0.count - done, &count)
      }
      done += count
      if code == CURLE_AGAIN.rawValue {
        try wait(writing: true)
      } else if code != 0 {
        throw cut
      }
    }
  }

  /// Receives what is there, waiting for the first byte; empty at the end.
  func receive() throws(Failure) -> [UInt8] {
    while true {
      var count = 0
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
        code = crm_curl_receive(connection.handle, buffer.baseAddress, buffer.count, &count)
        initialized = code == 0 ? count : 0
      }
      if code == 0 { return bytes }
      guard code == CURLE_AGAIN.rawValue else { throw cut }
      try wait(writing: false)
    }
  }

  private func wait(writing: Bool) throws(Failure) {
    let limit = Int32(connection.access.patience) * 1000
    switch crm_curl_wait(connection.handle, writing ? 1 : 0, limit) {
    case 1: return
    case 0: throw Connection.silent(connection.access)
    default: throw cut
    }
  }

  private var cut: Failure {
    let name = connection.access.address.name
    return Failure(
      .unavailable, "server.cut",
      Text("\(name) cut the connection", "\(name): соединение оборвано"),
      hint: Text("it is tried again later", "попытка будет повторена позже"))
  }
}

extension crm_curl_talk {
  /// The server's last line.
  var heard: String {
    withUnsafeBytes(of: line) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
