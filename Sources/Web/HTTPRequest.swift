import Platform

/// A request as it came, by whatever way: its words, its body, nothing interpreted.
public struct HTTPRequest: Sendable {
  /// The method, in capitals.
  public var method: String
  /// The path, percent-decoded, without the query.
  public var path: String
  /// The query, as it came.
  public var query: String
  /// The headers in order.
  public var headers: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]

  /// Puts a request together.
  public init(
    method: String, path: String, query: String = "",
    headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, in whatever case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// How long the body was announced to be.
  public var announcedLength: Int? { header("Content-Length").flatMap { Int($0) } }

  /// The first value of a name in the query.
  public func queryValue(_ name: String) -> String? {
    FormBody.pairs(Array(query.utf8), charset: nil).first { $0.name == name }?.value
  }

  /// Reads a message that begins with a request line; nil for anything else.
  public static func read(_ bytes: [UInt8]) -> HTTPRequest? {
    guard let (head, rest) = split(bytes) else { return nil }
    // Only a line feed ends a line: other newlines of Unicode may stand in what a sender wrote.
    let lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/"), words[1].hasPrefix("/"),
      words[0].allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [(name: String, value: String)] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append((String(line[..<colon]), String(value)))
    }
    return HTTPRequest(
      method: String(words[0]),
      path: PercentText.decode(Array(target[0].utf8), plusIsSpace: false),
      query: target.count > 1 ? String(target[1]) : "", headers: headers, body: Array(rest))
  }

  /// Head and body: the first empty line parts them.
  private static func split(_ bytes: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let limit = min(bytes.count, 65_536)
    var place = 0
    while place < limit {
      if bytes[place] == 0x0A {
        let next = place + 1
        if next < bytes.count, bytes[next] == 0x0A {
          return (bytes[..<place], bytes[(next + 1)...])
        }
        if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A {
          return (bytes[..<place], bytes[(next + 2)...])
        }
      }
      place += 1
    }
    return nil
  }

  /// The message as it is kept; reading it gives the same request.
  public var written: [UInt8] {
    let target = PercentText.encodePath(path) + (query.isEmpty ? "" : "?" + query)
    var head = "\(method) \(HTTPRequest.line(target)) HTTP/1.1\r\n"
    for (name, value) in headers {
      head += "\(HTTPRequest.line(name)): \(HTTPRequest.line(value))\r\n"
    }
    return Array((head + "\r\n").utf8) + body
  }

  /// A line end inside a header would begin another one.
  private static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}

/// What is answered.
public struct HTTPResponse: Sendable {
  /// The status.
  public var status: Int
  /// Headers besides those of the body.
  public var headers: [(name: String, value: String)]
  /// The body, in plain text unless a header says otherwise.
  public var body: String

  /// Puts an answer together.
  public init(
    _ status: Int, _ body: String, headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.body = body
    self.headers = headers
  }

  private static let reasons = [
    200: "OK", 302: "Found", 303: "See Other", 400: "Bad Request", 401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 413: "Content Too Large", 429: "Too Many Requests",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]

  /// The answer as a CGI program gives it.
  public var cgi: String {
    var head = "Status: \(status) \(HTTPResponse.reasons[status] ?? "Answer")\r\n"
    if !has("Content-Type") { head += "Content-Type: text/plain; charset=utf-8\r\n" }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    // Who knows the length need not wait for the end of the program.
    head += "Content-Length: \(body.utf8.count)\r\n"
    if !has("Cache-Control") { head += "Cache-Control: no-store\r\n" }
    return head + "\r\n" + body
  }

  /// Whether a header of that name is among those that were given.
  private func has(_ name: String) -> Bool {
    headers.contains { $0.name.lowercased() == name.lowercased() }
  }
}
