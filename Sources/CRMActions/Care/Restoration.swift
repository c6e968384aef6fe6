public import CRMDomain
public import CRMStore
import Platform
import SQL
public import Wording

/// Putting a backup in place of a store: checked first, done at the end.
public struct Restoration: Sendable {
  /// The backup.
  public let source: String
  /// The store.
  public let target: String
  /// The schema of the backup.
  public let schema: Int
  /// How many operations its journal holds.
  public let operations: Int64
  /// When the newest of them was made.
  public let newest: Instant?
  /// Files that the backup names and that are nowhere.
  public let missing: [String]

  /// Checks a backup, and that it can take the place of the store.
  public init(from source: String, to target: String) throws(Failure) {
    guard Files.exists(source) else {
      throw Failure(
        .noInput, "file.missing", Text("there is no file '\(source)'", "нет файла «\(source)»"))
    }
    guard Files.isRegular(source) else {
      throw Failure(
        .noInput, "backup.not-a-file",
        Text("'\(source)' is not a plain file", "«\(source)» – не обычный файл"))
    }
    guard !Files.isSame(source, target) else { throw Backup.ontoItself(source) }
    self.source = source
    self.target = target
    schema = try Restoration.checked(source)
    let engine = try SQLiteConnection(path: source, access: .read)
    let row = try engine.first("SELECT COUNT(*), MAX(at) FROM operations")
    operations = row?[0].integer ?? 0
    newest = row?[1].integer.map { Instant($0) }
    missing = try Restoration.missing(engine, [source, target])
  }

  private static func checked(_ source: String) throws(Failure) -> Int {
    do {
      return try Backup.check(source)
    } catch  where error.id == "store.foreign" {
      throw Failure(
        error.exit, error.id, error.message,
        hint: Text(
          "name a copy made by 'crm db backup'", "укажите копию, сделанную 'crm db backup'"))
    }
  }

  private static func missing(
    _ engine: any Engine, _ stores: [String]
  ) throws(Failure) -> [String] {
    var missing: [String] = []
    for folder in FileFolder.all {
      try folder.eachNamed(engine) { hash, _ throws(Failure) in
        var isThere = false
        for store in stores where !isThere {
          isThere = try FileFolder.isSound(folder.path(of: hash, beside: store), hash)
        }
        if !isThere { missing.append(folder.path(of: hash, beside: stores[0])) }
      }
    }
    return missing
  }

  /// Does it, and returns where the former store is kept; nil where there was none. The journal of
  /// the restored store names who did it, where it knows him.
  public func run(_ session: Session, by login: String?) throws(Failure) -> String? {
    try copyFiles()
    let aside = freeName(session.now)
    let hadStore = Files.exists(target)
    if hadStore, try replaceContent(aside) == false { try setAside(aside) }
    if !Files.exists(target) { try place() }
    let store = try Store.open(target, .write, session: session, login: nil)
    if let login, let actor = try store.user(login: login) { store.act(as: actor) }
    let words = Text("restored from \(source)", "восстановлено из \(source)")
    _ = try store.write(note: words[session.language], settle: { _ in }) {
      operation throws(Failure) in try operation.id()
    }
    return hadStore ? aside : nil
  }

  private func copyFiles() throws(Failure) {
    let engine = try SQLiteConnection(path: source, access: .read)
    for folder in FileFolder.all {
      try folder.eachNamed(engine) { hash, _ throws(Failure) in
        guard Files.exists(folder.path(of: hash, beside: source)) else { return }
        try folder.copy(hash, from: source, to: target)
      }
    }
    try addSpool()
  }

  /// What waited when the backup was made waits again, beside what waits now.
  private func addSpool() throws(Failure) {
    let (old, new) = (Spool(beside: source), Spool(beside: target))
    for name in try old.names() where !Files.exists(Paths.join(new.path, name)) {
      try Files.makeDirectories(new.path, permissions: 0o700)
      let bytes = try Files.read(Paths.join(old.path, name), limit: 4 << 20)
      try old.copyBrought(by: bytes, to: new)
      try Files.writeAtomically(Paths.join(new.path, name), bytes, permissions: 0o600)
    }
  }

  private func freeName(_ now: Instant) -> String {
    let stamp = now.rfc3339.filter { $0.isASCII && ($0.isNumber || $0 == "T") }
    let name = "\(target).before-\(stamp)"
    var free = name
    var number = 2
    while Files.exists(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  /// Changes the content of the store that is there, so that whoever has it open goes on with it;
  /// false where it is too damaged to be opened or copied.
  private func replaceContent(_ aside: String) throws(Failure) -> Bool {
    let engine: SQLiteConnection
    do {
      engine = try SQLiteConnection(path: target, access: .write)
      try Files.writeAtomically(aside, [], overwrite: false, permissions: 0o600)
      try engine.copy(to: aside)
    } catch  where ["store.damaged", "store.foreign", "store.io"].contains(error.id) {
      // It may not have come that far.
      try? Files.remove(aside)
      return false
    }
    try engine.overwrite(with: source)
    return true
  }

  /// Moves a store that cannot be read away, with its log.
  private func setAside(_ aside: String) throws(Failure) {
    for end in ["-wal", "-shm", ""] where Files.exists(target + end) {
      try Files.rename(target + end, to: aside + end)
    }
  }

  /// Makes the store where there is none.
  private func place() throws(Failure) {
    let temporary = target + ".new"
    try Files.makeDirectories(Paths.parent(target), permissions: 0o700)
    try Files.writeAtomically(temporary, [], permissions: 0o600)
    try SQLiteConnection(path: source, access: .read).copy(to: temporary)
    // Opened as a new one, it gets the log that several users need.
    _ = try SQLiteConnection(path: temporary, access: .create).schemaVersion()
    for end in ["-wal", "-shm"] where Files.exists(temporary + end) {
      try Files.remove(temporary + end)
    }
    try Files.placeNew(temporary, at: target)
  }
}
