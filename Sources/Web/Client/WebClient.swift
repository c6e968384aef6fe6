import CCurl
public import Wording

/// A request to a server of somebody else.
public struct WebCall: Sendable {
  /// Where it goes.
  public var address: WebAddress
  /// The method, in capitals.
  public var method = "GET"
  /// The headers in order.
  public var headers: [(name: String, value: String)] = []
  /// The body; nil for none.
  public var body: [UInt8]?
  /// The name and the password of basic authentication.
  public var login: (user: String, password: String)?
  /// The file of the authorities whose certificates count; nil for those of the system.
  public var authorities: String?
  /// How many seconds the server may take.
  public var patience = 15

  /// A request to an address.
  public init(_ address: WebAddress) {
    self.address = address
  }
}

/// What became of a request.
public enum WebOutcome: Sendable {
  /// The server answered, whatever its status is.
  case answered(HTTPResponse)
  /// It was not reached, or not trusted: it knows nothing of the request.
  case unreached(Failure)
  /// The request was sent, the answer is lost.
  case lost(Failure)
}

/// Sends requests over HTTP, one at a time; only a download follows redirections.
public enum WebClient {
  /// More of an answer than this is nobody's answer.
  private static let room = 1 << 20

  /// Sends a request and waits for its answer, whatever its status is.
  public static func send(_ call: WebCall) throws(Failure) -> HTTPResponse {
    switch try exchange(call) {
    case .answered(let response): return response
    case .unreached(let failure), .lost(let failure): throw failure
    }
  }

  /// Sends a request, and tells whether the server may have got it where there is no answer.
  public static func exchange(_ call: WebCall) throws(Failure) -> WebOutcome {
    let handle = try WebHandle(call.address, call.patience, call.authorities)
    handle.set(CURLOPT_CUSTOMREQUEST, call.method)
    var list: UnsafeMutableRawPointer?
    defer { crm_curl_free(list) }
    for (name, value) in call.headers {
      guard (name + value).utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw Failure(
          .data, "header.unsafe",
          Text("the header '\(name)' holds a line end", "в заголовке «\(name)» перенос строки"))
      }
      list = crm_curl_append(list, "\(name): \(value)")
    }
    if list != nil { _ = crm_curl_set_list(handle.pointer, CURLOPT_HTTPHEADER, list) }
    if let login = call.login {
      handle.set(CURLOPT_USERNAME, login.user)
      handle.set(CURLOPT_PASSWORD, login.password)
    }
    let (code, body) = exchange(handle, call.body, room)
    guard code == 0 else {
      let failure = handle.failure(code)
      let isReached = crm_curl_connects(handle.pointer) > 0
      return isReached && failure.id != "server.certificate" ? .lost(failure) : .unreached(failure)
    }
    return .answered(
      HTTPResponse(
        Int(crm_curl_reply(handle.pointer)), String(decoding: body, as: UTF8.self)))
  }

  /// Gets what lies at an address, its bytes as they are; more than `limit` of them are refused.
  ///
  /// Up to three redirections are followed, none of them out of TLS: nothing of ours is sent along.
  public static func download(
    _ call: WebCall, limit: Int
  ) throws(Failure) -> (status: Int, bytes: [UInt8]) {
    let handle = try WebHandle(call.address, call.patience, call.authorities)
    // The bits of curl: 1 is HTTP, 2 is HTTPS.
    let isOpen = call.address.text.lowercased().hasPrefix("http:")
    handle.set(CURLOPT_REDIR_PROTOCOLS, isOpen ? 3 : 2)
    handle.set(CURLOPT_FOLLOWLOCATION, 1)
    handle.set(CURLOPT_MAXREDIRS, 3)
    let (code, bytes) = exchange(handle, nil, limit)
    guard code == 0 else {
      guard bytes.count == limit else { throw handle.failure(code) }
      let size = limit >> 20
      throw Failure(
        .data, "answer.too-large",
        Text(
          "\(call.address.name): more than \(size) MB", "\(call.address.name): больше \(size) МБ"))
    }
    return (Int(crm_curl_reply(handle.pointer)), bytes)
  }

  private static func exchange(
    _ handle: WebHandle, _ sent: [UInt8]?, _ room: Int
  ) -> (Int32, [UInt8]) {
    var code: Int32 = 0
    let body = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var answer = crm_curl_answer(bytes: buffer.baseAddress, room: buffer.count, count: 0)
      if let sent {
        // The address of nothing would be no body at all.
        (sent.isEmpty ? [0] : sent).withUnsafeBytes { bytes in
          code = crm_curl_exchange(handle.pointer, bytes.baseAddress, sent.count, &answer)
        }
      } else {
        code = crm_curl_exchange(handle.pointer, nil, 0, &answer)
      }
      count = answer.count
    }
    return (code, body)
  }
}

/// A handle of libcurl that is set up for one address.
final class WebHandle {
  let pointer: UnsafeMutableRawPointer
  let address: WebAddress
  let patience: Int

  init(_ address: WebAddress, _ patience: Int, _ authorities: String?) throws(Failure) {
    if let fault = crm_curl_load() {
      throw Failure(
        .unavailable, "curl.missing", Text(verbatim: String(cString: fault)),
        hint: Text("install it: apt install libcurl4", "установите: apt install libcurl4"))
    }
    guard let pointer = crm_curl_open() else { throw .bug("no handle of curl") }
    (self.pointer, self.address, self.patience) = (pointer, address, patience)
    set(CURLOPT_URL, address.text)
    set(CURLOPT_CONNECTTIMEOUT, min(patience, 30))
    set(CURLOPT_TIMEOUT, patience)
    set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1")
    if let authorities { set(CURLOPT_CAINFO, authorities) }
  }

  deinit { crm_curl_close(pointer) }

  func set(_ option: CURLoption, _ value: Int) {
    _ = crm_curl_set_number(pointer, option, value)
  }

  func set(_ option: CURLoption, _ value: String) {
    _ = crm_curl_set_text(pointer, option, value)
  }

  /// Why the library gave up, in words.
  func failure(_ code: Int32) -> Failure {
    let name = address.name
    switch CURLcode(UInt32(code)) {
    case CURLE_OPERATION_TIMEDOUT: return silent
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return Failure(
        .unavailable, "server.certificate",
        Text(
          "\(name): the certificate is not to be trusted, so nothing was sent",
          "\(name): сертификату нельзя доверять, поэтому ничего не отправлено"))
    default:
      let reason = crm_curl_reason(code).map { String(cString: $0) } ?? "curl \(code)"
      return Failure(
        .unavailable, "server.unreachable",
        Text("\(name): \(reason)", "\(name): сервер недоступен (\(reason))"))
    }
  }

  var silent: Failure {
    Failure(
      .unavailable, "server.silent",
      Text("\(address.name) does not answer", "\(address.name): сервер не отвечает"))
  }
}
