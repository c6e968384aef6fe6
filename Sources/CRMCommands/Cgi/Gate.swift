import CRMActions
import CRMDomain
import CRMStore
import Platform
import Web
import Wording

/// One request at the gate: what the web server hands over (CGI/1.1, RFC 3875).
struct Gate {
  let app: App
  /// The request, read whole.
  var request: HTTPRequest
  /// The network address of the sender.
  let remote: String?
  /// The words of its path: `form`, `tilda`.
  let words: [String]
  /// When it came.
  let receivedAt: Instant
  /// The recording that came within it, which the request itself holds no more.
  let sent: SentRecording.Found
  let opened = Opened()

  /// What was opened for a request.
  final class Opened {
    var reader: Store?
  }

  /// The longest body that is read; one with files may be longer.
  private static let longestBody = 64 << 10
  private static let longestWithFiles = 1 << 20

  /// Reads a request; what cannot be one is answered at once.
  static func read(_ app: App) throws(Failure) -> (gate: Gate?, refusal: HTTPResponse?) {
    let variables = app.environment
    guard let method = variables.nonEmpty("REQUEST_METHOD") else { throw notCalled }
    // RFC 3875 lets a server leave the length out, or empty, where there is no body.
    let word = variables.nonEmpty("CONTENT_LENGTH") ?? "0"
    guard let length = Int(word), length >= 0 else {
      return (nil, HTTPResponse(400, "bad length\n"))
    }
    let type = variables.nonEmpty("CONTENT_TYPE")
    let path = variables["PATH_INFO"] ?? "/"
    let words = path.split(separator: "/").map(String.init)
    var request = HTTPRequest(
      method: method, path: path, query: variables["QUERY_STRING"] ?? "",
      headers: headers(variables, type, length))
    guard length <= (try longest(request, words, type, app)) else {
      try pass(over: length, app.world.streams.input)
      return (nil, HTTPResponse(413, "too large\n"))
    }
    request.body = try body(length, app.world.streams.input)
    guard request.body.count == length else { return (nil, HTTPResponse(400, "cut off\n")) }
    let sent = words.first == "call" ? SentRecording.take(outOf: &request) : .nothing
    // Settings that cannot be read are no reason to lose a request.
    let now = (try? app.now()) ?? Instant(app.world.clock.now())
    return (
      Gate(
        app: app, request: request, remote: variables.nonEmpty("REMOTE_ADDR"), words: words,
        receivedAt: now, sent: sent),
      nil
    )
  }

  private static func longest(
    _ head: HTTPRequest, _ words: [String], _ type: String?, _ app: App
  ) throws(Failure) -> Int {
    // Settings that cannot be read say nothing of it.
    let route = words.first.flatMap { try? Route.named($0, app) }
    if let own = route?.longestBody(head) { return own }
    let hasFiles = type?.lowercased().hasPrefix("multipart/") ?? false
    return hasFiles ? longestWithFiles : longestBody
  }

  private static let notCalled = Failure(
    .usage, "cgi.by-hand",
    Text("this is run by a web server", "это запускает веб-сервер"),
    hint: Text("see 'crm help cgi'", "см. 'crm help cgi'"))

  /// Some servers take an answer to what they are still sending for a failure.
  private static func pass(over length: Int, _ input: Input) throws(Failure) {
    var left = min(length, 4 << 20)
    while left > 0, let piece = try input.nextPiece() { left -= piece.count }
  }

  /// Exactly what was announced: a server may leave the pipe open behind it.
  private static func body(_ length: Int, _ input: Input) throws(Failure) -> [UInt8] {
    var body: [UInt8] = []
    while body.count < length, let piece = try input.nextPiece() { body += piece }
    return Array(body.prefix(length))
  }

  /// The headers; those that say who the browser is are nobody's business here.
  private static func headers(
    _ variables: Environment, _ type: String?, _ length: Int
  ) -> [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = [("Content-Length", String(length))]
    if let type { headers.append(("Content-Type", type)) }
    for (name, value) in variables.values.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("HTTP_") && !["HTTP_COOKIE", "HTTP_PROXY"].contains(name) {
      let words = name.dropFirst(5).split(separator: "_").map {
        $0.prefix(1) + $0.dropFirst().lowercased()
      }
      headers.append((words.joined(separator: "-"), value))
    }
    return headers
  }

  /// Whether a person's browser sent it, who wants to read something afterwards.
  var isBrowser: Bool { request.header("Accept")?.contains("text/html") ?? false }
}
