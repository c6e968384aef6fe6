import CRMStore
import Platform
import SQL
public import Wording

/// What a backup holds.
public struct BackupReport: Sendable {
  /// The file.
  public let path: String
  /// Its size in bytes; nil where it was only tried.
  public internal(set) var size: Int64?
  /// How many files lie in the folders beside it.
  public internal(set) var files = 0
  /// The schema of the store.
  public let schema: Int
}

extension Desk {
  /// Copies the store and the files beside it, while others go on working, and checks the copy.
  ///
  /// The file gets its name when everything else is done: whoever finds it has a whole backup.
  public func backup(to path: String, overwrite: Bool) throws(Failure) -> BackupReport {
    try store.demandAdministrator()
    try refuse(path, overwrite)
    var report = BackupReport(path: path, schema: try store.engine.schemaVersion())
    if dryRun { return report }
    let temporary = Paths.join(
      Paths.parent(path),
      ".\(Paths.lastComponent(path)).\(Hexadecimal.text(Entropy.bytes(6))).new")
    do {
      // Before the store: what is taken in meanwhile is in one of the copies, or in both.
      try Spool(beside: store.path).copy(to: Spool(beside: path))
      // Only the owner may read it; the copy is written into the empty file.
      try Files.writeAtomically(temporary, [], overwrite: false, permissions: 0o600)
      try store.engine.copy(to: temporary)
      try Backup.check(temporary)
      report.files = try Backup.copyFiles(named: temporary, from: store.path, to: path)
      report.size = try Files.size(temporary)
      if overwrite {
        try Files.rename(temporary, to: path)
      } else {
        try Files.placeNew(temporary, at: path)
      }
    } catch {
      // What failed may have left a part behind, or nothing.
      for end in ["", "-journal"] { try? Files.remove(temporary + end) }
      throw error
    }
    return report
  }

  private func refuse(_ path: String, _ overwrite: Bool) throws(Failure) {
    for own in [store.path, store.path + "-wal", store.path + "-shm", store.path + "-journal"] {
      guard path != own, !Files.isSame(path, own) else { throw Backup.ontoItself(path) }
    }
    let folder = Paths.parent(path)
    guard Files.isDirectory(folder) else {
      throw Failure(
        .noInput, "folder.missing",
        Text("there is no folder '\(folder)'", "нет папки «\(folder)»"))
    }
    let inside = try Files.resolved(folder) + "/"
    for beside in FileFolder.all {
      let root = beside.root(beside: store.path)
      guard Files.isDirectory(root) else { continue }
      if inside.hasPrefix(try Files.resolved(root) + "/") { throw Backup.ontoItself(path) }
    }
    guard Files.exists(path) else { return }
    guard Files.isRegular(path) else {
      throw Failure(
        .cannotCreate, "backup.not-a-file",
        Text("'\(path)' is not a plain file", "«\(path)» – не обычный файл"))
    }
    guard overwrite else {
      throw Failure(
        .cannotCreate, "backup.exists",
        Text("'\(path)' exists already", "файл «\(path)» уже есть"),
        hint: Text("name another file, or add --force", "укажите другой файл или добавьте --force"))
    }
  }
}

/// What backing up and restoring have in common.
enum Backup {
  static func ontoItself(_ path: String) -> Failure {
    Failure(
      .usage, "backup.itself",
      Text("'\(path)' belongs to the store itself", "«\(path)» – часть самого хранилища"),
      hint: Text("name a file elsewhere", "укажите файл в другом месте"))
  }

  /// Fails unless the file is a sound store that this program knows; returns its schema.
  @discardableResult
  static func check(_ path: String) throws(Failure) -> Int {
    let schema = try Store.schema(of: path)
    guard schema > 0 else {
      throw Failure(
        .config, "store.foreign",
        Text("'\(path)' is not a store of crm", "«\(path)» не является хранилищем crm"))
    }
    let faults = try SQLiteConnection(path: path, access: .read).faults()
    guard let first = faults.first else { return schema }
    throw Failure(
      .data, "backup.damaged",
      Text(
        "the copy '\(path)' is damaged: \(first)", "копия «\(path)» повреждена: \(first)"),
      hint: Text("see 'crm db check'", "см. 'crm db check'"))
  }

  /// Copies the files that the rows of one store name from beside another; returns how many.
  static func copyFiles(
    named store: String, from source: String, to target: String
  ) throws(Failure) -> Int {
    let engine = try SQLiteConnection(path: store, access: .read)
    var count = 0
    for folder in FileFolder.all {
      try folder.eachNamed(engine) { hash, _ throws(Failure) in
        try folder.copy(hash, from: source, to: target)
        count += 1
      }
    }
    return count
  }
}
