import CCurl
public import Wording

/// Bytes to and from a server that speaks a protocol of its own, over TLS where the address says so.
public final class ServerStream {
  private let handle: WebHandle

  /// Connects to `http://host:port`, or with TLS to `https://host:port`.
  public init(
    _ address: WebAddress, patience: Int, authorities: String?
  ) throws(Failure) {
    handle = try WebHandle(address, patience, authorities)
    handle.set(CURLOPT_CONNECT_ONLY, 1)
    var talk = crm_curl_talk()
    let code = crm_curl_perform(handle.pointer, &talk)
    guard code == 0 else { throw handle.failure(code) }
  }

  /// Sends all bytes.
  public func send(_ bytes: [UInt8]) throws(Failure) {
    var done = 0
    while done < bytes.count {
      var count = 0
      let code = bytes.withUnsafeBytes {
        crm_curl_send(handle.pointer, $0.baseAddress?.advanced(by: done), $0.count - done, &count)
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
  public func receive() throws(Failure) -> [UInt8] {
    while true {
      var count = 0
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
        code = crm_curl_receive(handle.pointer, buffer.baseAddress, buffer.count, &count)
        initialized = code == 0 ? count : 0
      }
      if code == 0 { return bytes }
      guard code == CURLE_AGAIN.rawValue else { throw cut }
      try wait(writing: false)
    }
  }

  private func wait(writing: Bool) throws(Failure) {
    switch crm_curl_wait(handle.pointer, writing ? 1 : 0, Int32(handle.patience) * 1000) {
    case 1: return
    case 0: throw handle.silent
    default: throw cut
    }
  }

  private var cut: Failure {
    let name = handle.address.name
    return Failure(
      .unavailable, "server.cut", Text("\(name) cut the connection", "\(name): соединение оборвано")
    )
  }
}
