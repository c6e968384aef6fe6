public import Wording

/// Where a mail server is, and how the way there is kept secret.
public struct ServerAddress: Sendable, Hashable {
  /// How the connection is protected.
  public enum Security: Sendable, Hashable {
    /// TLS from the first byte.
    case tls
    /// TLS before the login, by the server's STARTTLS.
    case startTLS
    /// Nothing: only on this machine.
    case plain
  }

  /// `imap`, or `smtp`.
  public let service: String
  /// The name or number of the machine.
  public let host: String
  /// The port.
  public let port: Int
  /// How the connection is protected.
  public let security: Security

  /// Reads `imaps://host:993`, `imap://host`, `smtps://host:465`, `smtp://host`.
  ///
  /// Without TLS in the scheme, `startTLS` is wanted, or the server is on this machine; a password
  /// never crosses a network in the open.
  public init(_ text: String, service: String, startTLS: Bool) throws(Failure) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let scheme = parts.first.map { $0.lowercased() } ?? ""
    guard parts.count == 2, parts[1].hasPrefix("//"), scheme == service || scheme == service + "s"
    else { throw ServerAddress.unreadable(text, service) }
    let place = parts[1].dropFirst(2)
    let (host, port) = ServerAddress.split(place.hasSuffix("/") ? place.dropLast() : place)
    guard let port, ServerAddress.isHost(host) else {
      throw ServerAddress.unreadable(text, service)
    }
    let usual = service == "imap" ? (143, 993) : (587, 465)
    let isTLS = scheme.hasSuffix("s")
    self.service = service
    self.host = host
    self.port = port == 0 ? (isTLS ? usual.1 : usual.0) : port
    security = isTLS ? .tls : startTLS ? .startTLS : .plain
    guard security != .plain || ServerAddress.isLoopback(host) else {
      throw Failure(
        .config, "mailbox.open-way",
        Text(
          "'\(text)' would send the password in the open",
          "«\(text)»: пароль ушёл бы в открытом виде"),
        hint: Text(
          "write \(service)s://, or add starttls = true",
          "напишите \(service)s:// или добавьте starttls = true"))
    }
  }

  /// The address as curl reads it.
  var url: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(service)\(security == .tls ? "s" : "")://\(name):\(port)"
  }

  /// What a person is told: the machine and the port.
  public var name: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  private static func split(_ place: Substring) -> (host: String, port: Int?) {
    if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
      let host = String(place[place.index(after: place.startIndex)..<end])
      let rest = place[place.index(after: end)...]
      if rest.isEmpty { return (host, 0) }
      return (host, rest.hasPrefix(":") ? port(rest.dropFirst()) : nil)
    }
    guard let colon = place.firstIndex(of: ":") else { return (String(place), 0) }
    return (String(place[..<colon]), port(place[place.index(after: colon)...]))
  }

  private static func port(_ text: Substring) -> Int? {
    Int(text).flatMap { (1...65_535).contains($0) ? $0 : nil }
  }

  private static func isHost(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0 >= 0x80 || $0.isLetter || $0.isDigit
          || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_")]
            .contains($0)
      }
  }

  private static func isLoopback(_ host: String) -> Bool {
    if ["localhost", "::1"].contains(host.lowercased()) { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.count == 4 && numbers.first == 127
      && numbers.allSatisfy { $0.map { (0...255).contains($0) } ?? false }
  }

  private static func unreadable(_ text: String, _ service: String) -> Failure {
    Failure(
      .config, "mailbox.address",
      Text("'\(text)' is no address of a server", "«\(text)» – не адрес сервера"),
      hint: Text(
        "write it as \(service)s://\(service).firm.example",
        "пишите так: \(service)s://\(service).firm.example"))
  }
}
