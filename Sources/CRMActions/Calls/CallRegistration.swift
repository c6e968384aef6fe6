public import CRMDomain
public import CRMStore
import SQL
import Telephony
public import Web
public import Wording

extension HTTPRequest {
  /// The request with a name of ours for the call that it registers, where the exchange gives none.
  ///
  /// The name is kept with the request, so that whoever reads it later finds the same call. A
  /// registration that comes again while its call goes on is of that call; once that is finished, or
  /// after half an hour, it is of another one. A `store` that cannot be read says nothing of calls.
  public func namingCall(
    of exchange: String, at received: Instant, _ spool: Spool, _ store: () -> Store?
  ) throws(Failure) -> HTTPRequest {
    guard let (call, fields) = externalCall, call == .register, fields.isRegistration,
      !fields.namesCall
    else { return self }
    var calls = RegisteredCalls(exchange, stem: fields.registeredCall + ".", received.seconds)
    // The spool first: what is taken in between the two looks stands in the store by then.
    try calls.read(spool)
    if let store = store() { try? calls.read(store) }
    return naming(call: calls.name(at: received.seconds))
  }

  /// The request with the name in front of what it says itself.
  private func naming(call name: String) -> HTTPRequest {
    var request = self
    let field = Array("CALL_ID=\(name)&".utf8)
    guard let start = body.firstIndex(where: { $0 > 0x20 }) else {
      request.query = String(decoding: field, as: UTF8.self) + query
      return request
    }
    let isJSON = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(body[start])
    if isJSON, let brace = body.firstIndex(of: UInt8(ascii: "{")) {
      request.body.insert(contentsOf: Array("\"CALL_ID\":\"\(name)\",".utf8), at: brace + 1)
    } else {
      request.body.insert(contentsOf: field, at: start)
    }
    return request
  }
}

/// The calls that an exchange registered of late with the same words.
private struct RegisteredCalls {
  /// So many seconds after a registration the same one is of another call.
  private static let longest: Int64 = 1_800

  private let exchange: String
  /// What their names begin with; the moment of each follows.
  private let stem: String
  /// When the oldest of them was registered.
  private let since: Int64
  /// Whether each is over, by its moment.
  private var isOver: [Int64: Bool] = [:]

  init(_ exchange: String, stem: String, _ now: Int64) {
    self.exchange = exchange
    self.stem = stem
    since = now - Self.longest
  }

  /// The name of the call that goes on, or else of a new one.
  func name(at now: Int64) -> String {
    guard let last = isOver.keys.max() else { return stem + String(now) }
    return stem + String(isOver[last] == false ? last : max(now, last + 1))
  }

  private mutating func note(_ name: String, isOver ended: Bool) {
    guard name.hasPrefix(stem), let moment = Int64(name.dropFirst(stem.count)), moment > since
    else { return }
    isOver[moment] = ended || isOver[moment] ?? false
  }

  /// Those whose requests wait to be taken in.
  mutating func read(_ spool: Spool) throws(Failure) {
    for file in try spool.names(of: "call") where Int64(file.prefix { $0 != "-" }) ?? 0 > since {
      guard let request = try spool.item(file)?.request, let (call, fields) = request.externalCall,
        request.path.split(separator: "/").dropFirst().first ?? "" == exchange
      else { continue }
      note(fields["CALL_ID"], isOver: call == .finish)
    }
  }

  /// Those that were taken in.
  mutating func read(_ store: Store) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT call_key, body FROM call_legs
      WHERE source = \(exchange) AND call_key > \(stem + String(since)) AND call_key < \(stem + ":")
      """)
    for row in rows {
      let leg = CallLeg(body: row.text(1))
      note(row.text(0), isOver: leg.map { $0.result != .unknown || $0.end != nil } ?? false)
    }
  }
}
