public import Mail
import CRMDomain
public import Platform
import Web
public import Wording

/// What sends SMS: a gateway over HTTP or a command of this machine, as the settings describe it.
public struct TextGateway: Sendable {
  /// The way to it.
  public enum Way: Sendable {
    /// A request.
    case http(RequestTemplate)
    /// A command and its arguments; the text is its input.
    case command([String], Environment)
  }

  /// The way to it.
  public var way: Way
  /// What the answer has to say: `/pointer=value` into JSON, or words that it holds.
  public var success: String?
  /// What the answer says where it is to be tried again, in the same way.
  public var retry: String?
  /// The name for a password that is asked for.
  public var user: String?
  /// Where its password comes from; `{password}` puts it in where nothing asks for it.
  public var secret: SecretSource?
  /// The file of the authorities whose certificates count.
  public var authorities: String?
  /// How many seconds it may take.
  public var patience = 30
  /// How many SMS it may send in an hour; nil for as many as there are.
  public var hourly: Int?

  /// A gateway.
  public init(_ way: Way) {
    self.way = way
  }

  /// What can be put in.
  public static let places = ["to", "to_digits", "text", "password"]

  /// Sends a text to a number in the form `+79161234567`, once.
  public func send(_ text: String, to number: String) throws(Failure) -> Handover {
    switch way {
    case .command(let words, let environment):
      return try run(words, environment, text, number)
    case .http(let request): return try ask(request, text, number)
    }
  }

  // MARK: A command

  private func run(
    _ words: [String], _ environment: Environment, _ text: String, _ number: String
  ) throws(Failure) -> Handover {
    let words = try words.map { word throws(Failure) in
      try filled(word, text, number) { $0 }
    }
    var environment = environment
    if let password = try password() {
      environment = Environment(environment.values.merging(["CRM_PASSWORD": password]) { $1 })
    }
    let done: (status: Int32, output: [UInt8])
    do {
      done = try ChildProcess.run(
        arguments: words, environment: environment, input: Array(text.utf8), captureOutput: true,
        seconds: patience)
    } catch {
      // A command that was ended for its slowness may have sent it.
      return error.exit == .unavailable ? .unknown(error) : .later(error)
    }
    guard done.status != 0 else { return .taken }
    let name = words.first ?? ""
    let failure = Failure(
      done.status == 75 ? .tryAgain : .data, "gateway.refused",
      Text(
        "'\(name)' ends with \(done.status)", "«\(name)» завершается с кодом \(done.status)"))
    return done.status == 75 ? .later(failure) : .never(failure)
  }

  // MARK: A request

  private func ask(
    _ request: RequestTemplate, _ text: String, _ number: String
  ) throws(Failure) -> Handover {
    var call = try request.call { blank, escape throws(Failure) in
      try filled(blank, text, number, escape)
    }
    call.authorities = authorities
    call.patience = patience
    if let user, let password = try password() { call.login = (user, password) }
    switch try WebClient.exchange(call) {
    case .unreached(let failure): return .later(failure)
    case .lost(let failure): return .unknown(failure)
    case .answered(let answer): return judge(answer.status, Array(answer.body.utf8), number)
    }
  }

  private func judge(_ status: Int, _ body: [UInt8], _ number: String) -> Handover {
    let rule = GatewayRule(number)
    let said = String(decoding: body.prefix(200), as: UTF8.self)
    let line = String(said.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    let words = Text("the gateway answers \(status): \(line)", "шлюз отвечает \(status): \(line)")
    let isGood = (200..<300).contains(status)
    if isGood, success.map({ rule.holds($0, body) }) ?? true { return .taken }
    let isLater = status == 429 || status >= 500 || retry.map { rule.holds($0, body) } ?? false
    return isLater
      ? .later(Failure(.tryAgain, "gateway.later", words))
      : .never(Failure(.data, "gateway.refused", words))
  }

  // MARK: What is put in

  private func filled(
    _ blank: String, _ text: String, _ number: String, _ escape: (String) -> String
  ) throws(Failure) -> String {
    try Blank(blank).filled { place throws(Failure) in
      switch place {
      case "to": return escape(number)
      case "to_digits": return escape(GatewayRule.digits(number))
      case "text": return escape(text)
      case "password": return escape(try password() ?? "")
      default: return "{\(place)}"
      }
    }
  }

  private func password() throws(Failure) -> String? {
    try secret?.word(of: Text("the SMS gateway", "шлюз SMS"))
  }
}

/// How the answer of a gateway is judged.
struct GatewayRule {
  private let number: String

  init(_ number: String) {
    self.number = number
  }

  static func digits(_ number: String) -> String { number.filter { $0 != "+" } }

  /// Whether an answer says what a rule wants: `/status_code=100`, or words.
  func holds(_ rule: String, _ body: [UInt8]) -> Bool {
    let parts = rule.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard rule.hasPrefix("/"), parts.count == 2 else {
      return String(decoding: body, as: UTF8.self).contains(rule)
    }
    // An answer that is no JSON says nothing of what is wanted.
    guard let json = try? JSONReader.read(body) else { return false }
    let path = parts[0].split(separator: "/").map { word in
      word == "{to}" ? number : word == "{to_digits}" ? GatewayRule.digits(number) : String(word)
    }
    return value(path[...], in: json).map { $0 == parts[1] } ?? false
  }

  private func value(_ path: ArraySlice<String>, in json: JSONValue) -> String? {
    guard let name = path.first else { return text(json) }
    switch json {
    case .object(let members):
      return members.first { $0.name == name }.flatMap { value(path.dropFirst(), in: $0.value) }
    case .list(let members):
      guard let place = Int(name), members.indices.contains(place) else { return nil }
      return value(path.dropFirst(), in: members[place])
    default: return nil
    }
  }

  private func text(_ json: JSONValue) -> String? {
    switch json {
    case .text(let text), .number(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    default: return nil
    }
  }
}
