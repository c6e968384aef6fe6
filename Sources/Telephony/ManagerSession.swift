public import Wording

/// A conversation with Asterisk's manager interface (AMI): blocks of `Key: Value`, each ended by an
/// empty line, answers told from events and from one another by `ActionID`.
public struct ManagerSession {
  /// One block: keys in lower case; the first of several counts.
  typealias Block = [String: String]

  /// Blocks of events that may stand before an answer.
  private static let mostBlocks = 2_000
  /// A block is never this long.
  private static let longestBlock = 1 << 20

  private let send: ([UInt8]) throws(Failure) -> Void
  private let receive: () throws(Failure) -> [UInt8]
  private var held: [UInt8] = []
  private var asked = 0

  /// A conversation over a connection that was just opened; `receive` gives nothing at its end.
  public init(
    send: @escaping ([UInt8]) throws(Failure) -> Void,
    receive: @escaping () throws(Failure) -> [UInt8]
  ) {
    self.send = send
    self.receive = receive
  }

  /// Proves who one is without sending the secret: `answer` makes a key of the server's challenge.
  public mutating func logIn(
    user: String, answer: (_ challenge: String) -> String
  ) throws(Failure) {
    let banner = try line()
    guard banner.hasPrefix("Asterisk Call Manager") else {
      throw Failure(
        .unavailable, "manager.foreign",
        Text("this is no manager of Asterisk", "это не интерфейс AMI"),
        hint: Text("its port is 5038", "его порт – 5038"))
    }
    let challenge = try ask([("Action", "Challenge"), ("AuthType", "MD5")])
    let key = answer(challenge["challenge"] ?? "")
    _ = try ask([
      ("Action", "Login"), ("AuthType", "MD5"), ("Username", user), ("Key", key),
      ("Events", "off"),
    ])
  }

  /// Asks for something; a refusal is a failure with the server's own words.
  @discardableResult
  mutating func ask(_ lines: [(key: String, value: String)]) throws(Failure) -> Block {
    asked += 1
    let name = "crm-\(asked)"
    var text = ""
    for (key, value) in lines + [("ActionID", name)] {
      // A line end in a value would begin another key, and another action behind an empty line.
      guard (key + value).utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw Failure(
          .data, "manager.unsafe", Text("\(key): a control character", "\(key): управляющий символ")
        )
      }
      text += "\(key): \(value)\r\n"
    }
    try send(Array((text + "\r\n").utf8))
    for _ in 0..<Self.mostBlocks {
      let block = try block()
      guard block["response"] != nil, block["actionid"] ?? name == name else { continue }
      guard block["response"]?.lowercased() == "success" else { throw Self.refused(block) }
      return block
    }
    throw Self.cut
  }

  /// Rings an extension and then calls a number; returns when the server has taken that on.
  public mutating func originate(_ call: ManagerCall) throws(Failure) {
    try ask([
      ("Action", "Originate"), ("Channel", call.channel), ("Context", call.context),
      ("Exten", call.number), ("Priority", "1"), ("Timeout", "30000"),
      ("CallerID", "\"CRM\" <\(call.ext)>"), ("Account", call.reference),
      ("Variable", "CDR(userfield)=\(call.reference)"), ("ChannelId", call.reference),
      ("Async", "true"),
    ])
  }

  /// Says goodbye; what the server says to it is nobody's concern.
  public func logOff() {
    try? send(Array("Action: Logoff\r\n\r\n".utf8))
  }

  // MARK: Reading

  private mutating func block() throws(Failure) -> Block {
    var block: Block = [:]
    while true {
      let line = try line()
      if line.isEmpty {
        if block.isEmpty { continue }
        return block
      }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = parts[0].lowercased()
      let value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      if block[key] == nil { block[key] = value }
      if block.count > 500 { throw Self.cut }
    }
  }

  private mutating func line() throws(Failure) -> String {
    while true {
      if let end = held.firstIndex(of: UInt8(ascii: "\n")) {
        var line = held[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        held.removeFirst(end + 1)
        return text
      }
      let more = try receive()
      guard !more.isEmpty, held.count < Self.longestBlock else { throw Self.cut }
      held += more
    }
  }

  private static let cut = Failure(
    .unavailable, "manager.cut",
    Text("the exchange ended the conversation", "АТС прервала соединение"))

  private static func refused(_ block: Block) -> Failure {
    let said = block["message"] ?? block["response"] ?? ""
    let words = String(
      said.unicodeScalars.prefix(200).map { $0.value < 0x20 ? " " : Character($0) })
    return Failure(
      .unavailable, "call.refused",
      Text("the exchange refuses: \(words)", "АТС отказала: \(words)"))
  }
}

/// What Asterisk is asked for.
public struct ManagerCall: Sendable {
  let channel: String
  let context: String
  let number: String
  let ext: String
  let reference: String

  /// Describes a call: which channel rings, then the number in its context.
  public init(channel: String, context: String, number: String, ext: String, reference: String) {
    self.channel = channel
    self.context = context
    self.number = number
    self.ext = ext
    self.reference = reference
  }
}
