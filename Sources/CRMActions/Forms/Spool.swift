public import CRMDomain
import CRMStore
import Platform
public import Web
public import Wording

/// Requests that came from outside and wait to be taken in: whole files beside the store, on disk
/// before their sender is answered.
///
/// A file is a message as it came, with two lines of ours: when, and from where. What is done with it
/// follows from its path, so that every way by which requests come shares the folder.
public struct Spool: Sendable {
  /// One request that waits.
  public struct Item: Sendable {
    /// The name of its file, which no other ever has.
    public let name: String
    /// The request.
    public let request: HTTPRequest
    /// When it came.
    public let receivedAt: Instant
    /// The network address of the sender.
    public let remote: String?
  }

  /// The folder.
  public let path: String
  /// The store.
  let store: String

  private static let received = "X-Crm-Received"
  private static let remote = "X-Crm-Remote"
  /// How many may wait: a folder that nobody empties does not fill the disk.
  private static let most = 20_000
  /// How many one process takes in behind its answer: a quarter of a second's work, for some servers
  /// wait for its end.
  private static let turn = 50

  /// The spool of the store at `store`.
  public init(beside store: String) {
    path = store + ".spool"
    self.store = store
  }

  /// Puts a request in; it is on disk when this returns.
  @discardableResult
  public func put(
    _ request: HTTPRequest, receivedAt: Instant, remote: String?
  ) throws(Failure) -> String {
    if !Files.isDirectory(path) {
      try Files.makeDirectories(path, permissions: 0o700)
      try Files.syncDirectory(Paths.parent(path))
    }
    guard try names().count < Spool.most else {
      throw Failure(
        .tryAgain, "spool.full",
        Text("too many requests wait", "слишком много необработанных запросов"),
        hint: Text("run 'crm tick'", "запустите 'crm tick'"))
    }
    var kept = request
    kept.headers.removeAll { $0.name.lowercased().hasPrefix("x-crm-") }
    kept.headers.append((Spool.received, String(receivedAt.seconds)))
    if let remote { kept.headers.append((Spool.remote, remote)) }
    let word = Spool.word(of: request.path)
    let name = "\(receivedAt.seconds)-\(Hexadecimal.text(Entropy.bytes(8))).\(word).http"
    try Files.writeAtomically(Paths.join(path, name), kept.written, permissions: 0o600)
    return name
  }

  /// The files that wait, oldest first; those of one route alone where `word` is its.
  public func names(of word: String? = nil) throws(Failure) -> [String] {
    guard Files.isDirectory(path) else { return [] }
    let end = word.map { ".\($0).http" } ?? ".http"
    return try Files.list(path).map(Paths.lastComponent).filter { $0.hasSuffix(end) }.sorted()
  }

  /// The first word of a path, which says by which route a request came.
  static func word(of path: String) -> String {
    let word = path.split(separator: "/").first ?? ""
    return word.allSatisfy { $0.isASCII && $0.isLetter } ? String(word) : ""
  }

  /// Has what waits of one route taken in by one process at a time: who finds another at it leaves
  /// his request to that one, which looks once more before it goes. `take` is told how many it may
  /// take, and says how many it took; what is left waits for the next request or the tick.
  public func takeTurns(
    _ word: String, _ take: (_ most: Int) throws(Failure) -> Int
  ) throws(Failure) {
    var left = Spool.turn
    while left > 0, try !names(of: word).isEmpty {
      guard let lock = try FileLock.tryLock(Paths.join(path, ".\(word).lock")) else { return }
      defer { lock.release() }
      let taken = try take(left)
      // What is there and cannot be taken in now is not tried again and again.
      guard taken > 0 else { return }
      left -= taken
    }
  }

