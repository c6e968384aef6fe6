import CCurl
import Platform
import Wording

/// What a connection needs to know of a server.
public struct ServerAccess: Sendable {
  /// Where the server is.
  public let address: ServerAddress
  /// How to log in; nil where the server asks nobody.
  public let login: Login?
  /// The file of the authorities whose certificates count; nil for those of the system.
  public let authorities: String?
  /// How many seconds the server may be silent.
  public let patience: Int

  /// Puts it together.
  public init(_ address: ServerAddress, login: Login?, authorities: String?, patience: Int) {
    self.address = address
    self.login = login
    self.authorities = authorities
    self.patience = patience
  }
}

/// A handle of libcurl that is set up for one server.
final class Connection {
  let handle: UnsafeMutableRawPointer
  let access: ServerAccess

  /// Prepares a connection; nothing is sent yet.
  init(_ access: ServerAccess) throws(Failure) {
    if let fault = crm_curl_load() {
      throw Failure(
        .unavailable, "curl.missing", Text(verbatim: String(cString: fault)),
        hint: Text("install it: apt install libcurl4", "установите: apt install libcurl4"))
    }
    guard let handle = crm_curl_open() else { throw .bug("no handle of curl") }
    self.handle = handle
    self.access = access
    set(CURLOPT_URL, access.address.url)
    // A server that is slow to greet is given up sooner than one that is slow to answer.
    set(CURLOPT_CONNECTTIMEOUT, min(access.patience, 30))
    set(CURLOPT_TIMEOUT, access.patience)
    set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1")
    if access.address.security == .startTLS {
      set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
    }
    if let file = access.authorities {
      set(CURLOPT_CAINFO, file)
    }
    switch access.login?.secret {
    case .password(let password)?:
      set(CURLOPT_USERNAME, access.login?.user ?? "")
      set(CURLOPT_PASSWORD, password)
    case .token(let token)?:
      set(CURLOPT_USERNAME, access.login?.user ?? "")
      set(CURLOPT_XOAUTH2_BEARER, token)
    case nil: break
    }
  }

  deinit { crm_curl_close(handle) }

  func set(_ option: CURLoption, _ value: Int) {
    _ = crm_curl_set_number(handle, option, value)
  }

  func set(_ option: CURLoption, _ value: String) {
    _ = crm_curl_set_text(handle, option, value)
  }

  /// Why the library gave up, in words; `line` is what the server said last.
  func failure(_ code: Int32, _ line: String) -> Failure {
    let name = access.address.name
    let said = Connection.cleaned(line)
    switch CURLcode(UInt32(code)) {
    case CURLE_LOGIN_DENIED: return denied(name, said)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return Failure(
        .protocol, "server.certificate",
        Text(
          "\(name): the certificate is not to be trusted, so nothing was sent",
          "\(name): сертификату нельзя доверять, поэтому ничего не отправлено"),
        hint: Text(
          "look at the host name and at ca_file", "проверьте имя сервера и ca_file"))
    case CURLE_USE_SSL_FAILED:
      return Failure(
        .protocol, "server.no-tls",
        Text(
          "\(name): the server offers no TLS, so nothing was sent",
          "\(name): сервер не предлагает TLS, поэтому ничего не отправлено"))
    case CURLE_OPERATION_TIMEDOUT: return Connection.silent(access)
    default:
      let reason = crm_curl_reason(code).map { String(cString: $0) } ?? "curl \(code)"
      let words = said.isEmpty ? reason : "\(reason): \(said)"
      return Failure(
        .unavailable, "server.unreachable",
        Text("\(name): \(words)", "\(name): сервер недоступен (\(words))"),
        hint: Text("it is tried again later", "попытка будет повторена позже"))
    }
  }

  private func denied(_ name: String, _ said: String) -> Failure {
    let isBusy = ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "THROTTL", "try again"].contains {
      said.uppercased().contains($0.uppercased())
    }
    let words = said.isEmpty ? "" : " (\(said))"
    if isBusy {
      return Failure(
        .tryAgain, "server.busy",
        Text("\(name) cannot log in now\(words)", "\(name): сейчас вход невозможен\(words)"))
    }
    return Failure(
      .noPermission, "server.login",
      Text(
        "\(name) refuses the login of \(access.login?.user ?? "")\(words)",
        "\(name): вход пользователя \(access.login?.user ?? "") отклонён\(words)"),
      hint: Text(
        "look at user and password_file in the settings",
        "проверьте user и password_file в настройках"))
  }

  static func silent(_ access: ServerAccess) -> Failure {
    Failure(
      .unavailable, "server.silent",
      Text(
        "\(access.address.name) does not answer", "\(access.address.name): сервер не отвечает"),
      hint: Text("it is tried again later", "попытка будет повторена позже"))
  }

  /// What a server said, on one line of plain characters.
  static func cleaned(_ line: String) -> String {
    String(line.unicodeScalars.prefix(200).map { $0.value < 0x20 ? " " : Character($0) })
  }
}
