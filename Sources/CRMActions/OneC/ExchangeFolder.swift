public import CRMDomain
public import Platform
import Web
public import Wording

/// Where an exchange with 1С is kept while it lasts: a folder beside the store, with a folder for the
/// session and in it every part of every file, on disk before it is answered.
///
/// There is one session at a time. Who comes from the machine of the last one begins anew; another
/// machine waits until that one has been silent for as long as 1С itself is patient.
public struct ExchangeFolder: Sendable {
  /// The folder.
  public let path: String

  /// How long 1С waits for an answer, in seconds: a session silent for longer has been given up.
  private static let patience: Int64 = 180
  /// How long a session lasts that is not used, in seconds.
  private static let idle: Int64 = 3_600

  /// The folder of the store at `store`.
  public init(beside store: String) {
    path = store + ".1c"
  }

  /// Takes the exchange for one request, waiting so many milliseconds for the one before; nil while
  /// that is still answered.
  public func lock(waiting: Int64 = 0) throws(Failure) -> FileLock? {
    if !Files.isDirectory(path) {
      try Files.makeDirectories(path, permissions: 0o700)
      try Files.syncDirectory(Paths.parent(path))
    }
    let file = Paths.join(path, "lock")
    let deadline = Clock.monotonicMilliseconds() + waiting
    while true {
      if let lock = try FileLock.tryLock(file) { return lock }
      guard Clock.monotonicMilliseconds() < deadline else { return nil }
      Clock.pause(milliseconds: 20)
    }
  }

  /// Begins a session and forgets the one before; nil where another machine is at work.
  public func begin(at now: Instant, remote: String) throws(Failure) -> (
    key: String, number: String
  )? {
    for name in try sessions() {
      let old = ExchangeSession(path: Paths.join(path, name))
      if let last = try old.lastUse(), last.remote != remote,
        now.seconds - last.at < ExchangeFolder.patience
      {
        return nil
      }
    }
    for name in try sessions() { try Files.removeTree(Paths.join(path, name)) }
    let key = Secret.make()
    let session = ExchangeSession(path: Paths.join(path, ExchangeFolder.name(key)))
    try Files.makeDirectories(session.path, permissions: 0o700)
    try session.use(at: now, remote: remote)
    return (key, ExchangeFolder.number(key))
  }

  /// The session of a key that was given out; nil where it is over.
  public func session(
    _ key: String, at now: Instant, remote: String
  ) throws(Failure) -> ExchangeSession? {
    let session = ExchangeSession(path: Paths.join(path, ExchangeFolder.name(key)))
    guard let last = try session.lastUse(), now.seconds - last.at < ExchangeFolder.idle else {
      return nil
    }
    try session.use(at: now, remote: remote)
    return session
  }

  /// The number of a session that some modules of 1С send along with each request.
  public static func number(_ key: String) -> String {
    String(Secret.hash("sessid" + key).prefix(32))
  }

  /// Folders are named by what a key leads to, so that who reads their names learns no key.
  private static func name(_ key: String) -> String { String(Secret.hash(key).prefix(32)) }

  private func sessions() throws(Failure) -> [String] {
    try Files.list(path).filter { $0.utf8.count == 32 }
  }
}

/// One exchange that lasts.
public struct ExchangeSession: Sendable {
  /// How much one session may leave on disk.
  private static let most = 1 << 30

  let path: String
  private var usePath: String { Paths.join(path, "use") }
  private var giftPath: String { Paths.join(path, "gift") }

  func lastUse() throws(Failure) -> (at: Int64, remote: String)? {
    guard Files.exists(usePath) else { return nil }
    let words = String(decoding: try Files.read(usePath, limit: 4_096), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    guard let at = words.first.flatMap({ Int64($0) }) else { return nil }
    return (at, words.count > 1 ? words[1] : "")
  }

  func use(at now: Instant, remote: String) throws(Failure) {
    try Files.writeAtomically(
      usePath, Array("\(now.seconds)\n\(remote)\n".utf8), permissions: 0o600)
  }

  /// A file of that name, which comes in parts.
  public func upload(_ name: String) -> ExchangeUpload {
    ExchangeUpload(path: Paths.join(path, String(Secret.hash(name).prefix(31))))
  }

  /// All files that came, in parts or whole.
  public func uploads() throws(Failure) -> [ExchangeUpload] {
    try Files.list(path).map { Paths.join(path, $0) }.filter(Files.isDirectory)
      .map(ExchangeUpload.init)
  }

  /// Fails where the session has left too much already.
  public func demandRoom() throws(Failure) {
    var total: Int64 = 0
    for name in try Files.list(path) where Files.isDirectory(Paths.join(path, name)) {
      for part in try Files.list(Paths.join(path, name)) {
        total += try Files.size(Paths.join(Paths.join(path, name), part))
      }
    }
    guard total < Int64(ExchangeSession.most) else {
      throw Failure(
        .data, "exchange.too-large",
        Text("too much for one exchange", "слишком большой объём одного обмена"))
    }
  }

  /// Remembers what was given out, until 1С says that it has it.
  public func remember(_ gift: ExchangeGift) throws(Failure) {
    try Files.writeAtomically(giftPath, Array(gift.text.utf8), permissions: 0o600)
  }

  /// What was given out and not confirmed.
  public func gift() throws(Failure) -> ExchangeGift? {
    guard Files.exists(giftPath) else { return nil }
    return ExchangeGift(text: String(decoding: try Files.read(giftPath), as: UTF8.self))
  }

  /// Forgets what was given out.
  public func forgetGift() throws(Failure) {
    if Files.exists(giftPath) { try Files.remove(giftPath) }
  }
}

/// What 1С was given: the newest line of the journal then, and the records.
public struct ExchangeGift: Sendable, Equatable {
  /// The number of the last operation that is in it.
  public var operation: Int64
  /// The records.
  public var records: [Link]
  /// The deliveries of the outbox that asked for it.
  public var deliveries: [Int64]

  /// Puts it together.
  public init(operation: Int64, records: [Link], deliveries: [Int64]) {
    self.operation = operation
    self.records = records
    self.deliveries = deliveries
  }

  var text: String {
    ([String(operation)] + records.map(\.text) + deliveries.map(String.init))
      .joined(separator: "\n") + "\n"
  }

  init?(text: String) {
    let words = text.split(separator: "\n").map(String.init)
    guard let operation = words.first.flatMap({ Int64($0) }) else { return nil }
    self.operation = operation
    records = words.dropFirst().compactMap { Link($0) }
    deliveries = words.dropFirst().compactMap { Int64($0) }
  }
}