  /// One request that waits; nil where somebody has taken it meanwhile, or it is none.
  public func item(_ name: String) throws(Failure) -> Item? {
    let file = Paths.join(path, name)
    let bytes: [UInt8]
    do {
      bytes = try Files.read(file, limit: 4 << 20)
    } catch {
      guard error.exit == .noInput else { throw error }
      return nil
    }
    guard var request = HTTPRequest.read(bytes) else { return nil }
    let received = request.header(Spool.received).flatMap { Int64($0) }
    let remote = request.header(Spool.remote)
    request.headers.removeAll { $0.name == Spool.received || $0.name == Spool.remote }
    let at = if let received { received } else { try Files.modified(file) }
    return Item(name: name, request: request, receivedAt: Instant(at), remote: remote)
  }

  /// Takes a file away that was taken in.
  public func remove(_ name: String) throws(Failure) {
    do {
      try Files.remove(Paths.join(path, name))
    } catch {
      guard error.exit == .noInput else { throw error }
    }
  }

  /// Lays a file aside that nothing can be done with; a person may look at it.
  public func layAside(_ name: String) throws(Failure) {
    try Files.rename(Paths.join(path, name), to: Paths.join(path, name + ".refused"))
  }
}

extension Spool {
  /// Copies what waits to another spool, and leaves nothing there that does not wait here. A request
  /// that is taken in meanwhile may be in the copy of the store as well: it counts once.
  func copy(to other: Spool) throws(Failure) {
    let waiting = try names()
    for name in try other.names() where !waiting.contains(name) { try other.remove(name) }
    guard !waiting.isEmpty else { return }
    try Files.makeDirectories(other.path, permissions: 0o700)
    for name in waiting {
      let bytes: [UInt8]
      do {
        bytes = try Files.read(Paths.join(path, name), limit: 4 << 20)
      } catch {
        // The tick has taken it in since.
        guard error.exit == .noInput else { throw error }
        continue
      }
      try copyBrought(by: bytes, to: other)
      try Files.writeAtomically(Paths.join(other.path, name), bytes, permissions: 0o600)
    }
  }
}

/// Takes in one request that waits.
public typealias SpoolHandler = @Sendable (Desk, Spool.Item) throws(Failure) -> Void

extension Desk {
  /// Takes in what waits in the spool; returns how many requests were.
  ///
  /// `handlers` say by the first word of the path what is done with a request. What cannot be taken in
  /// for good is laid aside; what only cannot be done now waits on. What waits for the settings to be
  /// mended keeps nothing else waiting, and `failed` hears of it once for each that they describe. With
  /// `word` only what came by that route is taken in, and `most` of it.
  public func drain(
    _ spool: Spool, of word: String? = nil, most: Int = .max,
    _ handlers: [String: SpoolHandler], failed: (Failure) -> Void = { _ in }
  ) throws(Failure) -> Int {
    var taken = 0
    var broken: Set<[Substring]> = []
    for name in try spool.names(of: word) {
      guard taken < most else { break }
      guard let item = try spool.item(name) else { continue }
      let target = Array(item.request.path.split(separator: "/").prefix(2))
      guard !broken.contains(target) else { continue }
      guard let handler = handlers[Spool.word(of: item.request.path)] else {
        try spool.layAside(name)
        continue
      }
      do {
        try handler(self, item)
        taken += 1
        try spool.remove(name)
      } catch  where error.exit == .config {
        broken.insert(target)
        failed(error)
      } catch {
        // One that can never be taken in must not keep the others waiting.
        let hopeless: [ExitCode] = [.data, .noInput, .usage, .noPermission, .internal]
        guard hopeless.contains(error.exit) else { throw error }
        try spool.layAside(name)
      }
    }
    return taken
  }

  /// Takes one waiting request of a form in: `/form/NAME`.
  @Sendable public static func takeForm(_ desk: Desk, _ item: Spool.Item) throws(Failure) {
    let words = item.request.path.split(separator: "/").map(String.init)
    guard words.count == 2 else { throw Store.noForm(item.request.path) }
    guard try desk.store.admission(of: item.request, to: words[1], from: nil) == .welcome else {
      throw Failure(
        .noPermission, "form.refused",
        Text("the form does not take this", "форма этого не принимает"))
    }
    _ = try desk.ingest([
      FormArrival(
        form: words[1], source: "spool", place: item.name, request: item.request,
        receivedAt: item.receivedAt, remote: item.remote)
    ])
  }
}
